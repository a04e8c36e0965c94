import type { deskUnder } from "../../../src/effect.ts"
import type { HostCommand, PageDesk, WorldEvent } from "../../../src/review.ts"
import { performAt } from "../../../src/review.ts"
import type { Book } from "../book/Book.ts"
import type { PlainCaller } from "../book/callerFrom.ts"
import { failureWords } from "../screen/failureWords.ts"

const writtenBy = (problem: unknown): "nothing" | "unknown" =>
  typeof problem === "object" && problem !== null && "written" in problem && problem.written === "nothing"
    ? "nothing"
    : "unknown"

const deskIn = (book: Book, desk: ReturnType<typeof deskUnder>): PageDesk<PlainCaller> => ({
  preview: (request) => book.run(desk.preview(request)),
  importDetails: (request) => book.run(desk.importDetails(request)),
  markAsDone: (request) => book.run(desk.markAsDone(request)),
  revertReceipt: (request) => book.run(desk.revertReceipt(request)),
  membersOfPlan: (request) => book.run(desk.membersOfPlan(request)),
})

/** Performs in a book what the page asks. What the world fails at is said on the page; a fault of our own is thrown. */
export const performing = (
  book: Book,
  desk: ReturnType<typeof deskUnder>,
  caller: PlainCaller,
): ((asked: HostCommand) => Promise<WorldEvent>) => {
  const perform = performAt(deskIn(book, desk), caller)
  return async (asked) => {
    try {
      return await perform(asked)
    } catch (problem) {
      const message = failureWords(problem)
      if (message === undefined) throw problem
      return { _tag: "Failed", number: asked.number, problem: { message, written: writtenBy(problem) } }
    }
  }
}
