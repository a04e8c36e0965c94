import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as E from "fp-ts/lib/Either.js"
import type { Delivery } from "../../../src/effect.ts"
import { Register, workNight } from "../../../src/effect.ts"
import { literal, ResponseId } from "../../../src/index.ts"
import { practiceId } from "../../../src/testing/world/ids.ts"
import type { Figure } from "../Figure.ts"
import { atLeast } from "../Figure.ts"
import { compared, interleaved, medianOf } from "../interleaved.ts"
import { dentalAnswer } from "../world/dentalAnswer.ts"
import type { Ground } from "../world/Ground.ts"
import { answerFor, callerIn, location, recordsOf } from "../world/household.ts"
import { opened } from "../world/opened.ts"
import type { Commit, Recorded } from "../world/recording.ts"
import { recording } from "../world/recording.ts"
import { responseIn } from "../world/steps.ts"

// What a practice of the usual size asks for in a night, and a part of its plans and families.
const size = { plans: 20, families: 60 }
const answersEach = 60
const atOnce = 8

const deliveriesOf = (round: number): ReadonlyArray<Delivery> =>
  Array.from({ length: answersEach }, (_, nth) =>
    practicesOf(round).map((practice) => ({
      id: literal(ResponseId)(`${practice}-${nth}`),
      from: { _tag: "Connection" as const, practice, location },
      message: dentalAnswer({ ...answerFor(size, nth), edition: 0 }),
    })),
  ).flat()

const practicesOf = (round: number) => Array.from({ length: atOnce }, (_, i) => practiceId(`practice${round}x${i}`))

const night = workNight({
  read: ({ message }) => E.right(responseIn(message)),
  orderOf: ({ from }) => ({ caller: callerIn(from.practice), network: { _tag: "OfStatus", status: "in-network" } }),
  concurrency: atOnce,
})

/**
 * A night of answers from end to end, beside the floor under it: the same messages read, and the same letters, holdings and
 * receipts written with bare statements. Some practices at a time, as many connections on either side.
 */
export const nightFigure = async (ground: Ground, messages: number): Promise<Figure> => {
  const rounds = Math.max(1, Math.round(messages / answersEach / atOnce))
  const [site, bareSite] = [ground.site("night"), ground.site("night_bare")]
  const into: Recorded = { commits: [], letters: [] }
  const said: Array<string> = []
  const ours = opened(
    recording(
      site.book((statement) => void said.push(statement)),
      into,
    ),
  )
  const prepared = opened(bareSite.book())
  const enter = (round: number) =>
    Effect.flatMap(Register, (register) =>
      Effect.forEach(practicesOf(round), (practice) => register.enter(practice, recordsOf(size)), { discard: true }),
    )
  // A file has one writer; each practice of a server may have one.
  const writers = ground.dialect === "SQLite" ? 1 : atOnce
  // It becomes a book before the bare statements see it.
  await prepared.run(Effect.void)
  const connections = await Promise.all(Array.from({ length: writers }, () => bareSite.bare("blindly")))

  let deliveries: ReadonlyArray<Delivery> = []
  let commits: ReadonlyMap<string, Commit> = new Map()
  let statements = 0

  const measured = await interleaved(
    {
      ours: {
        prepare: async (round) => {
          deliveries = deliveriesOf(round)
          into.commits.length = 0
          into.letters.length = 0
          await ours.run(enter(round))
          said.length = 0
        },
        act: () =>
          ours.run(
            Stream.runForEach(night(Stream.fromIterable(deliveries)), ({ outcome }) =>
              outcome._tag === "Imported" ? Effect.void : Effect.die(new Error(JSON.stringify(outcome))),
            ),
          ),
      },
      theirs: {
        prepare: async (round) => {
          statements += said.length
          commits = new Map(
            into.commits.map((commit) => commit()).map((commit) => [responseOf(commit), commit] as const),
          )
          await prepared.run(enter(round))
        },
        act: (round) =>
          Promise.all(
            connections.map(async (connection, c) => {
              const mine = new Set(practicesOf(round).filter((_, i) => i % writers === c))
              const letters = into.letters.filter(({ received }) => mine.has(received.practice))
              for (const letter of letters) {
                responseIn(letter.message)
                await connection.put(letter)
                const commit = commits.get(letter.received.id)
                if (commit === undefined) throw new Error("a letter of which nothing was imported")
                await connection.commit(commit)
              }
            }),
          ),
      },
    },
    // The floor writes what ours wrote, so ours is always the first.
    { rounds, warmUp: 0, inTurn: false },
  )
  await ours.close()
  await prepared.close()
  await Promise.all(connections.map((connection) => connection.close()))

  const { ratio, between } = compared(measured, "theirs", "ours")
  const perSecond = (side: string) => (1000 * answersEach * atOnce) / medianOf(measured, side)
  const count = rounds * answersEach * atOnce
  return {
    figure: `a night of ${count.toLocaleString("en")} answers on ${ground.dialect}`,
    ratio,
    against: "reading the same messages, and the bare statements of the same writes",
    ...atLeast(0.5, ratio),
    ours: perSecond("ours"),
    theirs: perSecond("theirs"),
    unit: "messages a second",
    between,
    said: { [ground.dialect === "SQLite" ? "statements a message" : "round trips a message"]: statements / count },
  }
}

const responseOf = ({ receipt }: Commit): string => (receipt._tag === "Imported" ? receipt.response : receipt.id)
