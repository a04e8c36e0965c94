import type { Evidence, Limit, NetworkPlan, Reading } from "../../../src/index.ts"
import { formatProcedure } from "../../../src/index.ts"
import { measureNames, noteKindNames, sayException, sayLimit, saySlot } from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import { hanging } from "../screen/wrap.ts"
import type { Quote } from "./Quote.ts"
import { placeOf } from "./Quote.ts"

interface Said {
  readonly what: string
  readonly evidence: Evidence
}

const said = (name: string, reading: Reading<Limit> | undefined): ReadonlyArray<Said> =>
  reading === undefined
    ? []
    : (reading._tag === "Stated" ? [reading] : reading.candidates).map(({ value, derived, evidence }) => ({
        what: `${name} ${sayLimit(value)}${derived ? ", worked out" : ""}`,
        evidence,
      }))

const saidBy = ({ deductibles, maximums, exceptions, notes = [] }: NetworkPlan): ReadonlyArray<Said> => [
  ...deductibles.flatMap(({ required, met, ...slot }) => [
    ...said(`${saySlot(slot)}, ${measureNames.required}`, required),
    ...said(`${saySlot(slot)}, ${measureNames.met}`, met),
  ]),
  ...maximums.flatMap(({ maximum, used, ...slot }) => [
    ...said(`${saySlot(slot)}, ${measureNames.maximum}`, maximum),
    ...said(`${saySlot(slot)}, ${measureNames.used}`, used),
  ]),
  ...exceptions.map(({ procedure, exception, evidence }) => ({
    what: `${formatProcedure(procedure)}, ${sayException(exception)}`,
    evidence,
  })),
  ...notes.map(({ procedure, note, evidence }) => ({
    what: `${formatProcedure(procedure)}, ${noteKindNames[note.kind]}`,
    evidence,
  })),
]

/** Where the payer said each value of a network plan, with the segments as they stand in the message. */
export const explanations = (paint: Paint, plan: NetworkPlan, quote: Quote): string =>
  saidBy(plan)
    .map(({ what, evidence }) =>
      [
        hanging("  ", `${what}  (${evidence.rule})`),
        ...quote(evidence.at).map((piece) => hanging(`    ${placeOf(piece).padStart(5)}  `, piece.text, paint.dim)),
      ].join("\n"),
    )
    .join("\n")
