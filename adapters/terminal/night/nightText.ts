import type { DeliveryOutcome, DeliveryProblem, MessageProblem, NightSummary } from "../../../src/effect.ts"
import { sayRefusal, grouped } from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import { table } from "../screen/table.ts"
import { hanging } from "../screen/wrap.ts"

/** Something set aside, and the file it stands in. */
export interface Aside {
  readonly file: string
  readonly number: number
  readonly problem: DeliveryProblem
}

const names: Readonly<Record<DeliveryOutcome["_tag"], string>> = {
  Imported: "imported",
  AlreadyImported: "imported before",
  LeftForReview: "left for a review",
  SetAside: "set aside",
}

const order: ReadonlyArray<DeliveryOutcome["_tag"]> = ["Imported", "AlreadyImported", "LeftForReview", "SetAside"]

/** The counts in a few words, for beside a bar. */
export const briefly = ({ outcomes }: NightSummary): string =>
  order
    .filter((outcome) => outcomes[outcome] > 0)
    .map((outcome) => `${grouped(outcomes[outcome])} ${names[outcome]}`)
    .join(", ")

// `GroupNumberDiffers` as `group number differs`.
const words = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase()

const mostFirst = (counts: Readonly<Record<string, number>>): ReadonlyArray<readonly [string, number]> =>
  Object.entries(counts).toSorted(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))

const where = ({ reason, at }: MessageProblem): string =>
  at.length === 0
    ? reason
    : `${at.map((place) => (typeof place === "number" ? `segment ${place + 1}` : place)).join(", ")}: ${reason}`

const sentences = (problem: DeliveryProblem): ReadonlyArray<string> => {
  switch (problem._tag) {
    case "Unreadable":
      return problem.problems.map(where)
    case "NotReceived":
      return problem.refusals.map((refusal) => `${sayRefusal(refusal)}.`)
    case "BookCorrupt":
      return [`\`${problem.operation}\` read something that is not ours. Restore the book from a copy.`]
    case "Fault":
      return [`Coverport itself failed (${problem.error}). Report it, with the message made anonymous.`]
  }
}

const mostListed = 20

/** What became of a night: how many, why some wait, and what was set aside. */
export const nightText = (paint: Paint, summary: NightSummary, aside: ReadonlyArray<Aside>): string => {
  const counts = order.map((outcome) => [names[outcome], grouped(summary.outcomes[outcome])] as const)
  const reasons = mostFirst(summary.reasons).map(([name, n]) => [words(name), grouped(n)] as const)
  const numbers = (head: string, rows: ReadonlyArray<readonly [string, string]>): string =>
    table(paint, [{ head }, { head: "Answers", align: "right" }], rows)
  return [
    numbers("Outcome", counts),
    ...(reasons.length === 0 ? [] : ["", numbers("Left for a review because", reasons)]),
    ...(aside.length === 0 ? [] : ["", paint.bold("Set aside")]),
    ...aside
      .slice(0, mostListed)
      .flatMap(({ file, number, problem }) =>
        sentences(problem).map((sentence) => hanging("  ", `${file}, answer ${number}: ${sentence}`)),
      ),
    ...(aside.length > mostListed ? [`  and ${aside.length - mostListed} more; --json lists them all.`] : []),
  ].join("\n")
}
