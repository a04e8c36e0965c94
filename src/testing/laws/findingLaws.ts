import * as Effect from "effect/Effect"
import type { Standing } from "../../domain/coverage/Records.ts"
import { Register } from "../../ports/Register.ts"
import type { Law } from "../Law.ts"
import { every, expecting, law } from "../Law.ts"
import * as id from "../world/ids.ts"
import { enrolment, patient, patients, plans, subscriptions, enrolments } from "../world/records.ts"
import { opened } from "./steps.ts"

const who = (standings: ReadonlyArray<Standing>): ReadonlyArray<readonly [string, string]> =>
  standings.map(({ patient, subscription }) => [patient.id, subscription.id] as const)

type Pair = readonly [patient: string, subscription: string]

// In which order those alike are answered is the store's own affair.
const inAnyOrder = (pairs: ReadonlyArray<Pair>): ReadonlyArray<string> =>
  pairs.map((pair) => JSON.stringify(pair)).sort()

/** How people are found: all of a patient's enrolments, and those that resemble what a payer wrote. */
export const findingLaws: ReadonlyArray<Law> = [
  law(
    "a patient's standings are all of his enrolments, lowest ordinal first",
    Effect.gen(function* () {
      const store = yield* opened
      const ben = yield* store.standings(id.home, [id.ben])
      return every(
        expecting("the standings of one under two subscriptions", who(ben), [
          [id.ben, id.annsFamily],
          [id.ben, id.caisFamily],
        ]),
        expecting("the first of them", ben[0], {
          practice: id.home,
          patient: patients.find((one) => one.id === id.ben),
          plan: plans.find((one) => one.id === id.acme),
          subscription: subscriptions.find((one) => one.id === id.annsFamily),
          enrolment: enrolments.find((one) => one.patient === id.ben),
        }),
        expecting("one on two plans", who(yield* store.standings(id.home, [id.ann])), [
          [id.ann, id.annsFamily],
          [id.ann, id.dansFamily],
        ]),
        expecting("one who left", who(yield* store.standings(id.home, [id.eve])), [[id.eve, id.annsFamily]]),
        expecting(
          "several patients', by patient",
          who(yield* store.standings(id.home, [id.dan, id.cai, id.ann, id.dan, id.patientId("F1000")])),
          [
            [id.dan, id.dansFamily],
            [id.ann, id.annsFamily],
            [id.ann, id.dansFamily],
            [id.cai, id.caisFamily],
          ],
        ),
        expecting("nobody", yield* store.standings(id.home, [id.patientId("F1000")]), []),
        expecting("no patients'", yield* store.standings(id.home, []), []),
      )
    }),
  ),
  law(
    "alike are those of the member id, without case and outer blanks, or of the birth date",
    Effect.gen(function* () {
      const store = yield* opened
      const alike = (likeness: Parameters<typeof store.alike>[1]) =>
        Effect.map(store.alike(id.home, likeness), (standings) => inAnyOrder(who(standings)))
      const onW123 = inAnyOrder([
        [id.ann, id.annsFamily],
        [id.ann, id.dansFamily],
        [id.ben, id.annsFamily],
        [id.dan, id.dansFamily],
        [id.eve, id.annsFamily],
        [id.fay, id.annsFamily],
      ])
      const bothBens = inAnyOrder([
        [id.ben, id.annsFamily],
        [id.ben, id.caisFamily],
      ])
      return every(
        expecting("those of a member id", yield* alike({ memberId: " W123" }), onW123),
        expecting("the same in small letters", yield* alike({ memberId: "w123 " }), onW123),
        expecting("those of a birth date", yield* alike({ birthDate: id.day("2015-06-01") }), bothBens),
        expecting("those of either", yield* alike({ memberId: "nobody's", birthDate: id.day("2015-06-01") }), bothBens),
        expecting("those of a part of a member id", yield* alike({ memberId: "W12" }), []),
        expecting("those of a wildcard", yield* alike({ memberId: "%" }), []),
        expecting("those of a blank", yield* alike({ memberId: "  " }), []),
        expecting("those of nothing known", yield* alike({}), []),
      )
    }),
  ),
  law(
    "at most 100 are alike, and the member id's own are among them",
    Effect.gen(function* () {
      const store = yield* opened
      const register = yield* Register
      const born = id.day("2015-06-01")
      const twins = Array.from({ length: 120 }, (_, i) => id.patientId(`A${String(i).padStart(3, "0")}`))
      yield* register.enter(id.home, [
        ...twins.map((twin) => ({ _tag: "Patient", patient: patient(twin, "Aa", "Aa", born) }) as const),
        ...twins.map((twin) => ({ _tag: "Enrolment", enrolment: enrolment(id.dansFamily, twin, 1, "child") }) as const),
      ])
      const alike = yield* store.alike(id.home, { memberId: "W1234", birthDate: born })
      return every(
        expecting("how many", alike.length, 100),
        expecting(
          "those under the member id",
          inAnyOrder(who(alike.filter(({ subscription }) => subscription.id === id.caisFamily))),
          inAnyOrder([
            [id.ben, id.caisFamily],
            [id.cai, id.caisFamily],
          ]),
        ),
      )
    }),
  ),
]
