import * as E from "fp-ts/lib/Either.js"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Refusal } from "../change/Refusal.ts"
import { comparableMemberId } from "../coverage/comparableMemberId.ts"
import type { Standing } from "../coverage/Records.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import { includes } from "../value/Interval.ts"
import type { NamedPatient } from "./EligibilityResponse.ts"
import { comparableName } from "./patientDifferences.ts"

// Two blanks are not alike: neither says who is meant.
const alike = (one: string, other: string): boolean => one !== "" && one === other

const sameMemberId = (named: NamedPatient, { subscription }: Standing): boolean =>
  alike(comparableMemberId(named.memberId ?? ""), comparableMemberId(subscription.memberId))

const sameBirthDate = (named: NamedPatient, { patient }: Standing): boolean => named.birthDate === patient.birthDate

const sameName = (named: NamedPatient, { patient }: Standing): boolean =>
  alike(comparableName(named.firstName ?? ""), comparableName(patient.firstName)) &&
  alike(comparableName(named.lastName ?? ""), comparableName(patient.lastName))

/**
 * The one primary enrolment, in force today, that an answer is about.
 *
 * All three of member id, birth date and name decide; where no enrolment agrees in all, two of them, if exactly one
 * enrolment agrees in two. Twins under one member id are told apart by name. Otherwise it is refused, with every
 * enrolment that agrees in anything. Where another coverage of the same patient agrees in more than the primary one, the
 * answer is about that, and only primary coverage is imported.
 *
 * @see docs/specification.md, decision 1
 * @category rules
 * @since 0.1.0
 */
export const matchPatient = (
  named: NamedPatient,
  candidates: ReadonlyArray<Standing>,
  today: CalendarDate,
): E.Either<ReadonlyNonEmptyArray<Refusal>, Standing> => {
  const inForce = candidates
    .filter(({ enrolment }) => includes(enrolment, today))
    .map((standing) => ({
      standing,
      score: [sameMemberId, sameBirthDate, sameName].filter((agrees) => agrees(named, standing)).length,
    }))
    .filter(({ score }) => score > 0)
  const scored = inForce.filter(({ standing }) => standing.enrolment.ordinal === 1)
  const best = scored.filter(({ score }) => score === Math.max(2, ...scored.map((s) => s.score)))
  const [only, ...others] = best
  const closer = inForce.find(
    ({ standing, score }) =>
      only !== undefined && standing.patient.id === only.standing.patient.id && score > only.score,
  )
  if (closer !== undefined) return E.left([{ _tag: "NotPrimary", ordinal: closer.standing.enrolment.ordinal }])
  return only !== undefined && others.length === 0
    ? E.right(only.standing)
    : E.left([
        {
          _tag: "PatientNotMatched",
          candidates: scored.map(({ standing }) => ({
            plan: standing.plan.id,
            subscription: standing.subscription.id,
            patient: standing.patient.id,
          })),
        },
      ])
}
