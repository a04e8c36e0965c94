import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { applyChanges } from "../../domain/change/applyChanges.ts"
import { summaryOf } from "../../domain/response/stating.ts"
import type { StoredReceipt } from "../../domain/change/Receipt.ts"
import type { Held } from "../../domain/coverage/Holding.ts"
import type { Target } from "../../domain/coverage/Records.ts"
import { CoverageStore } from "../../ports/CoverageStore.ts"
import type { Letter } from "../../ports/EligibilityInbox.ts"
import { EligibilityInbox } from "../../ports/EligibilityInbox.ts"
import type { PracticeRecord } from "../../ports/Register.ts"
import { Register } from "../../ports/Register.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import { changesTo } from "../world/changes.ts"
import * as id from "../world/ids.ts"
import { letter } from "../world/letters.ts"
import { imported } from "../world/receipts.ts"
import { enrolment, enrolments, patients, plans, records, subscriptions, target, targetIn } from "../world/records.ts"
import { told } from "../writers/explained.ts"
import { wholeHistory } from "../writers/wholeHistory.ts"
import { manyWriters } from "./manyWriters.ts"
import { committing, heldOf, opened, outcomeOf } from "./steps.ts"

const ann = target(id.annsFamily, id.ann)
const cai = target(id.caisFamily, id.cai)

const atOnce = { concurrency: "unbounded" } as const

const upTo = (count: number): ReadonlyArray<number> => Array.from({ length: count }, (_, i) => i)

const everywhere = (cents: number) => ({ plan: cents, subscription: cents, enrolment: cents })

// One commit after another, with a turn for the others before each is written.
const committingOften = (name: string, about: Target, times: number) =>
  Effect.forEach(upTo(times), (round) =>
    Effect.gen(function* () {
      const store = yield* CoverageStore
      const read = yield* heldOf(about)
      yield* Effect.yieldNow
      const receipt = imported(`${name} ${round}`, about, changesTo(read, everywhere(round + 1)))
      return yield* outcomeOf(store.commit(receipt, read))
    }),
  )

const planRecords = (number: number): ReadonlyArray<PracticeRecord> => {
  const [plan, subscription] = [id.planId(`A${number}`), id.subscriptionId(`A${number}`)]
  const subscriber = { firstName: "A", lastName: "B" }
  return [
    { _tag: "Plan", plan: { id: plan, name: "Acme", carrier: "Delta", renewalMonth: 1 } },
    { _tag: "Subscription", subscription: { id: subscription, plan, memberId: "W", subscriber } },
    { _tag: "Enrolment", enrolment: enrolment(subscription, id.ann, 1, "self") },
  ]
}

const annUnder = (number: number): Target => ({
  ...ann,
  plan: id.planId(`A${number}`),
  subscription: id.subscriptionId(`A${number}`),
})

/** What commits owe one another when they come at once. */
export const racingCommitLaws: ReadonlyArray<Law> = [
  manyWriters({ writers: 8, rounds: 12, seed: 1 }),
  law(
    "the same receipt committed by many at once is written once, and all are answered it",
    Effect.gen(function* () {
      const store = yield* opened
      const read = yield* heldOf(ann)
      const receipt = imported("F1", ann, changesTo(read, everywhere(7)))
      const asking = Effect.match(store.commit(receipt, read), {
        onSuccess: (stored): StoredReceipt | string => stored,
        onFailure: ({ _tag }) => _tag,
      })
      const [first, ...others] = yield* Effect.forEach(upTo(8), () => asking, atOnce)
      return every(
        expecting(
          "what the others were answered",
          others,
          upTo(7).map(() => first),
        ),
        expecting("the history", yield* wholeHistory(id.home), [first]),
        expecting(
          "the receipt",
          (yield* wholeHistory(id.home)).map((stored) => stored.receipt),
          [receipt],
        ),
        expecting("what is held", yield* heldOf(ann), applyChanges(read, receipt.changes)),
      )
    }),
  ),
  law(
    "writers on different plans of a practice are not in each other's way",
    Effect.gen(function* () {
      yield* opened
      const register = yield* Register
      yield* register.enter(id.home, upTo(4).flatMap(planRecords))
      const outcomes = yield* Effect.forEach(
        upTo(4),
        (number) => committingOften(`on ${number}`, annUnder(number), 6),
        atOnce,
      )
      const history = yield* wholeHistory(id.home)
      const held = yield* Effect.forEach(upTo(4), (number) => heldOf(annUnder(number)))
      return every(
        expecting(
          "the commits",
          outcomes.flat(),
          upTo(24).map(() => "done"),
        ),
        expecting("how many receipts there are", new Set(history.map(({ sequence }) => sequence)).size, 24),
        expecting(
          "the revisions of the plans",
          held.map(({ plan }) => plan.revision),
          [6, 6, 6, 6],
        ),
      )
    }),
  ),
  law(
    "writers in different practices are not in each other's way",
    Effect.gen(function* () {
      const register = yield* Register
      const practices = [id.home, ...id.neighbours.slice(0, 3)]
      yield* Effect.forEach(practices, (practice) => register.enter(practice, records), { discard: true })
      const outcomes = yield* Effect.forEach(
        practices,
        (practice) => committingOften("F", targetIn(practice)(id.annsFamily, id.ann), 6),
        atOnce,
      )
      const histories = yield* Effect.forEach(practices, wholeHistory)
      return every(
        expecting(
          "the commits",
          outcomes.flat(),
          upTo(24).map(() => "done"),
        ),
        expecting(
          "how many receipts each has",
          histories.map(({ length }) => length),
          [6, 6, 6, 6],
        ),
      )
    }),
  ),
]

const hours = ["08", "15", "11", "09", "13", "10", "14", "12"]

/** What letters owe one another when they come at once. */
export const racingLetterLaws: ReadonlyArray<Law> = [
  law(
    "of letters put under one id at once the first is kept, and all are answered it",
    Effect.gen(function* () {
      yield* opened
      const inbox = yield* EligibilityInbox
      const letters: ReadonlyArray<Letter> = hours.map((hour) => ({ ...letter("F1", ann, { hour }), message: hour }))
      const answers = yield* Effect.forEach(letters, inbox.put, atOnce)
      const kept = O.toUndefined(yield* inbox.find(id.home, id.responseId("F1")))
      return every(
        expecting(
          "the responses answered",
          answers,
          hours.map(() => answers[0]),
        ),
        expecting("the response kept", kept?.received, answers[0]),
        expecting(
          "the letter kept",
          kept,
          letters.find(({ message }) => message === kept?.message),
        ),
        expecting("the newest response", yield* inbox.newest(id.home, [id.ann]), answers.slice(0, 1).map(summaryOf)),
      )
    }),
  ),
  law(
    "of letters put at once none is lost, and the newest is the one received last",
    Effect.gen(function* () {
      yield* opened
      const inbox = yield* EligibilityInbox
      const letters = hours.flatMap((hour, i) => [
        letter(`A${i}`, ann, { hour }),
        letter(`B${i}`, cai, { hour: hours.toReversed()[i] ?? hour }),
      ])
      const answers = yield* Effect.forEach(letters, inbox.put, atOnce)
      const found = yield* Effect.forEach(letters, ({ received }) => inbox.find(id.home, received.id))
      const newest = yield* inbox.newest(id.home, [id.ann, id.cai])
      return every(
        expecting(
          "the responses answered",
          answers,
          letters.map(({ received }) => received),
        ),
        expecting("the letters found", found.map(O.toUndefined), letters),
        expecting("the newest responses", newest.map((one) => one.id).sort(), ["A1", "B6"]),
      )
    }),
  ),
]

const again = (number: number): ReadonlyArray<PracticeRecord> => [
  ...plans
    .filter((one) => one.id === id.acme)
    .map((plan) => ({ _tag: "Plan", plan: { ...plan, name: `Acme ${number}` } }) as const),
  ...subscriptions
    .filter((one) => one.id === id.annsFamily)
    .map((one) => ({ _tag: "Subscription", subscription: { ...one, memberId: `W${number}` } }) as const),
  ...enrolments
    .filter((one) => one.subscription === id.annsFamily && one.patient === id.ann)
    .map((one) => ({ _tag: "Enrolment", enrolment: { ...one, ordinal: number + 1 } }) as const),
  ...patients
    .filter((one) => one.id === id.ann)
    .map((one) => ({ _tag: "Patient", patient: { ...one, firstName: `Ann ${number}` } }) as const),
]

const holdings = ({ plan, subscription, enrolment }: Pick<Held, "plan" | "subscription" | "enrolment">) => [
  plan.holding,
  subscription.holding,
  enrolment.holding,
]

/** What entering records owes to commits that come at once with it. */
export const racingEntryLaws: ReadonlyArray<Law> = [
  law(
    "records entered again while others commit lose nothing and are not lost",
    Effect.gen(function* () {
      yield* opened
      const register = yield* Register
      const before = yield* heldOf(ann)
      const [entries, commits, writers] = [6, 6, 4]
      const entering = Effect.forEach(upTo(entries), (number) =>
        Effect.andThen(Effect.yieldNow, register.enter(id.home, again(number))),
      )
      const persisting = (writer: number, round: number) =>
        committing(`${writer}.${round}`, ann, everywhere(1 + round * writers + writer)).pipe(
          Effect.retry({ times: entries + commits * writers, while: ({ _tag }) => _tag === "RevisionConflict" }),
        )
      const [, ...stored] = yield* Effect.all(
        [
          Effect.as(entering, []),
          ...upTo(writers).map((writer) =>
            Effect.forEach(upTo(commits), (round) => Effect.andThen(Effect.yieldNow, persisting(writer, round))),
          ),
        ],
        atOnce,
      )
      const history = yield* wholeHistory(id.home)
      const held = yield* heldOf(ann)
      const retold = told({ before: [before], history })
      const all = entries + commits * writers
      const { standing } = held
      return every(
        expecting(
          "the receipts",
          history,
          stored.flat().sort((a, b) => a.sequence - b.sequence),
        ),
        expecting("values that were not what the receipt before had left", retold.befores, []),
        expecting(
          "the revisions",
          [held.plan, held.subscription, held.enrolment].map(({ revision }) => revision),
          [all, all, all],
        ),
        expecting("what is held", [held].map(holdings), retold.after.map(holdings)),
        expecting(
          "the records",
          [standing.plan.name, standing.subscription.memberId, standing.enrolment.ordinal, standing.patient.firstName],
          [`Acme ${entries - 1}`, `W${entries - 1}`, entries, `Ann ${entries - 1}`],
        ),
      )
    }),
  ),
]
