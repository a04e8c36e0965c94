import type { Answer, Desk } from "../../app/plain/openDesk.ts"
import { allChanges } from "../../domain/change/Change.ts"
import type { ReviewCommand } from "../../review/page/ReviewCommand.ts"
import type { WorldEvent } from "../../review/page/ReviewEvent.ts"

/** What a page asks of its host; waiting is the screen's own. */
export type Asked = Exclude<ReviewCommand, { readonly _tag: "Wait" }>

type Caller = Parameters<Desk["preview"]>[0]["caller"]

const answered =
  (number: number) =>
  <A>(answer: Answer<A>, said: (value: A) => WorldEvent): WorldEvent =>
    answer.ok ? said(answer.value) : { _tag: "Refused", number, refusals: answer.refusals }

// Few at a time, so that whoever lists them has to ask for more.
const size = 3

/** The use cases that a page asks for. */
export type PageDesk = Pick<Desk, "preview" | "importDetails" | "markAsDone" | "revertReceipt" | "membersOfPlan">

/** Performs what a page asks at a desk. */
export const answering =
  (desk: PageDesk, caller: Caller) =>
  async (asked: Asked): Promise<WorldEvent> => {
    const { number } = asked
    const say = answered(number)
    switch (asked._tag) {
      case "Preview":
        return say(await desk.preview({ caller, choice: asked.choice }), (preview) => ({
          _tag: "Previewed",
          number,
          preview,
        }))
      case "Import":
        return say(
          await desk.importDetails({ caller, choice: asked.choice, digest: asked.digest, receipt: asked.receipt }),
          ({ receipt, already }) => ({
            _tag: "Imported",
            number,
            receipt: receipt.id,
            values: allChanges(receipt.changes).length,
            already,
          }),
        )
      case "MarkAsDone":
        return say(await desk.markAsDone({ caller, response: asked.response, receipt: asked.receipt }), () => ({
          _tag: "MarkedAsDone",
          number,
        }))
      case "Undo":
        return say(
          await desk.revertReceipt({ caller, reverts: asked.reverts, receipt: asked.receipt, from: "review" }),
          ({ receipt, refused }) => ({
            _tag: "Undone",
            number,
            values: allChanges(receipt.changes).length,
            stayed: refused.length,
          }),
        )
      case "ListMembers":
        return say(
          await desk.membersOfPlan({
            caller,
            plan: asked.plan,
            page: { size, ...(asked.after === undefined ? {} : { after: asked.after }) },
          }),
          ({ items, next }) => ({
            _tag: "Members",
            number,
            items: items.map(({ patient, firstName, lastName, subscription }) => ({
              patient,
              firstName,
              lastName,
              subscription,
            })),
            ...(next === undefined ? {} : { next }),
          }),
        )
    }
  }
