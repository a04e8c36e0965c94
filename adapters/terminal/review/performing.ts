import type { deskUnder } from "../../../src/effect.ts"
import { allChanges } from "../../../src/index.ts"
import type { WorldEvent } from "../../../src/review.ts"
import type { Answer, Book } from "../book/Book.ts"
import type { PlainCaller } from "../book/callerFrom.ts"
import { failureWords } from "../screen/failureWords.ts"
import type { Asked } from "./playPage.ts"

const membersAtOnce = 20

const writtenBy = (problem: unknown): "nothing" | "unknown" =>
  typeof problem === "object" && problem !== null && "written" in problem && problem.written === "nothing"
    ? "nothing"
    : "unknown"

/** Performs in a book what the page asks. What the world fails at is said on the page; a fault of our own is thrown. */
export const performing =
  (book: Book, desk: ReturnType<typeof deskUnder>, caller: PlainCaller) =>
  async (asked: Asked): Promise<WorldEvent> => {
    const { number } = asked
    const say = <A>(answer: Answer<A>, said: (value: A) => WorldEvent): WorldEvent =>
      answer.ok ? said(answer.value) : { _tag: "Refused", number, refusals: answer.refusals }
    const performed = async (): Promise<WorldEvent> => {
      switch (asked._tag) {
        case "Preview":
          return say(await book.run(desk.preview({ caller, choice: asked.choice })), (preview) => ({
            _tag: "Previewed",
            number,
            preview,
          }))
        case "Import": {
          const { choice, digest, receipt } = asked
          return say(await book.run(desk.importDetails({ caller, choice, digest, receipt })), (done) => ({
            _tag: "Imported",
            number,
            receipt: done.receipt.id,
            values: allChanges(done.receipt.changes).length,
            already: done.already,
          }))
        }
        case "MarkAsDone":
          return say(
            await book.run(desk.markAsDone({ caller, response: asked.response, receipt: asked.receipt })),
            () => ({ _tag: "MarkedAsDone", number }),
          )
        case "Undo": {
          const { reverts, receipt } = asked
          return say(await book.run(desk.revertReceipt({ caller, reverts, receipt, from: "review" })), (done) => ({
            _tag: "Undone",
            number,
            values: allChanges(done.receipt.changes).length,
            stayed: done.refused.length,
          }))
        }
        case "ListMembers": {
          const page = { size: membersAtOnce, ...(asked.after === undefined ? {} : { after: asked.after }) }
          return say(await book.run(desk.membersOfPlan({ caller, plan: asked.plan, page })), ({ items, next }) => ({
            _tag: "Members",
            number,
            items: items.map(({ patient, firstName, lastName, subscription }) => ({
              patient,
              firstName,
              lastName,
              subscription,
            })),
            ...(next === undefined ? {} : { next }),
          }))
        }
      }
    }
    try {
      return await performed()
    } catch (problem) {
      const message = failureWords(problem)
      if (message === undefined) throw problem
      return { _tag: "Failed", number, problem: { message, written: writtenBy(problem) } }
    }
  }
