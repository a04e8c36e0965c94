import * as Effect from "effect/Effect"
import { CoverageStore, Register } from "../../../src/effect.ts"
import { home } from "../../../src/testing/world/ids.ts"
import type { Figure } from "../Figure.ts"
import { atLeast } from "../Figure.ts"
import { compared, interleaved, medianOf } from "../interleaved.ts"
import type { BareWay } from "../world/Bare.ts"
import type { Ground } from "../world/Ground.ts"
import { recordsOf } from "../world/household.ts"
import { opened } from "../world/opened.ts"
import type { Commit } from "../world/recording.ts"
import { recordedCommits } from "../world/recordedCommits.ts"

const size = { plans: 20, families: 120 }
const perRound = 20

const ways: Readonly<Record<BareWay, string>> = {
  blindly: "all sent at once and none looked at",
  looking: "each looked at before the next",
}

const least = { SQLite: 0.7, PostgreSQL: 0.8 } as const

/** Commits a second, beside the bare statements of the same writes into the same tables. */
export const commitsFigure = async (ground: Ground, rounds: number, way: BareWay): Promise<Figure> => {
  // Two hundred commits or more until the code is compiled; a server that has run for a minute has that behind it.
  const warmUp = Math.max(10, Math.ceil(rounds / 3))
  const commits = await recordedCommits(size, perRound * (rounds + warmUp))
  const ofRound = (round: number): ReadonlyArray<Commit> => commits.slice(round * perRound, (round + 1) * perRound)
  const said: Array<string> = []
  const [site, bareSite] = [ground.site(`commits_${way}`), ground.site(`commits_bare_${way}`)]
  const ours = opened(site.book((statement) => void said.push(statement)))
  const entered = Effect.flatMap(Register, (register) => register.enter(home, recordsOf(size)))
  await ours.run(entered)
  const prepared = opened(bareSite.book())
  await prepared.run(entered)
  await prepared.close()
  const bare = await bareSite.bare(way)

  said.length = 0
  const measured = await interleaved(
    {
      ours: {
        act: (round) =>
          ours.run(
            Effect.flatMap(CoverageStore, (store) =>
              Effect.forEach(ofRound(round), ({ receipt, read }) => store.commit(receipt, read), { discard: true }),
            ),
          ),
      },
      theirs: {
        act: async (round) => {
          for (const commit of ofRound(round)) await bare.commit(commit)
        },
      },
    },
    { rounds, warmUp },
  )
  await ours.close()
  await bare.close()

  const { ratio, between } = compared(measured, "theirs", "ours")
  return {
    figure: `commits on ${ground.dialect}`,
    ratio,
    against: `the bare statements of the same writes, prepared, with the same JSON and the same sync, ${ways[way]}`,
    ...atLeast(least[ground.dialect], ratio),
    ours: (1000 * perRound) / medianOf(measured, "ours"),
    theirs: (1000 * perRound) / medianOf(measured, "theirs"),
    unit: "commits a second",
    between,
    said: {
      [ground.dialect === "SQLite" ? "statements a commit" : "round trips a commit"]: said.length / commits.length,
    },
  }
}
