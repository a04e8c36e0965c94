import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import { memoryBook } from "../../adapters/memory/index.ts"
import type {
  Address,
  Choice,
  Coverage,
  EligibilityResponse,
  Enrolment,
  Held,
  NetworkPlan,
  PracticeId,
  ReceiptId,
  ResponseId,
} from "../../src/index.ts"
import { allChanges, coverageOf, standardPolicy } from "../../src/index.ts"
import type { Failure, ImportedDetails, Refused, RevertedReceipt, Today } from "../../src/effect.ts"
import type { Preview } from "../../src/index.ts"
import {
  CoverageStore,
  editCoverage,
  importDetails,
  preview,
  receiveResponse,
  Register,
  revertReceipt,
  todayAt,
} from "../../src/effect.ts"
import type { BookPorts } from "../../src/testing.ts"
import type { AnswerSeed } from "../worlds/answers.ts"
import { answerAbout } from "../worlds/answers.ts"
import type { ChoiceSeed } from "../worlds/choices.ts"
import { firstAnswers, fullAnswers } from "../worlds/choices.ts"
import type { EditSeed } from "../worlds/edits.ts"
import { editsFor } from "../worlds/edits.ts"
import { caller, home, instant, neighbour, receiptId, responseId } from "../worlds/ids.ts"
import type { World } from "../worlds/World.ts"
import { chosen, planOf, recordsOf, targetIn } from "../worlds/World.ts"
import type { Figures } from "./figures.ts"
import { figuresOf } from "./figures.ts"

/** Everything a world runs on. */
export type Stage = BookPorts | Today

export const noonOf = (world: World) => instant(`${world.today}T12:00:00.000Z`)

/** Runs a program over a fresh book, on the world's day. Two practices hold the same records. */
export const onStage = <A, F>(world: World, program: Effect.Effect<A, F, Stage>): Promise<A> =>
  Effect.gen(function* () {
    const register = yield* Register
    yield* register.enter(home, recordsOf(world))
    yield* register.enter(neighbour, recordsOf(world))
    return yield* program
  }).pipe(Effect.provide(Layer.mergeAll(memoryBook(), todayAt(world.today, noonOf(world)))), Effect.runPromise)

/** A use case's answer or its refusal; that the store failed is a bug here. */
export const outcomeOf = <A, R>(
  program: Effect.Effect<A, Failure | Refused, R>,
): Effect.Effect<E.Either<Refused, A>, never, R> =>
  Effect.matchEffect(program, {
    onFailure: (failure) => (failure._tag === "Refused" ? Effect.succeed(E.left(failure)) : Effect.die(failure)),
    onSuccess: (answer) => Effect.succeed(E.right(answer)),
  })

/** What refusals there are, by name. */
export const tagsOf = (outcome: E.Either<Refused, unknown>): ReadonlyArray<string> =>
  E.isLeft(outcome) ? outcome.left.refusals.map(({ _tag }) => _tag) : []

export const heldBy = (world: World, enrolment: Enrolment, practice: PracticeId = home) =>
  Effect.gen(function* () {
    const store = yield* CoverageStore
    const held = yield* store.held(targetIn(world, enrolment, practice))
    return O.isSome(held) ? held.value : yield* Effect.die("an enrolment of the world is not in the store")
  })

const coverageIn = (world: World, { standing, ...held }: Held): Coverage =>
  coverageOf({ standing, ...held }, world.today)

/** Every enrolment's composed coverage as it is read back, in the order of the world's enrolments. */
export type Reading = ReadonlyArray<{ readonly enrolment: Enrolment; readonly figures: Figures }>

export const readAll = (world: World, practice: PracticeId = home) =>
  Effect.forEach(world.enrolments, (enrolment) =>
    Effect.map(heldBy(world, enrolment, practice), (held) => ({
      enrolment,
      figures: figuresOf(coverageIn(world, held)),
    })),
  )

/** A reading that can be compared and that a failing test prints. */
export const shown = (reading: Reading) =>
  reading.map(({ enrolment, figures }) => [
    `${enrolment.patient} under ${enrolment.subscription}`,
    Object.fromEntries([...figures].sort(([a], [b]) => (a < b ? -1 : 1))),
  ])

export const historyOf = (practice: PracticeId = home) =>
  Effect.gen(function* () {
    const store = yield* CoverageStore
    const { items } = yield* store.history(practice, {}, { size: 500 })
    return items.toReversed()
  })

export const editing = (world: World, about: Enrolment, seed: EditSeed, receipt: ReceiptId) =>
  outcomeOf(editCoverage({ caller, target: targetIn(world, about), edits: editsFor(world, about, seed), receipt }))

export const receiving = (world: World, about: Enrolment, seed: AnswerSeed, id: ResponseId) =>
  receivingAs(world, about, answerAbout(world, about, seed), id)

export const receivingAs = (world: World, about: Enrolment, response: EligibilityResponse, id: ResponseId) =>
  outcomeOf(
    receiveResponse({
      from: { _tag: "Person", ...caller },
      id,
      response,
      message: "ISA*",
      about: { patient: about.patient, plan: planOf(world, about).id },
    }),
  )

/** The choice that a seed makes of a response: what a first preview asks is answered in the second. */
export const choosing = (response: ResponseId, networkPlans: ReadonlyArray<NetworkPlan>, seed: ChoiceSeed) =>
  Effect.gen(function* () {
    const first: Choice = {
      response,
      networkPlan: chosen(networkPlans, seed.networkPlan).name,
      sections: seed.sections,
      policy: seed.policy,
      answers: firstAnswers(seed),
    }
    const asked = yield* outcomeOf(preview(caller, first))
    if (E.isLeft(asked)) return { choice: first, picked: new Map<Address, unknown>() }
    const disagreeing = asked.right.withheld.flatMap((one) => (one._tag === "Disagreeing" ? [one] : []))
    const removed = asked.right.changes.exceptions.flatMap(({ address, step }) =>
      step._tag === "Remove" ? [address] : [],
    )
    const choice = {
      ...first,
      answers: fullAnswers(
        seed,
        disagreeing.map(({ address }) => address),
        removed,
      ),
    }
    const picked = new Map<Address, unknown>(
      disagreeing.flatMap(({ address, candidates }) => {
        const candidate = seed.pick === undefined ? undefined : candidates[seed.pick]
        return candidate === undefined ? [] : [[address, candidate.value]]
      }),
    )
    return { choice, picked }
  })

/** Whether an import of this would write or confirm something; one of which every value is withheld is refused. */
export const hasSomething = ({ changes, confirmed }: Preview): boolean =>
  allChanges(changes).length + confirmed.length > 0

export const previewing = (choice: Choice) => outcomeOf(preview(caller, choice))

/** Looks, says Yes, imports. */
export const importing = (choice: Choice, receipt: ReceiptId) =>
  Effect.gen(function* () {
    const seen = yield* previewing(choice)
    if (E.isLeft(seen)) return seen
    const imported = yield* outcomeOf(importDetails({ caller, choice, digest: seen.right.digest, receipt }))
    return E.isLeft(imported) ? imported : E.right<Refused, Done>({ preview: seen.right, imported: imported.right })
  })

export interface Done {
  readonly preview: Preview
  readonly imported: ImportedDetails
}

export const reverting = (
  reverts: ReceiptId,
  receipt: ReceiptId,
  addresses?: ReadonlyArray<Address>,
): Effect.Effect<E.Either<Refused, RevertedReceipt>, never, Stage> =>
  outcomeOf(
    revertReceipt({
      caller,
      reverts,
      receipt,
      from: "history",
      policy: standardPolicy,
      ...(addresses === undefined ? {} : { addresses }),
    }),
  )

export const addressesOf = (done: Done): ReadonlyArray<Address> =>
  allChanges(done.imported.receipt.changes).map(({ address }) => address)

export const nthReceipt = (n: number): ReceiptId => receiptId(`R${String(n)}`)
export const nthResponse = (n: number): ResponseId => responseId(`A${String(n)}`)
