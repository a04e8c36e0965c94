import * as Effect from "effect/Effect"
import { CoverageStore, Register } from "../../../src/effect.ts"
import { home } from "../../../src/testing/world/ids.ts"
import type { Figure } from "../Figure.ts"
import { atMost } from "../Figure.ts"
import type { Crowd } from "../fill/Crowd.ts"
import { crowdAnswer, crowdTarget, foundation } from "../fill/crowdRecords.ts"
import { compared, interleaved, medianOf } from "../interleaved.ts"
import { dentalAnswer, today } from "../world/dentalAnswer.ts"
import type { Ground } from "../world/Ground.ts"
import { callerIn } from "../world/household.ts"
import type { Opened } from "../world/opened.ts"
import { opened } from "../world/opened.ts"
import { previewedAndImported, received } from "../world/steps.ts"

const caller = callerIn(home)
const perRound = 10
const countsPerRound = 200

interface Filled {
  readonly crowd: Crowd
  readonly book: Opened
  readonly said: Array<string>
}

const filled = async (ground: Ground, patients: number): Promise<Filled> => {
  const crowd: Crowd = { practice: home, patients, plans: 1 }
  const site = ground.site(`members${patients}`)
  const said: Array<string> = []
  const book = opened(site.book((statement) => void said.push(statement)))
  await book.run(Effect.flatMap(Register, (register) => register.enter(home, foundation(crowd))))
  await site.fill(crowd)
  return { crowd, book, said }
}

const idOf = (round: number, i: number): string => `r${round}-${i}`

/** Change set and commit, and the counts of families and patients, with few and with many patients on the plan. */
export const membersFigures = async (
  ground: Ground,
  sizes: ReadonlyArray<number>,
  rounds: number,
): Promise<ReadonlyArray<Figure>> => {
  const books = await Promise.all(sizes.map((patients) => filled(ground, patients)))
  const [smallest, largest] = [String(sizes[0]), String(sizes.at(-1))]
  const warmUp = Math.ceil(rounds / 5)
  const every = Array.from({ length: perRound }, (_, i) => i)

  const imports = await interleaved(
    Object.fromEntries(
      books.map(({ book, crowd, said }) => [
        String(crowd.patients),
        {
          prepare: async (round: number) => {
            await book.run(
              Effect.forEach(every, (i) =>
                received(
                  caller,
                  idOf(round, i),
                  dentalAnswer(crowdAnswer(crowd, i, { used: round * 13 + i, edition: round })),
                ),
              ),
            )
            said.length = 0
          },
          act: (round: number) =>
            book.run(Effect.forEach(every, (i) => previewedAndImported(caller, idOf(round, i)), { discard: true })),
        },
      ]),
    ),
    { rounds, warmUp },
  )
  const perImport = (books.at(-1)?.said.length ?? 0) / perRound

  const counts = await interleaved(
    Object.fromEntries(
      books.map(({ book, crowd, said }) => [
        String(crowd.patients),
        {
          prepare: () => Promise.resolve(void (said.length = 0)),
          act: () =>
            book.run(
              Effect.flatMap(CoverageStore, (store) =>
                Effect.repeat(store.affected(crowdTarget(crowd, 0), today), { times: countsPerRound - 1 }),
              ),
            ),
        },
      ]),
    ),
    { rounds, warmUp },
  )
  const perCount = (books.at(-1)?.said.length ?? 0) / countsPerRound
  await Promise.all(books.map(({ book }) => book.close()))

  const against = `the same with ${Number(smallest).toLocaleString("en")} patients on the plan`
  const many = `${Number(largest).toLocaleString("en")} patients on the plan, ${ground.dialect}`
  const imported = compared(imports, largest, smallest)
  const counted = compared(counts, largest, smallest)
  const statements = ground.dialect === "SQLite" ? "statements" : "round trips"
  return [
    {
      figure: `change set and commit with ${many}`,
      ...imported,
      against,
      ...atMost(1.5, imported.ratio),
      ours: medianOf(imports, largest) / perRound,
      theirs: medianOf(imports, smallest) / perRound,
      unit: "ms",
      said: {
        [statements]: perImport,
        ...Object.fromEntries(
          sizes.slice(1, -1).map((size) => [`ms with ${size}`, medianOf(imports, String(size)) / perRound]),
        ),
      },
    },
    {
      figure: `counts of families and patients with ${many}`,
      ...counted,
      against,
      ...atMost(1.5, counted.ratio),
      ours: medianOf(counts, largest) / countsPerRound,
      theirs: medianOf(counts, smallest) / countsPerRound,
      unit: "ms",
      said: { [statements]: perCount },
    },
  ]
}
