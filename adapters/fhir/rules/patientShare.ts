import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import { pipe } from "fp-ts/lib/function.js"
import type { Percent } from "../../../src/index.ts"
import { otherShare, parseFraction } from "../../../src/index.ts"
import type { Rule } from "./Rule.ts"

// Hundredths of a percent at the most, and the sign: without it 0.2 may be a fifth.
const percent = /^(\d{1,3})(?:\.(\d{1,2}))? ?%$/

const percentIn = (text: string): O.Option<Percent> => {
  const [, whole = "", fraction = ""] = percent.exec(text) ?? []
  const digits = whole.padStart(3, "0")
  return whole === "" ? O.none : parseFraction(`${digits.slice(0, 1)}.${digits.slice(1)}${fraction}`)
}

/** The percentage that a patient pays for each service; the plan pays the rest. */
export const patientShare: Rule = {
  name: "patientShare",
  type: "copay-percent",
  part: "allowed",
  read: (quantity, { subject }) =>
    quantity.kind === "money" || (quantity.kind === "text" && !percent.test(quantity.text.trim()))
      ? undefined
      : pipe(
          percentIn(quantity.kind === "count" ? `${quantity.count}%` : quantity.text.trim()),
          E.fromOption(() => "a percentage that could not be read"),
          E.map((share) => ({ kind: "share", procedure: subject.procedure, share: { planPays: otherShare(share) } })),
        ),
}
