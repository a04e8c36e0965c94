import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as O from "fp-ts/lib/Option.js"
import type { PatientId } from "../../src/index.ts"
import { standardPolicy } from "../../src/index.ts"
import {
  CoverageStore,
  EligibilityInbox,
  importDetails,
  isRefused,
  preview,
  receiveResponse,
  revertReceipt,
  StoreUnavailable,
} from "../../src/effect.ts"
import { receiptId, responseId } from "../../src/testing/world/ids.ts"
import { answerOf, choiceOf, messageOf } from "./answers.ts"
import type { Chance } from "./Chance.ts"
import type { Deed, Line } from "./Line.ts"
import type { Seat } from "./seats.ts"
import { callerIn, targetsOf } from "./seats.ts"

/** One who receives answers, imports them and now and then takes an import back, until told to stop. */
export interface Hand {
  readonly seat: Seat
  /** Begins every id that this hand gives. */
  readonly name: string
  readonly chance: Chance
  readonly say: (line: Line) => void
  /** Waits while nobody may write; `false` when it is over. */
  readonly goesOn: () => Promise<boolean>
  /** What the one before this one at the same seat was killed at. */
  readonly unfinished?: Deed
}

const patience = Effect.sleep("50 millis")

// How often one who lost races previews again before he lets it be.
const mostAttempts = 5

const act = (hand: Hand, deed: Deed) => {
  const { practice } = deed
  switch (deed.act) {
    case "letter":
      return Effect.as(
        receiveResponse({
          from: { _tag: "Person", ...callerIn(practice) },
          id: deed.id,
          response: answerOf(deed.id, deed.patient),
          message: messageOf(deed.id),
          about: { patient: deed.patient, plan: planOf(hand.seat, deed.patient) },
        }),
        { already: false },
      )
    case "import":
      return Effect.map(
        importDetails({
          caller: callerIn(practice),
          choice: choiceOf(deed.letter),
          digest: deed.digest,
          receipt: deed.id,
        }),
        ({ receipt, already }) => {
          if (receipt.id !== deed.id) throw new Error(`asked for ${deed.id} and was answered ${receipt.id}`)
          return { already }
        },
      )
    case "revert":
      return Effect.as(
        revertReceipt({
          caller: callerIn(practice),
          reverts: deed.reverts,
          policy: standardPolicy,
          receipt: deed.id,
          from: "history",
        }),
        { already: false },
      )
  }
}

const planOf = (seat: Seat, patient: PatientId) => {
  const target = targetsOf(seat).find((one) => one.patient === patient)
  if (target === undefined) throw new TypeError("a patient of another seat")
  return target.plan
}

const isThere = Effect.fnUntraced(function* (deed: Deed) {
  if (deed.act === "letter") {
    const inbox = yield* EligibilityInbox
    return O.isSome(yield* inbox.find(deed.practice, deed.id))
  }
  const store = yield* CoverageStore
  return O.isSome(yield* store.receipt(deed.practice, deed.id))
})

const words = (cause: Cause.Cause<unknown>): string => Cause.pretty(cause).slice(0, 2_000)

/** Asks again until the store answers; `undefined` where the core says no, or what must not happen happened. */
const read = <A, E, R>(
  hand: Hand,
  what: string,
  reading: Effect.Effect<A, E, R>,
): Effect.Effect<A | undefined, never, R> =>
  Effect.gen(function* () {
    for (;;) {
      const exit = yield* Effect.exit(reading)
      if (Exit.isSuccess(exit)) return exit.value
      const failure = Cause.squash(exit.cause)
      if (failure instanceof StoreUnavailable) {
        const { operation, written } = failure
        hand.say({ says: "unread", seat: hand.seat.number, operation, written })
        yield* patience
        continue
      }
      hand.say({
        says: "broken",
        seat: hand.seat.number,
        what: `${what}: ${isRefused(failure) ? JSON.stringify(failure.refusals) : words(exit.cause)}`,
      })
      yield* patience
      return undefined
    }
  })

type Came = "done" | "refused" | "absent"

/** Does a deed, says how it came out, and looks where the store could not say. */
const tried = (hand: Hand, deed: Deed) =>
  Effect.gen(function* () {
    const seat = hand.seat.number
    hand.say({ says: "trying", seat, deed })
    const exit = yield* Effect.exit(act(hand, deed))
    if (Exit.isSuccess(exit)) {
      hand.say({ says: "done", seat, deed, already: exit.value.already })
      return "done"
    }
    const failure = Cause.squash(exit.cause)
    if (isRefused(failure)) {
      hand.say({ says: "refused", seat, deed, why: failure.refusals.map(({ _tag }) => _tag) })
      return "refused"
    }
    if (!(failure instanceof StoreUnavailable)) {
      hand.say({ says: "broken", seat, what: `${deed.act}: ${words(exit.cause)}` })
      yield* patience
      return "refused"
    }
    const { operation, written } = failure
    hand.say({ says: "failed", seat, deed, operation, written })
    yield* patience
    if (written === "nothing") return "absent"
    const found = (yield* read(hand, "looking", isThere(deed))) === true
    hand.say({ says: "looked", seat, deed, found })
    return found ? "done" : "absent"
  })

// What was not written may be tried again under the same id, or let be.
const insisted = (hand: Hand, deed: Deed) =>
  Effect.gen(function* () {
    let came: Came = yield* tried(hand, deed)
    while (came === "absent" && hand.chance.next() < 0.5 && (yield* Effect.promise(hand.goesOn)))
      came = yield* tried(hand, deed)
    return came
  })

const imported = (hand: Hand, name: string, patient: PatientId) =>
  Effect.gen(function* () {
    const { practice } = hand.seat
    const letter = responseId(name)
    if ((yield* insisted(hand, { act: "letter", practice, id: letter, patient })) !== "done") return
    for (let attempt = 0; attempt < mostAttempts; attempt++) {
      const previewed = yield* read(hand, "preview", preview(callerIn(practice), choiceOf(letter)))
      if (previewed === undefined) return
      const id = receiptId(attempt === 0 ? name : `${name}/${attempt}`)
      const deed: Deed = { act: "import", practice, id, letter, digest: previewed.digest }
      const came = yield* insisted(hand, deed)
      if (came === "absent") return
      if (came === "done") {
        if (hand.chance.next() < 0.2)
          yield* insisted(hand, { act: "revert", practice, id: receiptId(`${id} back`), reverts: id })
        return
      }
    }
  })

export const working = (hand: Hand) =>
  Effect.gen(function* () {
    if (hand.unfinished !== undefined) yield* insisted(hand, hand.unfinished)
    const [first, ...others] = targetsOf(hand.seat)
    if (first === undefined) return
    for (let n = 0; yield* Effect.promise(hand.goesOn); n++)
      yield* imported(hand, `${hand.name}.${n}`, hand.chance.oneOf(first, ...others).patient)
  })

/** The store as it is, that says when a commit begins and when it lost a race. */
export const tellingCommits = (
  store: CoverageStore["Service"],
  says: (what: "committing" | "conflict") => void,
): CoverageStore["Service"] => ({
  ...store,
  commit: (receipt, held) =>
    Effect.suspend(() => {
      says("committing")
      return Effect.tapError(store.commit(receipt, held), (failure) =>
        Effect.sync(() => {
          if (failure._tag === "RevisionConflict") says("conflict")
        }),
      )
    }),
})
