import type { Receipt, StoredReceipt } from "../../../src/index.ts"
import { allChanges, isAutomatic } from "../../../src/index.ts"
import { receiptNames, sayAccepted, sayBy, sayMembers, sectionNames, counted } from "../../../src/review.ts"
import { changesTables } from "../importing/changesTables.ts"
import type { Paint } from "../screen/paint.ts"
import { hanging } from "../screen/wrap.ts"

const values = (receipt: Receipt): string => counted(allChanges(receipt.changes).length, "value", "values")

const details = (receipt: Receipt): ReadonlyArray<string> => {
  switch (receipt._tag) {
    case "Imported":
      return [
        `network plan ${receipt.networkPlan}: ${receipt.sections.map((section) => sectionNames[section]).join(", ")}`,
        `${values(receipt)} changed, ${receipt.confirmed.length} confirmed; on the plan then: ${sayMembers(receipt.affected.plan)}`,
      ]
    case "MarkedDone":
      return ["nothing imported"]
    case "Reverted":
      return [`puts back ${values(receipt)} of receipt ${receipt.reverts}`]
    case "Edited":
      return [`${values(receipt)} changed by hand`]
    case "Accepted":
      return [sayAccepted(receipt)]
  }
}

/** A receipt in a few lines: what was done, when, by whom, for which patient and plan. */
export const receiptText = (paint: Paint, { receipt }: StoredReceipt, changes = false): string => {
  const { at, by, target } = receipt
  return [
    `${paint.bold(receiptNames[receipt._tag])}  ${at.slice(0, 10)} ${at.slice(11, 16)} UTC  ${paint.dim(receipt.id)}`,
    hanging(
      "  ",
      `${isAutomatic(by) ? sayBy(by) : `by ${sayBy(by)}`} at ${by.location}, for ${target.patient} on ${target.plan}`,
    ),
    ...details(receipt).map((line) => hanging("  ", line)),
    ...(changes ? changesTables(paint, receipt.changes, "Then").map((table) => `\n${table}`) : []),
  ].join("\n")
}
