import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Standing } from "../domain/coverage/Records.ts"
import { eqTarget, targetOf } from "../domain/coverage/Records.ts"
import type { Refusal } from "../domain/change/Refusal.ts"
import type { Caller } from "../domain/rights/Caller.ts"
import type { CalendarDate } from "../domain/value/CalendarDate.ts"
import { addDays } from "../domain/value/CalendarDate.ts"
import type { MarkId, PatientId } from "../domain/value/Ids.ts"
import type { Instant } from "../domain/value/Instant.ts"
import { justAfter } from "../domain/value/Instant.ts"
import { includes } from "../domain/value/Interval.ts"
import type { Marking, MarkSaid, VerificationMark } from "../domain/verification/VerificationMark.ts"
import type { VerificationExpiry } from "../domain/verification/VerificationPolicy.ts"
import { lastDayOf, standardVerificationPolicy } from "../domain/verification/VerificationPolicy.ts"
import { CoverageStore } from "../ports/CoverageStore.ts"
import { EligibilityInbox } from "../ports/EligibilityInbox.ts"
import type { Failure } from "../ports/Failure.ts"
import type { Rights } from "../ports/Rights.ts"
import { Today } from "../ports/Today.ts"
import { Verifications } from "../ports/Verifications.ts"
import type { Refused } from "./interop.ts"
import { noneAgainst, refused } from "./interop.ts"
import { mustHold } from "./mustHold.ts"

/** @category models @since 0.2.0 */
export interface MarkEligibility {
  readonly caller: Caller
  readonly patient: PatientId
  readonly marking: Marking
  /** Names the word; the same again is one word. */
  readonly mark: MarkId
  /** Absent: thirty days. */
  readonly expiry?: VerificationExpiry
}

// Nobody knows of an eligibility for longer; a year that was mistyped would stop all asking.
const longestMark = 366

/**
 * Keeps a person's word on a patient's eligibility under his primary coverage in force: on all of his appointments, and on
 * nobody else's. Needs the right Review Insurance, asked for before anything is read and again before it is written.
 *
 * @see docs/specification.md, decision 30
 * @category use cases
 * @since 0.2.0
 */
export const markEligibility: (
  input: MarkEligibility,
) => Effect.Effect<
  VerificationMark,
  Failure | Refused,
  CoverageStore | EligibilityInbox | Rights | Today | Verifications
> = Effect.fn("markEligibility")(function* ({
  caller,
  patient,
  marking,
  mark: id,
  expiry = standardVerificationPolicy.expiry,
}: MarkEligibility) {
  yield* mustHold(caller, "Review Insurance")

  const days = yield* Today
  const today = yield* days.at(caller.practice, caller.location)
  const kept = yield* keptBefore({ caller, patient, marking, id })
  if (O.isSome(kept)) return kept.value

  const standing = yield* primaryInForce(caller, patient, today)
  const said = saidOn(marking, expiry, today)
  const before = yield* wordsBefore(standing)
  yield* noneAgainst([...outOfReach(said, today), ...nothingToTakeBack(before.mark, said)])
  const mark: VerificationMark = {
    id,
    at: after(yield* days.now, before),
    on: today,
    by: { user: caller.user, location: caller.location },
    target: targetOf(standing),
    said,
  }
  yield* mustHold(caller, "Review Insurance")
  const verifications = yield* Verifications
  const stored = yield* verifications.put(mark)
  return isSame(stored, { caller, patient, marking }) ? stored : yield* refused({ _tag: "MarkIdTaken", mark: id })
})

type Asked = Pick<MarkEligibility, "caller" | "marking" | "patient">

const isSame = ({ target, by, said }: VerificationMark, { caller, patient, marking }: Asked): boolean =>
  target.patient === patient &&
  by.user === caller.user &&
  by.location === caller.location &&
  said._tag === marking._tag &&
  (said._tag === "TakenBack" ||
    marking._tag === "TakenBack" ||
    // Sent again on another day, what a practice's policy says of the last day is another day.
    (said.because === marking.because && (marking.through === undefined || said.through === marking.through)))

// What the id names already: the same word once, another word is refused.
const keptBefore = Effect.fnUntraced(function* (
  asked: Asked & { readonly id: MarkId },
): Effect.fn.Return<O.Option<VerificationMark>, Failure | Refused, Verifications> {
  const verifications = yield* Verifications
  const found = yield* verifications.find(asked.caller.practice, asked.id)
  return O.isNone(found) || isSame(found.value, asked) ? found : yield* refused({ _tag: "MarkIdTaken", mark: asked.id })
})

const primaryInForce = Effect.fnUntraced(function* (
  { practice }: Caller,
  patient: PatientId,
  today: CalendarDate,
): Effect.fn.Return<Standing, Failure | Refused, CoverageStore> {
  const store = yield* CoverageStore
  const standings = yield* store.standings(practice, [patient])
  const primaries = standings.filter(({ enrolment }) => enrolment.ordinal === 1)
  const inForce = primaries.find(({ enrolment }) => includes(enrolment, today))
  return inForce ?? (yield* refused(notCovered(standings[0], primaries[0], today)))
})

const notCovered = (any: Standing | undefined, primary: Standing | undefined, today: CalendarDate): Refusal => {
  if (any === undefined) return { _tag: "PatientNotFound" }
  if (primary === undefined) return { _tag: "NotPrimary", ordinal: any.enrolment.ordinal }
  const { from, through } = primary.enrolment
  const enrolled = { ...(from === undefined ? {} : { from }), ...(through === undefined ? {} : { through }) }
  return { _tag: "EnrolmentNotInForce", today, enrolled }
}

const saidOn = (marking: Marking, expiry: VerificationExpiry, today: CalendarDate): MarkSaid =>
  marking._tag === "TakenBack" ? marking : { ...marking, through: marking.through ?? lastDayOf(expiry, today) }

const outOfReach = (said: MarkSaid, today: CalendarDate): ReadonlyArray<Refusal> => {
  if (said._tag === "TakenBack") return []
  const latest = addDays(today, longestMark)
  return said.through >= today && said.through <= latest
    ? []
    : [{ _tag: "MarkOutOfReach", through: said.through, earliest: today, latest }]
}

interface WordsBefore {
  readonly mark?: VerificationMark
  readonly answered?: Instant
}

// What was said and answered last, up to now.
const wordsBefore = Effect.fnUntraced(function* (
  standing: Standing,
): Effect.fn.Return<WordsBefore, Failure, EligibilityInbox | Verifications> {
  const inbox = yield* EligibilityInbox
  const verifications = yield* Verifications
  const target = targetOf(standing)
  const { practice, patient } = target
  const { marks, answers } = yield* Effect.all(
    { marks: verifications.newest(practice, [patient]), answers: inbox.newest(practice, [patient]) },
    { concurrency: "unbounded" },
  )
  const mark = marks.find((one) => eqTarget.equals(one.target, target))
  const answer = answers.find(({ plan, subscription }) => plan === target.plan && subscription === target.subscription)
  return {
    ...(mark === undefined ? {} : { mark }),
    ...(answer === undefined ? {} : { answered: answer.receivedAt }),
  }
})

// Whoever speaks now knows what was said before, though another machine's clock was ahead of this one's.
const after = (now: Instant, { mark, answered }: WordsBefore): Instant =>
  [...(mark === undefined ? [] : [mark.at]), ...(answered === undefined ? [] : [answered])].reduce(
    (at, earlier) => (at > earlier ? at : justAfter(earlier)),
    now,
  )

const nothingToTakeBack = (last: VerificationMark | undefined, said: MarkSaid): ReadonlyArray<Refusal> =>
  said._tag === "TakenBack" && (last === undefined || last.said._tag === "TakenBack") ? [{ _tag: "NothingMarked" }] : []
