// Lines that must not compile, a door at a time: `npm run typecheck` fails where one does, as its `@ts-expect-error` is
// then unused. Nothing here runs.
import type * as Effect from "effect/Effect"
import { parseEligibilityJson } from "../../adapters/eligibility-json/index.ts"
import { readFhir } from "../../adapters/fhir/index.ts"
import { openNights } from "../../adapters/jobs/index.ts"
import { memoryBook } from "../../adapters/memory/index.ts"
import type { ReviewHost } from "../../adapters/react/index.ts"
import { postgresBook } from "../../adapters/sql/index.ts"
import { readX12 } from "../../adapters/x12/index.ts"
import type { ImportDetails, ImportedDetails } from "../../src/effect.ts"
import { importDetails } from "../../src/effect.ts"
import type {
  CalendarDate,
  Caller,
  Choice,
  Instant,
  Money,
  Overwrite,
  OverwriteInput,
  PatientId,
  Percent,
  Plan,
  PlanId,
  PracticeId,
  ReceiptId,
  Refusal,
  Right,
} from "../../src/index.ts"
import { addDays, decode, overwrite, planCodec } from "../../src/index.ts"
import { openDesk } from "../../src/promise.ts"
import type { Profile } from "../../src/reading.ts"
import type { ReviewState } from "../../src/review.ts"
import { update } from "../../src/review.ts"
import type { LawResult } from "../../src/testing.ts"

declare const practice: PracticeId
declare const patient: PatientId
declare const money: Money
declare const percent: Percent
declare const day: CalendarDate
declare const caller: Caller
declare const choice: Choice
declare const receipt: ReceiptId
declare const asked: OverwriteInput
declare const input: ImportDetails
declare const state: ReviewState
declare const host: ReviewHost

export const core = [
  // @ts-expect-error an id of a patient is no id of a plan
  (): PlanId => patient,
  // @ts-expect-error a text is no id before it was decoded
  (): PracticeId => "cedar",
  // @ts-expect-error hundredths of a percent are no cents
  (): Money => percent,
  // @ts-expect-error cents are no hundredths of a percent
  (): Percent => money,
  // @ts-expect-error a number is no amount before it was decoded
  (): Money => 50,
  // @ts-expect-error two amounts added are a number, which might be no amount
  (): Money => money + money,
  // @ts-expect-error a day is no moment
  (): Instant => day,
  // @ts-expect-error a text is no day before it was decoded
  () => addDays("2026-02-30", 1),
  // @ts-expect-error there is no such right
  (): Right => "Import Everything",
  // @ts-expect-error nobody calls without a practice
  (): Caller => ({ location: caller.location, user: caller.user }),
  // @ts-expect-error what was decoded may be a list of problems
  (): Plan => decode(planCodec)({}),
  // @ts-expect-error what was asked may be refused
  (): Overwrite => overwrite(asked),
  // @ts-expect-error there is no such section
  (): Choice => ({ ...choice, sections: ["Everything"] }),
  // @ts-expect-error what is held cannot be changed in place
  (): Array<unknown> => asked.held.plan.holding.limits,
  // @ts-expect-error absence is an absent key and never undefined
  (): Choice => ({ ...choice, networkPlan: undefined }),
  // @ts-expect-error a refusal that nobody named
  (): Refusal => ({ _tag: "Because" }),
]

export const ofEffect = [
  // @ts-expect-error nothing is imported that was not previewed: its digest is missing
  () => importDetails({ caller, choice, receipt }),
  // @ts-expect-error nobody imports without saying who asks
  () => importDetails({ choice: input.choice, receipt, digest: input.digest }),
  // @ts-expect-error an import may be refused, and may find no store
  (): Effect.Effect<ImportedDetails> => importDetails(input),
]

export const ofPromise = [
  // @ts-expect-error a desk stands on a book
  () => openDesk(),
  // @ts-expect-error a desk's history is somebody's to ask for
  () => openDesk(memoryBook()).history({ query: {}, page: { size: 1 } }),
]

export const ofReading = [
  // @ts-expect-error a payer's habit is one of those that the reader knows
  (): Pick<Profile, "coinsurance"> => ({ coinsurance: "somebodyPays" }),
]

export const ofReview = [
  // @ts-expect-error there is no such event
  () => update(state, { _tag: "ImportAnyway" }),
]

export const ofTesting = [
  // @ts-expect-error a law that is broken says what was expected
  (): LawResult => ({ kept: false, what: "nothing" }),
]

export const ofX12 = [
  // @ts-expect-error bytes are a stream's to read
  () => readX12(new Uint8Array()),
  // @ts-expect-error there may be no response in a text
  () => readX12("").responses[0].networkPlans,
]

export const ofEligibilityJson = [
  // @ts-expect-error what was parsed already has a function of its own
  () => parseEligibilityJson({}),
]

export const ofFhir = [
  // @ts-expect-error the text of a place may be missing
  (): string => readFhir({}).textAt("/"),
]

export const ofMemory = [
  // @ts-expect-error a book in memory is no file
  () => memoryBook("practice.db"),
]

export const ofSql = [
  // @ts-expect-error a server has an address
  () => postgresBook({ schema: practice }),
]

export const ofJobs = [
  // @ts-expect-error a queue has an address
  () => openNights({ schema: "nights" }),
]

export const ofReact = [
  // @ts-expect-error a page shows a review that somebody opened
  (): ReviewHost => ({ visit: host.visit, perform: host.perform }),
]
