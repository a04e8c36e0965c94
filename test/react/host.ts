import type { HostCommand } from "../../adapters/react/index.ts"
import type { Caller, Plain } from "../../src/index.ts"
import { allChanges } from "../../src/index.ts"
import type { Answer } from "../../src/promise.ts"
import type { WorldEvent } from "../../src/review.ts"
import type { Practice } from "./practice.ts"
import { frontDesk } from "./practice.ts"

const eventOf = <A>({ number }: HostCommand, answer: Answer<A>, told: (value: A) => WorldEvent): WorldEvent =>
  answer.ok ? told(answer.value) : { _tag: "Refused", number, refusals: answer.refusals }

/** Does what the page asks for at the desk of a practice. */
export const performAt =
  ({ desk }: Practice, caller: Plain<Caller> = frontDesk) =>
  async (command: HostCommand): Promise<WorldEvent> => {
    const { number } = command
    switch (command._tag) {
      case "Preview":
        return eventOf(command, await desk.preview({ caller, choice: command.choice }), (preview) => ({
          _tag: "Previewed",
          number,
          preview,
        }))
      case "Import": {
        const { choice, digest, receipt } = command
        return eventOf(command, await desk.importDetails({ caller, choice, digest, receipt }), (done) => ({
          _tag: "Imported",
          number,
          receipt: done.receipt.id,
          values: allChanges(done.receipt.changes).length,
          already: done.already,
        }))
      }
      case "MarkAsDone": {
        const { response, receipt } = command
        return eventOf(command, await desk.markAsDone({ caller, response, receipt }), () => ({
          _tag: "MarkedAsDone",
          number,
        }))
      }
      case "Undo": {
        const { reverts, receipt } = command
        return eventOf(command, await desk.revertReceipt({ caller, reverts, receipt, from: "review" }), (done) => ({
          _tag: "Undone",
          number,
          values: allChanges(done.receipt.changes).length,
          stayed: done.refused.length,
        }))
      }
      case "ListMembers": {
        const { plan, after } = command
        const page = { size: 20, ...(after === undefined ? {} : { after }) }
        return eventOf(command, await desk.membersOfPlan({ caller, plan, page }), ({ items, next }) => ({
          _tag: "Members",
          number,
          items,
          ...(next === undefined ? {} : { next }),
        }))
      }
    }
  }
