import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type {
  Appointment,
  CalendarDate,
  MarkSaid,
  Outcome,
  Patient,
  Rejection,
  ResponseSummary,
  Standing,
  VerificationMark,
  VerificationPolicy,
} from "../../src/index.ts"
import {
  AppointmentId,
  dueForVerification,
  eligibilityIcon,
  expectedPatients,
  Instant,
  lastDayOf,
  leadThrough,
  literal,
  LocationId,
  MarkId,
  newestMark,
  PatientId,
  PlanId,
  PracticeId,
  ResponseId,
  rights,
  standardVerificationPolicy,
  SubscriptionId,
  targetOf,
  UserId,
  verificationStatus,
} from "../../src/index.ts"
import { day } from "../worlds/ids.ts"
import { runs } from "./runs.ts"

const msOfDay = 86_400_000
const utc = (text: string): number => new Date(`${text}T00:00:00.000Z`).getTime()
const textOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10)

// A few days around the turn of a leap February, so that words end, begin and meet.
const anyDay = fc.integer({ min: 0, max: 75 }).map((n) => day(textOf(utc("2028-01-15") + n * msOfDay)))
const anyMoment = fc
  .integer({ min: 0, max: 20 })
  .map((n) => literal(Instant)(`2028-01-${String(10 + n)}T12:00:00.000Z`))

// Ids that begin alike, one family, one patient with two coverages of which one is not primary.
const patientOf = (id: string): Patient => ({
  id: literal(PatientId)(id),
  firstName: "A",
  lastName: "B",
  birthDate: day("1980-02-29"),
})

const standingOf = (patient: string, subscription: string, plan: string, ordinal = 1): Standing => ({
  practice: literal(PracticeId)("P1"),
  patient: patientOf(patient),
  plan: { id: literal(PlanId)(plan), name: "Plan", carrier: "C", renewalMonth: 1 },
  subscription: {
    id: literal(SubscriptionId)(subscription),
    plan: literal(PlanId)(plan),
    memberId: "W",
    subscriber: { firstName: "A", lastName: "B" },
  },
  enrolment: {
    subscription: literal(SubscriptionId)(subscription),
    patient: literal(PatientId)(patient),
    ordinal,
    relationship: "other",
  },
})

const standings = [
  standingOf("F1", "F1", "F1"),
  standingOf("F10", "F1", "F1"),
  standingOf("F", "F1", "F1"),
  standingOf("F1", "F10", "F1"),
  standingOf("F1", "F1", "F10"),
]
const anyStanding = fc.constantFrom(...standings)

const anySaid: fc.Arbitrary<MarkSaid> = fc.oneof(
  fc.record({
    _tag: fc.constantFrom("Eligible" as const, "Ineligible" as const),
    because: fc.constantFrom("Telephone" as const, "Patient" as const),
    through: anyDay,
  }),
  fc.record({
    _tag: fc.constant("UnableToVerify" as const),
    because: fc.constantFrom("PayerNotReached" as const, "DetailsMissing" as const),
    through: anyDay,
  }),
  fc.constant({ _tag: "TakenBack" as const }),
)

const anyMark: fc.Arbitrary<VerificationMark> = fc.record({
  id: fc.constantFrom("1", "10", "2", "a", "A", "😀", "Ｐ").map(literal(MarkId)),
  at: anyMoment,
  on: anyDay,
  by: fc.constant({ user: literal(UserId)("u"), location: literal(LocationId)("l") }),
  target: anyStanding.map(targetOf),
  said: anySaid,
})

// No two of one id: a store keeps one.
const anyMarks = fc.uniqueArray(anyMark, { maxLength: 6, selector: ({ id }) => id })

const rejection: Rejection = { reason: "42", level: "source", at: [1] }

const anyResponse = (standing: Standing): fc.Arbitrary<ResponseSummary> =>
  fc
    .record({
      outcome: fc.constantFrom<Outcome["_tag"]>("eligible", "ineligible", "rejected", "unknown"),
      receivedAt: anyMoment,
      validThrough: anyDay,
      statesSomething: fc.boolean(),
    })
    .map((one) => ({
      ...one,
      id: literal(ResponseId)("r"),
      patient: standing.patient.id,
      plan: standing.plan.id,
      subscription: standing.subscription.id,
      ...(one.outcome === "rejected" ? { rejections: [rejection] as const } : {}),
    }))

interface Known {
  readonly standing: Standing
  readonly newest?: ResponseSummary
  readonly marks: ReadonlyArray<VerificationMark>
  readonly today: CalendarDate
}

const anyKnown: fc.Arbitrary<Known> = anyStanding.chain((standing) =>
  fc.record(
    { standing: fc.constant(standing), newest: anyResponse(standing), marks: anyMarks, today: anyDay },
    { requiredKeys: ["standing", "marks", "today"] },
  ),
)

const isAbout = ({ target }: VerificationMark, standing: Standing): boolean =>
  JSON.stringify(target) === JSON.stringify(targetOf(standing))

// The same, told another way: everything that was said in the order of time, and the last word of it.
const naively = ({ standing, newest, marks, today }: Known): string => {
  const said = [
    ...marks
      .filter((mark) => isAbout(mark, standing))
      .map((mark) => ({ at: mark.at, rank: 0, id: Buffer.from(mark.id), said: mark.said })),
  ].sort((a, b) => (a.at === b.at ? Buffer.compare(a.id, b.id) : a.at < b.at ? -1 : 1))
  const last = said.at(-1)
  const payers =
    newest === undefined
      ? undefined
      : {
          _tag:
            newest.outcome === "eligible"
              ? "Eligible"
              : newest.outcome === "ineligible"
                ? "Ineligible"
                : "UnableToVerify",
          through: newest.validThrough,
        }
  const counts =
    last === undefined || last.said._tag === "TakenBack" || (newest !== undefined && newest.receivedAt >= last.at)
      ? payers
      : last.said
  if (counts === undefined) return "NotVerified"
  return utc(counts.through) < utc(today)
    ? `Expired ${counts._tag} ${counts.through}`
    : `${counts._tag} ${counts.through}`
}

const told = (known: Known): string => {
  const status = verificationStatus(known)
  switch (status._tag) {
    case "NotVerified":
      return status._tag
    case "Expired":
      return `Expired ${status.was} ${status.lastDay}`
    case "Eligible":
    case "Ineligible":
    case "UnableToVerify":
      return `${status._tag} ${status.through}`
  }
}

describe("a patient's status", () => {
  it("is the last word of all that was said, in whatever order it is read", () => {
    fc.assert(
      fc.property(
        anyKnown.chain((known) =>
          fc
            .shuffledSubarray([...known.marks], { minLength: known.marks.length })
            .map((shuffled) => ({ known, shuffled })),
        ),
        ({ known, shuffled }) => {
          expect(told(known)).toBe(naively(known))
          expect(verificationStatus({ ...known, marks: shuffled })).toEqual(verificationStatus(known))
        },
      ),
      runs(3000),
    )
  })

  it("needs no more than the last mark on him", () => {
    fc.assert(
      fc.property(anyKnown, (known) => {
        const last = newestMark(known.marks.filter((mark) => isAbout(mark, known.standing)))
        const marks = last === undefined ? [] : [last]
        expect(verificationStatus({ ...known, marks })).toEqual(verificationStatus(known))
      }),
      runs(1000),
    )
  })

  it("is not changed by a mark on anybody else, nor by one on another plan of his", () => {
    fc.assert(
      fc.property(anyKnown, anyMark, (known, mark) => {
        fc.pre(!isAbout(mark, known.standing))
        const more = { ...known, marks: [mark, ...known.marks] }
        expect(verificationStatus(more)).toEqual(verificationStatus(known))
        const icon = (seen: Known) =>
          eligibilityIcon({ ...seen, state: "available", rights: rights.map(({ name }) => name) })
        expect(icon(more)).toBe(icon(known))
      }),
      runs(2000),
    )
  })

  it("once expired stays expired, and says the same", () => {
    fc.assert(
      fc.property(anyKnown, fc.nat(400), (known, days) => {
        const status = verificationStatus(known)
        fc.pre(status._tag === "Expired")
        const later = verificationStatus({ ...known, today: lastDayOf({ days }, known.today) })
        expect(later).toEqual(status)
      }),
      runs(1000),
    )
  })

  it("was what it says it was on its last day", () => {
    fc.assert(
      fc.property(anyKnown, (known) => {
        const status = verificationStatus(known)
        fc.pre(status._tag === "Expired")
        expect(verificationStatus({ ...known, today: status.lastDay })).toMatchObject({
          _tag: status.was,
          through: status.lastDay,
        })
      }),
      runs(1000),
    )
  })
})

const anyPolicy: fc.Arbitrary<VerificationPolicy> = fc.record({
  expiry: fc.oneof(fc.constant("monthEnd" as const), fc.record({ days: fc.integer({ min: 0, max: 40 }) })),
  leadDays: fc.integer({ min: 0, max: 12 }),
  closedDays: fc.array(anyDay, { maxLength: 6 }),
})

const isBusiness = (date: string, closed: ReadonlyArray<string>): boolean => {
  const weekday = new Date(utc(date)).getUTCDay()
  return weekday !== 0 && weekday !== 6 && !closed.includes(date)
}

const daysAfter = (from: string, through: string): ReadonlyArray<string> =>
  Array.from({ length: Math.max((utc(through) - utc(from)) / msOfDay, 0) }, (_, i) =>
    textOf(utc(from) + (i + 1) * msOfDay),
  )

describe("the look-ahead", () => {
  it("ends on the business day that has as many before it as were asked for", () => {
    fc.assert(
      fc.property(anyPolicy, anyDay, (policy, today) => {
        const through = leadThrough(policy, today)
        const business = daysAfter(today, through).filter((date) => isBusiness(date, policy.closedDays))
        expect(business.length).toBe(policy.leadDays)
        expect(policy.leadDays === 0 ? through : business.at(-1)).toBe(through)
      }),
      runs(2000),
    )
  })

  const appointment = (patient: Patient, date: CalendarDate, i: number): Appointment => ({
    id: literal(AppointmentId)(`a${String(i)}`),
    location: literal(LocationId)("l"),
    date,
    time: "08:00",
    minutes: 30,
    column: "1",
    patient,
  })

  // Each patient with one coverage, as a day's calendar shows it.
  const people = standings.slice(0, 3)
  const anyVisits = fc
    .record({
      marks: anyMarks,
      newest: fc.tuple(...people.map((standing) => fc.option(anyResponse(standing), { nil: undefined }))),
      days: fc.array(fc.tuple(fc.constantFrom(...people.keys()), anyDay), { maxLength: 8 }),
    })
    .map(({ marks, newest, days }) =>
      days.flatMap(([who, date], i) => {
        const standing = people[who]
        const answer = newest[who]
        return standing === undefined
          ? []
          : [
              {
                appointment: appointment(standing.patient, date, i),
                standing,
                marks,
                ...(answer === undefined ? {} : { newest: answer }),
              },
            ]
      }),
    )

  it("lists each patient once, with all of his visits in their order, and the same status for all", () => {
    fc.assert(
      fc.property(anyVisits, anyPolicy, anyDay, (visits, policy, today) => {
        const listed = expectedPatients(visits, policy, today)
        const ids = listed.map(({ standing }) => standing.patient.id)
        expect(ids).toEqual([...new Set(ids)])
        expect(new Set(ids)).toEqual(new Set(visits.map(({ standing }) => standing.patient.id)))
        for (const { standing, appointments, status } of listed) {
          const own = visits.filter((visit) => visit.standing.patient.id === standing.patient.id)
          expect(appointments.map(({ date }) => date)).toEqual(own.map((visit) => visit.appointment.date).sort())
          for (const visit of own) expect(verificationStatus({ ...visit, today })).toEqual(status)
        }
        expect(expectedPatients(visits.toReversed(), policy, today)).toEqual(listed)
      }),
      runs(1000),
    )
  })

  it("names as due exactly those of whom nothing is known that holds through a visit and could be known", () => {
    fc.assert(
      fc.property(anyVisits, anyPolicy, anyDay, (visits, policy, today) => {
        const through = leadThrough(policy, today)
        const due = new Set(dueForVerification(visits, policy, today).map(({ standing }) => standing.patient.id))
        const expected = new Set(
          visits.flatMap((visit) => {
            const { date } = visit.appointment
            if (date < today || date > through) return []
            const status = verificationStatus({ ...visit, today })
            const holds = "through" in status && status.through >= date
            const helps = lastDayOf(policy.expiry, today) >= date
            const passing = status._tag === "UnableToVerify" && status.because._tag === "Rejected"
            const known =
              status._tag === "NotVerified" || status._tag === "Expired" || passing ? false : holds || !helps
            return known ? [] : [visit.standing.patient.id]
          }),
        )
        expect(due).toEqual(expected)
      }),
      runs(1000),
    )
  })

  it("asks no more about whom a person has marked with a last day that is far enough", () => {
    fc.assert(
      fc.property(anyVisits, anySaid, anyDay, (visits, said, today) => {
        fc.pre(said._tag !== "TakenBack")
        const [first] = visits
        if (first === undefined) return
        const mark: VerificationMark = {
          id: literal(MarkId)("z"),
          at: literal(Instant)("2028-02-01T00:00:00.000Z"),
          on: today,
          by: { user: literal(UserId)("u"), location: literal(LocationId)("l") },
          target: targetOf(first.standing),
          said: { ...said, through: leadThrough(standardVerificationPolicy, today) },
        }
        const marked = visits.map((visit) => ({ ...visit, marks: [...visit.marks, mark] }))
        const due = dueForVerification(marked, standardVerificationPolicy, today)
        expect(due.map(({ standing }) => standing.patient.id)).not.toContain(first.standing.patient.id)
      }),
      runs(500),
    )
  })
})
