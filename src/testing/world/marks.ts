import type { Target } from "../../domain/coverage/Records.ts"
import { literal } from "../../domain/value/brand.ts"
import { MarkId } from "../../domain/value/Ids.ts"
import type { MarkSaid, VerificationMark } from "../../domain/verification/VerificationMark.ts"
import * as id from "./ids.ts"

export const markId = literal(MarkId)

const eligible: MarkSaid = { _tag: "Eligible", because: "Telephone", through: id.day("2026-12-24") }

/** A word on an enrolment's eligibility, said at an hour of today. */
export const mark = (
  text: string,
  target: Target,
  { hour, said = eligible }: { readonly hour: string; readonly said?: MarkSaid },
): VerificationMark => ({
  id: markId(text),
  at: id.instant(`2026-11-24T${hour}:00:00.000Z`),
  on: id.today,
  by: { user: id.mia, location: id.mainStreet },
  target,
  said,
})
