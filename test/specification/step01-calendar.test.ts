import * as Effect from "effect/Effect"
import { expect, it } from "vitest"
import { iconsOfDay } from "../../src/effect.ts"
import { tilesFor } from "./desk.ts"
import { day, inPractice, mia, miaAtHillRoad } from "./practice.ts"

it("1.2 the calendar shows the appointments of a day at a location, by time", async () => {
  const tiles = await inPractice(tilesFor(mia))
  expect(tiles.map(({ appointment }) => `${appointment.time} ${appointment.patient.firstName}`)).toEqual([
    "09:00 Ann",
    "10:00 Ben",
    "11:00 Dee",
    "12:00 Eve",
    "14:00 Ann",
  ])
})

it("1.3 the calendar does not show another location's appointments", async () => {
  const tiles = await inPractice(tilesFor(miaAtHillRoad))
  expect(tiles.map(({ appointment }) => appointment.time)).toEqual(["08:00"])
})

it("1.4 the calendar does not show another day's appointments", async () => {
  const ids = await inPractice(
    Effect.map(iconsOfDay(mia, day("2026-11-25")), (tiles) => tiles.map(({ appointment }) => appointment.id)),
  )
  expect(ids).toEqual(["Ann tomorrow"])
})
