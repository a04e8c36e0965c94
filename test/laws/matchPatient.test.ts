import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { NamedPatient, Standing } from "../../src/index.ts"
import { matchPatient } from "../../src/index.ts"
import { day, home } from "../worlds/ids.ts"
import type { World } from "../worlds/World.ts"
import { patientOf, planOf, subscriptionOf, world } from "../worlds/World.ts"
import { runs } from "./runs.ts"

const named: fc.Arbitrary<NamedPatient> = fc.record(
  {
    firstName: fc.constantFrom("ANN", "BEN", "Ann Marie"),
    lastName: fc.constantFrom("ADAMS", "Adam"),
    birthDate: fc.constantFrom("1980-02-29", "2015-06-01", "1999-12-31").map(day),
    memberId: fc.constantFrom("W1", " w1", "W10", "W"),
  },
  { requiredKeys: [] },
)

const standings = (on: World): ReadonlyArray<Standing> =>
  on.enrolments.map((enrolment) => ({
    practice: home,
    patient: patientOf(on, enrolment),
    plan: planOf(on, enrolment),
    subscription: subscriptionOf(on, enrolment),
    enrolment,
  }))

const agreements = (who: NamedPatient, { patient, subscription }: Standing): number => {
  const same = (one: string | undefined, other: string): boolean =>
    one?.trim().toLowerCase() === other.trim().toLowerCase()
  return [
    same(who.memberId, subscription.memberId),
    who.birthDate === patient.birthDate,
    same(who.firstName, patient.firstName) && same(who.lastName, patient.lastName),
  ].filter(Boolean).length
}

describe("the enrolment that an answer is about", () => {
  it("is the one primary enrolment in force that agrees in most, and in two of three at least, and is not outdone by another coverage; else it is refused", () => {
    fc.assert(
      fc.property(world, named, (on, who) => {
        const inForce = standings(on).filter(
          ({ enrolment: { from = "", through = "9999" } }) => from <= on.today && on.today <= through,
        )
        const candidates = inForce.filter(({ enrolment: { ordinal } }) => ordinal === 1)
        const most = Math.max(2, ...candidates.map((one) => agreements(who, one)))
        const best = candidates.filter((one) => agreements(who, one) === most)
        const closer = inForce.some(
          (one) => one.patient.id === best[0]?.patient.id && best.length > 0 && agreements(who, one) > most,
        )
        const match = matchPatient(who, standings(on), on.today)

        expect(E.isRight(match) ? [match.right] : []).toEqual(best.length === 1 && !closer ? best : [])
      }),
      runs(1000),
    )
  })

  it("does not depend on the order in which enrolments were found", () => {
    fc.assert(
      fc.property(world, named, (on, who) => {
        const [one, other] = [standings(on), standings(on).toReversed()].map((alike) =>
          matchPatient(who, alike, on.today),
        )

        if (one !== undefined && other !== undefined && E.isRight(one)) expect(other).toEqual(one)
        else expect(other?._tag).toBe("Left")
      }),
      runs(500),
    )
  })
})
