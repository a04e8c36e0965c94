import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import { noChanges } from "../../domain/change/Change.ts"
import { standardPolicy } from "../../domain/change/Policy.ts"
import type { Receipt } from "../../domain/change/Receipt.ts"
import { responseOf } from "../../domain/change/Receipt.ts"
import { revert } from "../../domain/change/revert.ts"
import type { Held } from "../../domain/coverage/Holding.ts"
import type { Target } from "../../domain/coverage/Records.ts"
import type { Page, PageRequest } from "../../ports/CoverageStore.ts"
import type { Failure, RevisionConflict } from "../../ports/Failure.ts"
import type { Book } from "../Book.ts"
import { outcomeOf } from "../laws/steps.ts"
import { changesTo, familyUsed, ownUsed, required } from "../world/changes.ts"
import * as id from "../world/ids.ts"
import { letter } from "../world/letters.ts"
import { imported, markedDone, reverted } from "../world/receipts.ts"
import type { Act } from "./Act.ts"

/** A book while a history happens to it, and what was read of it last. */
export interface Side {
  readonly book: Book
  about: Target
  read: Held
}

const addresses = { plan: required, subscription: familyUsed, enrolment: ownUsed }

const mostPages = 50

// Pages as they come; where the next one begins is the store's own word.
const everyPage = Effect.fnUntraced(function* <A>(
  ask: (page: PageRequest) => Effect.Effect<Page<A>, Failure>,
  size: number,
) {
  const pages: Array<ReadonlyArray<A>> = []
  let page = yield* ask({ size })
  pages.push(page.items)
  while (page.next !== undefined && pages.length < mostPages) {
    page = yield* ask({ size, after: page.next })
    pages.push(page.items)
  }
  return pages
})

const committed = ({ book }: Side, receipt: Receipt, read: Held): Effect.Effect<unknown> =>
  Effect.match(book.store.commit(receipt, read), {
    onSuccess: (stored): unknown => stored,
    onFailure: (failure) =>
      failure._tag === "RevisionConflict" ? `${failure._tag} of ${failure.scope}` : failure._tag,
  })

// Of what was read a moment ago, so that it is the receipts that decide whether it can be reverted.
const reverting = Effect.fnUntraced(function* (side: Side, receipt: string, of: string) {
  const { store } = side.book
  const found = yield* store.receipt(id.home, id.receiptId(of))
  if (O.isNone(found)) return "no receipt"
  const { target } = found.value.receipt
  const response = responseOf(found.value.receipt)
  const held = yield* store.held(target)
  if (O.isNone(held)) return "nothing held"
  const later = yield* store.receiptsAfter(target, found.value.sequence)
  const back = revert({ held: held.value, receipt: found.value, later, today: id.today, policy: standardPolicy })
  const reverts = { reverts: of, ...(response === undefined ? {} : { response }) }
  return E.isLeft(back)
    ? back.left
    : yield* committed(side, reverted(receipt, target, back.right.changes, reverts), held.value)
})

/** What an act comes to, told so that two stores that keep their laws tell the same. */
export const acted = (act: Act, side: Side): Effect.Effect<unknown, Failure | RevisionConflict> => {
  const { store, inbox, register } = side.book
  const { about, read } = side
  switch (act._tag) {
    case "Read":
      return Effect.map(store.held(act.target), (held) => {
        if (O.isSome(held)) Object.assign(side, { about: act.target, read: held.value })
        return O.toNullable(held)
      })
    case "Commit":
      return committed(side, imported(act.receipt, about, changesTo(read, act.cents)), read)
    case "Confirm": {
      const confirmed = act.scopes.map((scope) => addresses[scope])
      return committed(side, imported(act.receipt, about, noChanges, { confirmed }), read)
    }
    case "MarkDone":
      return committed(side, markedDone(act.receipt, about, act.response), read)
    case "Revert":
      return reverting(side, act.receipt, act.of)
    case "Put":
      return inbox.put(letter(act.letter, act.target, { hour: act.hour }))
    case "Enter":
      return outcomeOf(register.enter(id.home, act.records))
    case "Affected":
      return store.affected(act.target, act.on)
    case "Members":
      return everyPage((page) => store.members(id.home, act.target.plan, act.on, page), act.size)
    case "History":
      return everyPage((page) => store.history(id.home, act.query, page), act.size)
    case "ReceiptsOf":
      return store.receiptsOf(
        id.home,
        act.responses.map((text) => id.responseId(text)),
      )
    case "ReceiptsAfter":
      return store.receiptsAfter(act.target, act.sequence)
  }
}

/** Whether an act may leave another book behind than it found. */
export const writes = ({ _tag }: Act): boolean => {
  switch (_tag) {
    case "Commit":
    case "Confirm":
    case "MarkDone":
    case "Revert":
    case "Put":
    case "Enter":
      return true
    case "Read":
    case "Affected":
    case "Members":
    case "History":
    case "ReceiptsOf":
    case "ReceiptsAfter":
      return false
  }
}
