import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import { allChanges } from "../../domain/change/Change.ts"
import type { Imported, Reverted } from "../../domain/change/Receipt.ts"
import type { Refusal } from "../../domain/change/Refusal.ts"
import type { Preview, PreviewDigest } from "../../domain/review/Preview.ts"
import type { HostCommand, PageChoice } from "./ReviewCommand.ts"
import type { WorldEvent } from "./ReviewEvent.ts"
import type { FailureSaid, MemberNamed } from "./ReviewState.ts"

/** What a desk answers a page: a value, every reason why not, or that the world failed. @category models @since 0.2.0 */
export type PageAnswer<A> =
  | { readonly ok: true; readonly value: A }
  | { readonly ok: false; readonly refusals: ReadonlyNonEmptyArray<Refusal> }
  | { readonly ok: false; readonly problem: FailureSaid }

/**
 * The use cases a page asks for, wherever they are: the desk that `openDesk` answers is one, and so is a server behind
 * HTTP.
 *
 * @category models
 * @since 0.2.0
 */
export interface PageDesk<Caller> {
  readonly preview: (request: { readonly caller: Caller; readonly choice: PageChoice }) => Promise<PageAnswer<Preview>>
  readonly importDetails: (request: {
    readonly caller: Caller
    readonly choice: PageChoice
    readonly digest: PreviewDigest
    readonly receipt: string
  }) => Promise<PageAnswer<{ readonly receipt: Imported; readonly already: boolean }>>
  readonly markAsDone: (request: {
    readonly caller: Caller
    readonly response: string
    readonly receipt: string
  }) => Promise<PageAnswer<unknown>>
  readonly revertReceipt: (request: {
    readonly caller: Caller
    readonly reverts: string
    readonly receipt: string
    readonly from: "review"
  }) => Promise<PageAnswer<{ readonly receipt: Reverted; readonly refused: ReadonlyArray<unknown> }>>
  readonly membersOfPlan: (request: {
    readonly caller: Caller
    readonly plan: string
    readonly page: { readonly size: number; readonly after?: string }
  }) => Promise<PageAnswer<{ readonly items: ReadonlyArray<MemberNamed>; readonly next?: string }>>
}

const told =
  (number: number) =>
  <A>(answer: PageAnswer<A>, said: (value: A) => WorldEvent): WorldEvent => {
    if (answer.ok) return said(answer.value)
    return "refusals" in answer
      ? { _tag: "Refused", number, refusals: answer.refusals }
      : { _tag: "Failed", number, problem: answer.problem }
  }

/**
 * Performs what a page asks at a desk, for a caller; `membersAtOnce` is how many of those affected are named at a time.
 *
 * It rejects where the desk does. A screen that waits itself passes it every command but `Wait`.
 *
 * @category presenting
 * @since 0.2.0
 */
export const performAt =
  <Caller>(desk: PageDesk<Caller>, caller: Caller, membersAtOnce = 20) =>
  async (command: HostCommand): Promise<WorldEvent> => {
    const { number } = command
    const say = told(number)
    switch (command._tag) {
      case "Preview":
        return say(await desk.preview({ caller, choice: command.choice }), (preview) => ({
          _tag: "Previewed",
          number,
          preview,
        }))
      case "Import": {
        const { choice, digest, receipt } = command
        return say(await desk.importDetails({ caller, choice, digest, receipt }), (done) => ({
          _tag: "Imported",
          number,
          receipt: done.receipt.id,
          values: allChanges(done.receipt.changes).length,
          already: done.already,
        }))
      }
      case "MarkAsDone": {
        const { response, receipt } = command
        return say(await desk.markAsDone({ caller, response, receipt }), () => ({ _tag: "MarkedAsDone", number }))
      }
      case "Undo": {
        const { reverts, receipt } = command
        return say(await desk.revertReceipt({ caller, reverts, receipt, from: "review" }), (done) => ({
          _tag: "Undone",
          number,
          values: allChanges(done.receipt.changes).length,
          stayed: done.refused.length,
        }))
      }
      case "ListMembers": {
        const { plan, after } = command
        const page = { size: membersAtOnce, ...(after === undefined ? {} : { after }) }
        return say(await desk.membersOfPlan({ caller, plan, page }), ({ items, next }) => ({
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
