import * as Effect from "effect/Effect"
import { Calendar, iconsOfDay, Register } from "../../../src/effect.ts"
import { home } from "../../../src/testing/world/ids.ts"
import type { Figure } from "../Figure.ts"
import { atMost } from "../Figure.ts"
import type { Crowd } from "../fill/Crowd.ts"
import { crowdAnswer, foundation } from "../fill/crowdRecords.ts"
import { compared, interleaved, medianOf } from "../interleaved.ts"
import { dentalAnswer, today } from "../world/dentalAnswer.ts"
import type { Ground } from "../world/Ground.ts"
import { callerIn, location } from "../world/household.ts"
import { opened } from "../world/opened.ts"
import { previewedAndImported, received } from "../world/steps.ts"

const caller = callerIn(home)
const appointments = 200
const daysPerRound = 5

/** A practice with a full day: everybody on it has an answer, and every other one's is imported. */
const practice = async (ground: Ground, patients: number) => {
  const crowd: Crowd = {
    practice: home,
    patients,
    // As many in either practice, so that the same day holds the same.
    plans: 20,
    today: appointments,
    answers: true,
  }
  const site = ground.site(`calendar${patients}`)
  const said: Array<string> = []
  const book = opened(site.book((statement) => void said.push(statement)))
  await book.run(Effect.flatMap(Register, (register) => register.enter(home, foundation(crowd))))
  await site.fill(crowd)
  await book.run(
    Effect.forEach(
      Array.from({ length: appointments }, (_, i) => i),
      (i) =>
        Effect.andThen(
          received(caller, `r${i}`, dentalAnswer(crowdAnswer(crowd, i, { used: i * 13, edition: 0 }))),
          i % 2 === 0 ? previewedAndImported(caller, `r${i}`) : Effect.void,
        ),
      { discard: true },
    ),
  )
  said.length = 0
  await book.run(Effect.flatMap(Calendar, (calendar) => calendar.day(home, location, { date: today, today })))
  const statements = said.length
  return { patients, book, statements }
}

/** A day's calendar with its icons, in a small and in a huge practice. */
export const calendarFigure = async (
  ground: Ground,
  sizes: readonly [number, number],
  rounds: number,
): Promise<Figure> => {
  const [small, large] = [await practice(ground, sizes[0]), await practice(ground, sizes[1])]
  const side = ({ book }: typeof small) => ({
    act: () =>
      book.run(
        Effect.forEach(Array.from({ length: daysPerRound }), () =>
          Effect.flatMap(iconsOfDay(caller, today), (tiles) =>
            tiles.length === appointments && tiles.every(({ icon }) => icon !== "None")
              ? Effect.void
              : Effect.die(new Error("not the day that was made")),
          ),
        ),
      ),
  })
  const measured = await interleaved(
    { small: side(small), large: side(large) },
    { rounds, warmUp: Math.ceil(rounds / 5) },
  )
  await small.book.close()
  await large.book.close()

  const { ratio, between } = compared(measured, "large", "small")
  return {
    figure: `a day of ${appointments} appointments among ${large.patients.toLocaleString("en")} patients, ${ground.dialect}`,
    ratio,
    against: `the same day among ${small.patients.toLocaleString("en")} patients`,
    ...atMost(1.5, ratio),
    ours: medianOf(measured, "large") / daysPerRound,
    theirs: medianOf(measured, "small") / daysPerRound,
    unit: "ms",
    between,
    said: { "statements of the day": large.statements },
  }
}
