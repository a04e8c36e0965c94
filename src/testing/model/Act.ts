import fc from "fast-check"
import type { Target } from "../../domain/coverage/Records.ts"
import type { Scope } from "../../domain/coverage/Scope.ts"
import { scopes } from "../../domain/coverage/Scope.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import type { HistoryQuery } from "../../ports/CoverageStore.ts"
import type { PracticeRecord } from "../../ports/Register.ts"
import * as id from "../world/ids.ts"
import { enrolments, patient, records, target } from "../world/records.ts"

/** What may happen to a book, or be asked of it; a commit is to what was read last, however old that is by now. */
export type Act =
  | { readonly _tag: "Read"; readonly target: Target }
  | { readonly _tag: "Commit"; readonly receipt: string; readonly cents: Partial<Readonly<Record<Scope, number>>> }
  | { readonly _tag: "Confirm"; readonly receipt: string; readonly scopes: ReadonlyArray<Scope> }
  | { readonly _tag: "MarkDone"; readonly receipt: string; readonly response: string }
  | { readonly _tag: "Revert"; readonly receipt: string; readonly of: string }
  | { readonly _tag: "Put"; readonly letter: string; readonly target: Target; readonly hour: string }
  | { readonly _tag: "Enter"; readonly records: ReadonlyArray<PracticeRecord> }
  | { readonly _tag: "Affected"; readonly target: Target; readonly on: CalendarDate }
  | { readonly _tag: "Members"; readonly target: Target; readonly on: CalendarDate; readonly size: number }
  | { readonly _tag: "History"; readonly query: HistoryQuery; readonly size: number }
  | { readonly _tag: "ReceiptsOf"; readonly responses: ReadonlyArray<string> }
  | { readonly _tag: "ReceiptsAfter"; readonly target: Target; readonly sequence: number }

// Few ids and few targets, so that receipts and letters come again and readings grow old.
const ids = ["F1", "F10", "F"]
const anyId = fc.constantFrom(...ids)
const anyTarget = fc.constantFrom(...enrolments.map(({ subscription, patient }) => target(subscription, patient)))
const anyCents = fc.record({ plan: fc.nat(9), subscription: fc.nat(9), enrolment: fc.nat(9) }, { requiredKeys: [] })
const anySize = fc.integer({ min: 1, max: 3 })
const anyDay = fc.constantFrom(...["2025-12-31", "2026-11-24", "2026-11-25", "2027-07-01"].map((text) => id.day(text)))

const changed: ReadonlyArray<PracticeRecord> = [
  ...records,
  { _tag: "Patient", patient: patient(id.ben, "Zorn", "Ben", id.day("2015-06-02")) },
  ...enrolments.map((one) => ({ _tag: "Enrolment", enrolment: { ...one, through: id.day("2026-11-24") } }) as const),
  { _tag: "Patient", patient: patient(id.patientId("new"), "Adams", "Ann", id.day("1980-02-29")) },
  {
    _tag: "Enrolment",
    enrolment: { subscription: id.caisFamily, patient: id.patientId("new"), ordinal: 1, relationship: "other" },
  },
]

const tag = <Tag extends Act["_tag"]>(text: Tag): fc.Arbitrary<Tag> => fc.constant(text)

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ _tag: tag("Read"), target: anyTarget }) },
  { weight: 6, arbitrary: fc.record({ _tag: tag("Commit"), receipt: anyId, cents: anyCents }) },
  { weight: 1, arbitrary: fc.record({ _tag: tag("Confirm"), receipt: anyId, scopes: fc.subarray([...scopes]) }) },
  { weight: 1, arbitrary: fc.record({ _tag: tag("MarkDone"), receipt: anyId, response: anyId }) },
  { weight: 2, arbitrary: fc.record({ _tag: tag("Revert"), receipt: anyId, of: anyId }) },
  {
    weight: 2,
    arbitrary: fc.record({ _tag: tag("Put"), letter: anyId, target: anyTarget, hour: fc.constantFrom("08", "09") }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ _tag: tag("Enter"), records: fc.array(fc.constantFrom(...changed), { maxLength: 3 }) }),
  },
  { weight: 1, arbitrary: fc.record({ _tag: tag("Affected"), target: anyTarget, on: anyDay }) },
  { weight: 1, arbitrary: fc.record({ _tag: tag("Members"), target: anyTarget, on: anyDay, size: anySize }) },
  {
    weight: 1,
    arbitrary: fc.record({
      _tag: tag("History"),
      query: fc.oneof(
        fc.constant({}),
        anyTarget.map(({ plan }) => ({ plan })),
        anyTarget.map(({ patient }) => ({ patient })),
        anyTarget.map(({ plan, patient }) => ({ plan, patient })),
      ),
      size: anySize,
    }),
  },
  { weight: 1, arbitrary: fc.record({ _tag: tag("ReceiptsOf"), responses: fc.array(anyId, { maxLength: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ _tag: tag("ReceiptsAfter"), target: anyTarget, sequence: fc.nat(4) }) },
)
