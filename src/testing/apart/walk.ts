import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import type { Target } from "../../domain/coverage/Records.ts"
import type { Failure, RevisionConflict } from "../../ports/Failure.ts"
import type { Book } from "../Book.ts"
import { canonical } from "../canonical.ts"
import { changesTo } from "../world/changes.ts"
import * as id from "../world/ids.ts"
import { letter } from "../world/letters.ts"
import { mark, markId } from "../world/marks.ts"
import { imported, markedDone } from "../world/receipts.ts"
import type { Names } from "./names.ts"
import { enrolmentOf, patientOf, readAs, targetFrom } from "./practice.ts"

/** Who asks, under the name of a practice that has some records of its own, and whose ids it names. */
export interface Asked {
  readonly own: Names
  readonly about: Names
}

type Ask = (asked: Asked) => ReadonlyArray<Effect.Effect<unknown, Failure | RevisionConflict>>

/** Something to ask of every method of every port: a method without one does not compile. */
type Walk = { readonly [Port in keyof Book]: { readonly [Method in keyof Book[Port]]: Ask } }

// Each of a target's ids from the one or from the other.
const targets = ({ own, about }: Asked): ReadonlyArray<Target> =>
  [own, about].flatMap(({ plan }) =>
    [own, about].flatMap(({ subscription }) =>
      [own, about].map(({ patient }) => targetFrom(own.practice, { plan, subscription, patient })),
    ),
  )

const page = { size: 1 }
// A place that a page of whoever they are may have named.
const places = ({ plan, subscription, patient, sibling }: Names): ReadonlyArray<string> => [
  "1",
  "2",
  JSON.stringify([subscription, patient]),
  JSON.stringify([subscription, sibling]),
  JSON.stringify([plan, subscription, patient]),
  JSON.stringify(["2026-11-24T09:00:00.000Z", 2]),
  plan,
]

const walkOf = ({ store, inbox, schedule, rights, locations, register, calendar, verifications }: Book): Walk => {
  const practiceOf = ({ own }: Asked) => id.practiceId(own.practice)
  const patientsOf = ({ about }: Asked) => [id.patientId(about.patient), id.patientId(about.sibling)]
  const planOf = ({ about }: Asked) => id.planId(about.plan)
  const placeOf = ({ about }: Asked) => id.locationId(about.location)
  return {
    store: {
      held: (asked) => targets(asked).map(store.held),
      standings: (asked) => [store.standings(practiceOf(asked), patientsOf(asked))],
      alike: (asked) => [
        store.alike(practiceOf(asked), { memberId: asked.about.subscription }),
        store.alike(practiceOf(asked), { birthDate: patientOf(asked.about).birthDate }),
      ],
      affected: (asked) => targets(asked).map((target) => store.affected(target, id.today)),
      members: (asked) => [
        store.members(practiceOf(asked), planOf(asked), id.today, page),
        ...places(asked.about).map((after) =>
          store.members(practiceOf(asked), planOf(asked), id.today, { ...page, after }),
        ),
      ],
      commit: ({ own, about }) => {
        const [theirs, mine] = [readAs(own.practice, about), readAs(own.practice, own)]
        const changes = changesTo(theirs, { plan: 1, subscription: 1, enrolment: 1 })
        return [
          store.commit(imported("forged", targetFrom(own.practice, about), changes), theirs),
          store.commit(markedDone(about.receipt, targetFrom(own.practice, own), about.response), mine),
        ]
      },
      receipt: (asked) => [store.receipt(practiceOf(asked), id.receiptId(asked.about.receipt))],
      receiptsOf: (asked) => [store.receiptsOf(practiceOf(asked), [id.responseId(asked.about.response)])],
      receiptsAfter: (asked) => targets(asked).map((target) => store.receiptsAfter(target, 0)),
      byHand: (asked) => targets(asked).map((target) => store.byHand(target, 10)),
      history: (asked) => [
        store.history(practiceOf(asked), {}, { size: 10 }),
        store.history(practiceOf(asked), { plan: planOf(asked) }, page),
        store.history(practiceOf(asked), { patient: id.patientId(asked.about.patient) }, page),
        ...places(asked.about).map((after) => store.history(practiceOf(asked), {}, { ...page, after })),
      ],
    },
    inbox: {
      put: ({ own, about }) => [inbox.put(letter(about.response, targetFrom(own.practice, about), { hour: "09" }))],
      find: (asked) => [inbox.find(practiceOf(asked), id.responseId(asked.about.response))],
      newest: (asked) => [inbox.newest(practiceOf(asked), patientsOf(asked))],
      othersOnPlan: (asked) => [
        inbox.othersOnPlan(practiceOf(asked), planOf(asked), id.patientId("nobody's"), id.today),
      ],
      answersOnPlan: (asked) => [
        inbox.answersOnPlan(practiceOf(asked), planOf(asked), id.today, page),
        ...places(asked.about).map((after) =>
          inbox.answersOnPlan(practiceOf(asked), planOf(asked), id.today, { ...page, after }),
        ),
      ],
      plansAnswered: (asked) => [
        inbox.plansAnswered(practiceOf(asked), id.today, page),
        ...places(asked.about).map((after) => inbox.plansAnswered(practiceOf(asked), id.today, { ...page, after })),
      ],
    },
    schedule: { day: (asked) => [schedule.day(practiceOf(asked), placeOf(asked), id.today)] },
    rights: { of: (asked) => [rights.of(practiceOf(asked), id.userId(asked.about.user), placeOf(asked))] },
    locations: { of: (asked) => [locations.of(practiceOf(asked), placeOf(asked))] },
    register: {
      enter: (asked) => [
        register.enter(practiceOf(asked), [{ _tag: "AutomaticImport", location: placeOf(asked), on: false }]),
        register.enter(practiceOf(asked), [{ _tag: "Enrolment", enrolment: enrolmentOf(asked.about) }]),
        register.enter(practiceOf(asked), [{ _tag: "Patient", patient: patientOf(asked.about) }]),
      ],
    },
    calendar: {
      day: (asked) => [calendar.day(practiceOf(asked), placeOf(asked), { date: id.today, today: id.today })],
    },
    verifications: {
      put: ({ own, about }) => [verifications.put(mark(about.mark, targetFrom(own.practice, about), { hour: "09" }))],
      find: (asked) => [verifications.find(practiceOf(asked), markId(asked.about.mark))],
      newest: (asked) => [verifications.newest(practiceOf(asked), patientsOf(asked))],
    },
  }
}

const writing: ReadonlySet<string> = new Set(["store.commit", "inbox.put", "register.enter", "verifications.put"])

const troubleIn = (error: unknown): unknown =>
  error instanceof Error
    ? { ...Object.fromEntries(Object.entries(error)), message: error.message, cause: troubleIn(error.cause) }
    : error

// How it came out, errors and all: whoever asks sees nothing more.
const answered = (asking: Effect.Effect<unknown, Failure | RevisionConflict>): Effect.Effect<string> =>
  Effect.map(Effect.exit(asking), (exit) =>
    Exit.isSuccess(exit) ? canonical(exit.value) : canonical(troubleIn(Cause.squash(exit.cause))),
  )

/** What a practice was answered, question by question. */
export type Answers = ReadonlyArray<readonly [method: string, answer: string]>

const walked = (
  book: Book,
  asked: Asked,
  wanted: (method: string) => boolean,
  concurrency: number,
): Effect.Effect<Answers> =>
  Effect.forEach(
    Object.entries(walkOf(book)).flatMap(([port, asks]) =>
      Object.entries(asks)
        .map(([method, ask]): readonly [string, Ask] => [`${port}.${method}`, ask])
        .filter(([method]) => wanted(method))
        .flatMap(([method, ask]) => ask(asked).map((asking) => [method, asking] as const)),
    ),
    ([method, asking]) => Effect.map(answered(asking), (answer) => [method, answer] as const),
    { concurrency },
  )

/** Asks everything that changes nothing. */
export const looking = (book: Book, asked: Asked): Effect.Effect<Answers> =>
  walked(book, asked, (method) => !writing.has(method), 10)

/** Asks everything, tries to write, and asks everything again. */
export const trying = (book: Book, asked: Asked): Effect.Effect<Answers> =>
  Effect.gen(function* () {
    const before = yield* looking(book, asked)
    const tried = yield* walked(book, asked, (method) => writing.has(method), 1)
    return [...before, ...tried, ...(yield* looking(book, asked))]
  })
