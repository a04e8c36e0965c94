import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { AutomaticImport } from "../../domain/automatic/automaticImport.ts"
import { automaticImport } from "../../domain/automatic/automaticImport.ts"
import type { ByHand } from "../../domain/automatic/byHand.ts"
import { noticeOf } from "../../domain/automatic/Notice.ts"
import { amountsImported } from "../../domain/change/amountsImported.ts"
import { allChanges } from "../../domain/change/Change.ts"
import type { Policy } from "../../domain/change/Policy.ts"
import { standardPolicy } from "../../domain/change/Policy.ts"
import type { Imported, Receipt } from "../../domain/change/Receipt.ts"
import { isAutomatic } from "../../domain/change/Receipt.ts"
import { sectionOf } from "../../domain/change/Section.ts"
import type { Target } from "../../domain/coverage/Records.ts"
import { targetOf } from "../../domain/coverage/Records.ts"
import type { Editions } from "../../domain/location/Edition.ts"
import { standardEditions } from "../../domain/location/Edition.ts"
import type { ReceivedResponse } from "../../domain/response/EligibilityResponse.ts"
import { trusted } from "../../domain/value/brand.ts"
import type { ResponseId } from "../../domain/value/Ids.ts"
import { ReceiptId } from "../../domain/value/Ids.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import type { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import type { Failure, RevisionConflict, StoreUnavailable } from "../../ports/Failure.ts"
import type { Locations } from "../../ports/Locations.ts"
import { Today } from "../../ports/Today.ts"
import type { PlaceOfPractice } from "../Authority.ts"
import { bySwitch } from "../Authority.ts"
import { commitWeighed } from "../commitWeighed.ts"
import type { Agreed } from "../digest.ts"
import { targetOfResponse } from "../found.ts"
import type { Refused } from "../interop.ts"
import { refused } from "../interop.ts"
import { surroundingsOf } from "../weigh.ts"
import type { DeliveryOutcome, ReviewReason } from "./DeliveryOutcome.ts"
import { settled } from "./settled.ts"

/**
 * The id of the receipt that an automatic import of a response gets: always the same, so that an import twice is one.
 *
 * @category decisions
 * @since 0.2.0
 */
export const automaticReceiptId = (response: ResponseId): ReceiptId => {
  const id = `automatic-${response}`
  return ReceiptId.is(id) ? id : trusted<ReceiptId>(response)
}

/** What a host decides otherwise about automatic imports. @category models @since 0.2.0 */
export interface AutomaticOptions {
  /** Absent: Essentials and Pro. */
  readonly editions?: Editions
  /** The practice's. Whatever it says of exceptions, nothing the payer does not mention is taken away. */
  readonly policy?: Policy
}

// More than anybody enters by hand on one plan between two answers; what lies beyond is taken for a person's.
const mostByHand = 200

const byHandOf = (target: Target): Effect.Effect<ByHand, Failure, CoverageStore> =>
  Effect.flatMap(CoverageStore, (store) =>
    Effect.map(store.byHand(target, mostByHand), (receipts) => ({ receipts, complete: receipts.length < mostByHand })),
  )

const isAutomaticImportOf =
  (response: ResponseId) =>
  (receipt: Receipt): receipt is Imported =>
    receipt._tag === "Imported" && receipt.response === response && isAutomatic(receipt.by)

// A section all of which stays out was not imported.
const agreedTo = (received: ReceivedResponse, target: Target, going: AutomaticImport): O.Option<Agreed> => {
  const spokenOf = new Set(
    [...allChanges(going.changes).map(({ address }) => address), ...going.confirmed].map(sectionOf),
  )
  return O.map((sections: Agreed["sections"]): Agreed => ({
    target,
    response: received.id,
    networkPlan: going.overwrite.networkPlan.name,
    sections,
    changes: going.changes,
  }))(RNEA.fromReadonlyArray(going.overwrite.sections.filter((section) => spokenOf.has(section))))
}

const reasonsAgainst = ({ keptOut }: AutomaticImport): RNEA.ReadonlyNonEmptyArray<ReviewReason> => {
  const reasons = keptOut.map((one) => ({ _tag: "KeptOut", keptOut: one }) as const)
  return RA.isNonEmpty(reasons) ? reasons : [{ _tag: "NothingToChange" }]
}

const once = Effect.fnUntraced(function* (
  place: PlaceOfPractice,
  received: ReceivedResponse,
  { editions = standardEditions, policy = standardPolicy }: AutomaticOptions,
): Effect.fn.Return<
  DeliveryOutcome,
  Failure | Refused | RevisionConflict,
  CoverageStore | EligibilityInbox | Locations | Today
> {
  const authority = bySwitch(place, editions)
  const settings = yield* authority.stands
  if (received.practice !== place.practice) return yield* refused({ _tag: "ResponseNotFound", response: received.id })

  const today = yield* Effect.flatMap(Today, (days) => days.at(place.practice, place.location))
  const { surroundings, byHand } = yield* Effect.all(
    { surroundings: surroundingsOf(received, today), byHand: byHandOf(targetOfResponse(received)) },
    { concurrency: "unbounded" },
  )
  const { held, receipts } = surroundings
  const [before] = receipts.filter(({ receipt }) => receipt._tag === "Imported")
  if (before !== undefined) return { _tag: "AlreadyImported", receipt: before.receipt.id }

  const decided = automaticImport({ ...surroundings, settings, editions, byHand, policy, today })
  if (E.isLeft(decided))
    return {
      _tag: "LeftForReview",
      reasons: RNEA.map((gate: (typeof decided.left)[0]) => ({ _tag: "Gate", gate }) as const)(decided.left),
    }

  const going = decided.right
  const agreed = agreedTo(received, targetOf(held.standing), going)
  if (O.isNone(agreed) || allChanges(going.changes).length === 0)
    return { _tag: "LeftForReview", reasons: reasonsAgainst(going) }

  const { receipt } = yield* commitWeighed(
    authority,
    { held, agreed: agreed.value, overwrite: going, keptOut: going.keptOut },
    automaticReceiptId(received.id),
    isAutomaticImportOf(received.id),
  )
  return {
    _tag: "Imported",
    receipt: receipt.id,
    events: amountsImported(receipt),
    notice: noticeOf(receipt, policy),
  }
})

/**
 * Imports what of a received answer needs nobody, where the location's edition can do that and is switched on; the rest
 * waits for a person, with every reason.
 *
 * Edition and switch stand where a person's right does: they are asked before anything is read, and again before anything
 * is written. Of a plan never more than one answer should be imported at a time; two at once cost time and lose nothing.
 *
 * @see docs/specification.md, decision 31
 * @category use cases
 * @since 0.2.0
 */
export const importAutomatically = (
  place: PlaceOfPractice,
  received: ReceivedResponse,
  options: AutomaticOptions = {},
): Effect.Effect<DeliveryOutcome, StoreUnavailable, CoverageStore | EligibilityInbox | Locations | Today> =>
  settled(once(place, received, options)).pipe(Effect.withSpan("importAutomatically"))
