import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Failure, ImportedDetails, ReceiveResponse, Refused, Tile } from "../../src/effect.ts"
import type { Preview } from "../../src/index.ts"
import {
  Calendar,
  CoverageStore,
  EligibilityInbox,
  iconsOfDay,
  importDetails,
  preview,
  receiveResponse,
  Rights,
  Schedule,
  Verifications,
} from "../../src/effect.ts"
import type {
  Caller,
  Change,
  Changes,
  Choice,
  EligibilityIcon,
  EligibilityResponse,
  Patient,
  ReceivedResponse,
  Receipt,
  Refusal,
  Right,
  Target,
} from "../../src/index.ts"
import { allChanges, coverageOf, literal, ResponseId, standardPolicy } from "../../src/index.ts"
import type { Value } from "../../src/review.ts"
import { sayAddress, sayCounted, sayValue } from "../../src/review.ts"
import type { Ports } from "./practice.ts"
import { mainStreet, mia, practice, receiptId, today } from "./practice.ts"

// What is done at the desk, and how it is read back.

export const responseId = literal(ResponseId)

export const annsAnswer = responseId("Ann's answer")

type Act<A> = Effect.Effect<A, Failure | Refused, Ports>

/** The practice's connection brings an answer in. */
export const receive = (response: EligibilityResponse, more: Partial<ReceiveResponse> = {}): Act<ReceivedResponse> =>
  receiveResponse({
    from: { _tag: "Connection", practice, location: mainStreet },
    id: annsAnswer,
    response,
    message: "EB*C*IND*35",
    ...more,
  })

/** Both sections of Ann's answer, under the standard policy. */
export const choosing = (more: Partial<Choice> = {}): Choice => ({
  response: annsAnswer,
  sections: ["DeductiblesAndBenefits", "ExceptionsAndLimitations"],
  policy: standardPolicy,
  answers: {},
  ...more,
})

/** Previews, and says Yes to what was previewed. */
export const imports = (caller: Caller, choice: Choice = choosing(), receipt = "import"): Act<ImportedDetails> =>
  Effect.flatMap(preview(caller, choice), ({ digest }) =>
    importDetails({ caller, choice, digest, receipt: receiptId(receipt) }),
  )

export const saysYes = (
  { choice, digest }: Pick<Preview, "choice" | "digest">,
  caller: Caller = mia,
  receipt = "import",
): Act<ImportedDetails> => importDetails({ caller, choice, digest, receipt: receiptId(receipt) })

// An amount is told with the day it was counted.
const told = (value: Value): string =>
  typeof value === "object" && "asOf" in value ? sayCounted(value) : sayValue(value)

const before = ({ step }: Change): string => (step._tag === "Add" ? "nothing" : told(step.before))

const after = ({ step }: Change): string => (step._tag === "Remove" ? "nothing" : told(step.after))

/** Each change as one line: `Deductible required: individual, annual: $25.00 → $50.00`. */
export const lines = (changes: Changes): ReadonlyArray<string> =>
  allChanges(changes).map((change) => `${sayAddress(change.address)}: ${before(change)} → ${after(change)}`)

/** What a patient has on a day, in words. */
export const coverageFor = (target: Target, on = today): Act<Readonly<Record<string, string>>> =>
  Effect.flatMap(CoverageStore, (store) =>
    Effect.map(store.held(target), (found) => {
      if (O.isNone(found)) return {}
      const { coverages, ...entries } = coverageOf(found.value, on)
      return Object.fromEntries([
        ...[
          ...entries.limits,
          ...entries.counters,
          ...entries.exceptions,
          ...entries.downgrades,
          ...entries.waitingPeriods,
          ...entries.options,
        ].map(({ address, value }) => [sayAddress(address), told(value)] as const),
        ...coverages.map(({ codes, row }) => [sayAddress({ _tag: "Coverage", codes }), told(row)] as const),
      ])
    }),
  )

export const tilesFor = (caller: Caller): Act<ReadonlyArray<Tile>> => iconsOfDay(caller, today)

/** The icons a caller sees on a patient's appointments today. */
export const iconsFor = (caller: Caller, patient: Patient): Act<ReadonlyArray<EligibilityIcon>> =>
  Effect.map(tilesFor(caller), (tiles) =>
    tiles.filter(({ appointment }) => appointment.patient.id === patient.id).map(({ icon }) => icon),
  )

export const iconFor = (caller: Caller, patient: Patient): Act<EligibilityIcon | undefined> =>
  Effect.map(iconsFor(caller, patient), ([icon]) => icon)

/** The receipts of the practice, newest first. */
export const receipts: Act<ReadonlyArray<Receipt>> = Effect.flatMap(CoverageStore, (store) =>
  Effect.map(store.history(practice, {}, { size: 100 }), ({ items }) => items.map(({ receipt }) => receipt)),
)

/** Why an act is refused; an act that is done fails the test. */
export const refusalsOf = <A, R>(
  act: Effect.Effect<A, Failure | Refused, R>,
): Effect.Effect<ReadonlyArray<Refusal>, Failure, R> =>
  act.pipe(
    Effect.flatMap(() => Effect.die("this was done, and should have been refused")),
    Effect.catchTag("Refused", ({ refusals }) => Effect.succeed(refusals)),
  )

export const tagsOf = (refusals: ReadonlyArray<Refusal>): ReadonlyArray<string> => refusals.map(({ _tag }) => _tag)

/** An act, and the names of the methods it called of stores, inbox and calendar. */
export const callsOf = <A>(act: Act<A>): Effect.Effect<ReadonlyArray<string>, Failure, Ports> =>
  Effect.gen(function* () {
    const calls: Array<string> = []
    const spied = <S extends object>(service: S): S =>
      new Proxy(service, {
        get: (target, method) => {
          calls.push(String(method))
          const found: unknown = Reflect.get(target, method)
          return found
        },
      })
    yield* act.pipe(
      Effect.provideService(CoverageStore, spied(yield* CoverageStore)),
      Effect.provideService(EligibilityInbox, spied(yield* EligibilityInbox)),
      Effect.provideService(Schedule, spied(yield* Schedule)),
      Effect.provideService(Calendar, spied(yield* Calendar)),
      Effect.provideService(Verifications, spied(yield* Verifications)),
      Effect.catchTag("Refused", () => Effect.void),
    )
    return calls
  })

/** An act during which a right is held the first times it is asked for, and taken away then. */
export const whileTakenAway =
  (right: Right, times = 1) =>
  <A>(act: Act<A>): Act<A> =>
    Effect.suspend(() => {
      const answers: Array<ReadonlyArray<Right>> = Array.from({ length: times }, () => [right])
      return Effect.provideService(act, Rights, Rights.of({ of: () => Effect.sync(() => answers.pop() ?? []) }))
    })
