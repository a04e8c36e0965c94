import type { OpenedRevertReview, WaitingReview } from "../../../src/effect.ts"
import { isAutomatic } from "../../../src/index.ts"
import { revertReviewView, revertReviewWords, sayThrough, sayWaiting, stayedOut } from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import { table } from "../screen/table.ts"
import { hanging } from "../screen/wrap.ts"

/** The reviews that wait, a few lines each. */
export const waitingText = (paint: Paint, items: ReadonlyArray<WaitingReview>): string =>
  items.length === 0
    ? revertReviewWords.empty
    : items
        .map(({ receipt, target, values, imports, through }) =>
          [
            `${paint.bold(receipt)}  ${target.patient} on ${target.plan}`,
            hanging(
              "  ",
              `${sayWaiting(values, imports.length)}${imports.some(({ by }) => isAutomatic(by)) ? ", automatically" : ""}. ${sayThrough(through)}`,
            ),
          ].join("\n"),
        )
        .join("\n\n")

/** A review, value by value. */
export const reviewText = (paint: Paint, { review, standing }: OpenedRevertReview): string => {
  const { rows, through, importedAgain, settled, keptOut } = revertReviewView(review)
  const { firstName, lastName } = standing.patient
  return [
    `${paint.bold(revertReviewWords.one)}: ${firstName} ${lastName}, ${standing.plan.name}`,
    ...(rows.length === 0 ? [hanging("", revertReviewWords.nothing)] : []),
    ...(through === undefined ? [] : [hanging("", through)]),
    ...(importedAgain === undefined ? [] : [hanging("", importedAgain)]),
    ...(rows.length === 0
      ? []
      : [
          "",
          table(
            paint,
            [
              { head: revertReviewWords.value, grows: true },
              { head: revertReviewWords.previous, widest: 16 },
              { head: revertReviewWords.now, widest: 16 },
              { head: revertReviewWords.changedBy, widest: 22 },
            ],
            rows.map((row) => [
              row.note === undefined ? row.name : `${row.name}\n(${row.note})`,
              row.previous,
              row.now,
              row.steps
                .map(({ before, after, by }) => (row.steps.length === 1 ? by : `${before} → ${after}: ${by}`))
                .join("\n"),
            ]),
          ),
        ]),
    ...(keptOut.length === 0 ? [] : ["", `${stayedOut}:`, ...keptOut.map((line) => hanging("  ", line))]),
    ...(settled.length === 0
      ? []
      : ["", `${revertReviewWords.noLonger}:`, ...settled.map((line) => hanging("  ", line))]),
  ].join("\n")
}
