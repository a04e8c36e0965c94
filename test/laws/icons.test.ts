import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Appointment, Enrolment, Outcome } from "../../src/index.ts"
import { AppointmentId, includes, literal, rights } from "../../src/index.ts"
import { iconsOfDay, markAsDone, Register, Rights } from "../../src/effect.ts"
import { answerAbout } from "../worlds/answers.ts"
import { caller, home, mainStreet } from "../worlds/ids.ts"
import type { Scene } from "../worlds/Scene.ts"
import { scene } from "../worlds/Scene.ts"
import type { World } from "../worlds/World.ts"
import { rightsBy } from "./deeds.ts"
import { importReceipt, patientOfScene, preparing } from "./played.ts"
import { runs } from "./runs.ts"
import type { Stage } from "./stage.ts"
import { addressesOf, importing, nthReceipt, nthResponse, onStage, outcomeOf, receivingAs, reverting } from "./stage.ts"

// Two visits of every patient on the day.
const visits = ({ patients, today }: World): ReadonlyArray<Appointment> =>
  patients.flatMap((patient) =>
    ["08:30", "14:00"].map((time) => ({
      id: literal(AppointmentId)(`${patient.id} at ${time}`),
      location: mainStreet,
      date: today,
      time,
      minutes: 30,
      column: "Chair 1",
      patient,
    })),
  )

const onCalendar = <F>(one: Scene, program: Effect.Effect<void, F, Stage>): Promise<void> =>
  onStage(
    one.world,
    Effect.gen(function* () {
      const register = yield* Register
      yield* register.enter(
        home,
        visits(one.world).map((appointment) => ({ _tag: "Appointment", appointment }) as const),
      )
      yield* program
    }),
  )

const tiles = (world: World) => iconsOfDay(caller, world.today)

const iconsOf = (world: World, { patient }: Enrolment) =>
  Effect.map(tiles(world), (all) =>
    all.filter((tile) => tile.appointment.patient.id === patient).map(({ icon }) => icon),
  )

const twice = (icon: string) => [icon, icon]

describe("the icon of a patient", () => {
  it("has a dot once an answer came, none after the import, and one again after all of it was reverted", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) => {
        const about = patientOfScene(one)
        return onCalendar(
          one,
          Effect.gen(function* () {
            const { choice } = yield* preparing({ ...one, earlier: undefined })
            const done = yield* importing(choice, importReceipt)
            if (E.isLeft(done)) return
            expect(yield* iconsOf(one.world, about)).toEqual(twice("Eligible"))

            const [first, ...others] = addressesOf(done.right)
            if (first === undefined) return
            yield* reverting(importReceipt, nthReceipt(101), [first])
            expect(yield* iconsOf(one.world, about)).toEqual(twice(others.length === 0 ? "ReadyToImport" : "Eligible"))

            if (others.length > 0) yield* reverting(importReceipt, nthReceipt(102), others)
            expect(yield* iconsOf(one.world, about)).toEqual(twice("ReadyToImport"))

            yield* reverting(nthReceipt(101), nthReceipt(103))
            expect(yield* iconsOf(one.world, about)).toEqual(twice("Eligible"))
          }),
        )
      }),
      runs(80),
    )
  })

  it("loses its dot when the answer is marked as done", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) => {
        const about = patientOfScene(one)
        return onCalendar(
          one,
          Effect.gen(function* () {
            yield* preparing({ ...one, earlier: undefined })
            const [before] = yield* iconsOf(one.world, about)
            const done = yield* outcomeOf(markAsDone({ caller, response: nthResponse(0), receipt: nthReceipt(100) }))

            expect(E.isRight(done)).toBe(before === "ReadyToImport")
            expect(yield* iconsOf(one.world, about)).toEqual(twice("Eligible"))
          }),
        )
      }),
      runs(40),
    )
  })

  it("has no dot for whoever may not import, and is as green as one that is done", async () => {
    const others = rights.map(({ name }) => name).filter((name) => name !== "Import Insurance Benefit Details")
    await fc.assert(
      fc.asyncProperty(scene, fc.subarray(others), (one, held) => {
        const about = patientOfScene(one)
        return onCalendar(
          one,
          Effect.gen(function* () {
            yield* preparing({ ...one, earlier: undefined })
            const seen = yield* iconsOf(one.world, about).pipe(
              Effect.provideService(
                Rights,
                rightsBy(() => held),
              ),
            )

            expect(seen).toEqual(twice("Eligible"))
          }),
        )
      }),
      runs(40),
    )
  })

  it("is the same on all of his appointments, and nobody's answer shows on another's", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) => {
        const about = patientOfScene(one)
        return onCalendar(
          one,
          Effect.gen(function* () {
            yield* preparing({ ...one, earlier: undefined })
            const all = yield* tiles(one.world)
            const others = all.filter(({ appointment }) => appointment.patient.id !== about.patient)

            expect(others.map(({ icon }) => icon)).toEqual(others.map(() => "None"))
            expect(new Set(yield* iconsOf(one.world, about)).size).toBe(1)
          }),
        )
      }),
      runs(40),
    )
  })

  it("is none for whom no primary coverage is in force, whatever came about him", async () => {
    await fc.assert(
      fc.asyncProperty(scene, (one) =>
        onCalendar(
          one,
          Effect.gen(function* () {
            const { world, answer } = one
            for (const [i, about] of world.enrolments.entries())
              yield* receivingAs(world, about, answerAbout(world, about, answer), nthResponse(i))
            const primary = new Set(
              world.enrolments
                .filter((enrolment) => enrolment.ordinal === 1 && includes(enrolment, world.today))
                .map(({ patient }) => patient),
            )
            const without = (yield* tiles(world)).filter(({ appointment }) => !primary.has(appointment.patient.id))

            expect(without.map(({ icon }) => icon)).toEqual(without.map(() => "None"))
          }),
        ),
      ),
      runs(60),
    )
  })

  it("says what the newest answer says, not an older one", async () => {
    const outcomes: ReadonlyArray<readonly [Outcome, string]> = [
      [{ _tag: "ineligible" }, "NotEligible"],
      [{ _tag: "unknown" }, "Unable"],
      [{ _tag: "rejected", rejections: [{ reason: "75", level: "subscriber", at: [9] }] }, "Unable"],
    ]
    await fc.assert(
      fc.asyncProperty(scene, fc.constantFrom(...outcomes), (one, [outcome, icon]) => {
        const about = patientOfScene(one)
        return onCalendar(
          one,
          Effect.gen(function* () {
            yield* preparing({ ...one, earlier: undefined })
            yield* receivingAs(
              one.world,
              about,
              { ...answerAbout(one.world, about, one.answer), outcome, networkPlans: [] },
              nthResponse(1),
            )

            expect(yield* iconsOf(one.world, about)).toEqual(twice(icon))
          }),
        )
      }),
      runs(40),
    )
  })
})
