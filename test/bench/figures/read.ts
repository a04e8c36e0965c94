import type { Figure } from "../Figure.ts"
import { atLeast } from "../Figure.ts"
import { median, middleHalf } from "../interleaved.ts"
import { inTurn } from "../read/children.ts"
import type { Took } from "../read/Order.ts"
import type { SideName } from "../read/sides.ts"

type Measured = ReadonlyArray<ReadonlyMap<SideName, Took>>

const perSecond = ({ clock, characters }: Took): number => characters / 1000 / clock

const ratios = (measured: Measured, ours: SideName, theirs: SideName, part: "clock" | "processor") =>
  measured.flatMap((round) => {
    const [one, other] = [round.get(ours), round.get(theirs)]
    return one === undefined || other === undefined ? [] : [other[part] / one[part]]
  })

const speeds = (measured: Measured, side: SideName): ReadonlyArray<number> =>
  measured.flatMap((round) => {
    const took = round.get(side)
    return took === undefined ? [] : [perSecond(took)]
  })

const names: Readonly<Record<SideName, string>> = {
  rows: "rows",
  whole: "whole",
  split: "a plain split into segments and elements, nothing interpreted",
  "node-x12": "the bare tree of node-x12",
  "x12-parser": "the bare segments of x12-parser",
}

const figureOf = (
  measured: Measured,
  [ours, theirs, bound]: readonly [ours: SideName, theirs: SideName, bound: number],
  size: string,
): Figure => {
  const found = ratios(measured, ours, theirs, "clock")
  const ratio = median(found)
  return {
    figure: `${names[ours]} on ${size}`,
    ratio,
    against: names[theirs],
    ...atLeast(bound, ratio),
    ours: median(speeds(measured, ours)),
    theirs: median(speeds(measured, theirs)),
    unit: "MB a second",
    between: middleHalf(found),
    said: {
      "of the best rounds": Math.max(...speeds(measured, ours)) / Math.max(...speeds(measured, theirs)),
      "of processor time": median(ratios(measured, ours, theirs, "processor")),
      rounds: measured.length,
    },
  }
}

/** How fast rows and whole responses are read, beside what others make of the same texts, which is less. */
export const readFigures = async (quick: boolean): Promise<ReadonlyArray<Figure>> => {
  const turns = quick ? { rounds: 3, warmUp: 2 } : { rounds: 9, warmUp: 3 }
  const file = await inTurn(["rows", "whole", "split", "node-x12", "x12-parser"], {
    ...turns,
    characters: quick ? 2_000_000 : 10_000_000,
    together: true,
  })
  const messages = await inTurn(["rows", "whole", "node-x12"], {
    ...turns,
    // Three hundred messages.
    characters: quick ? 1_300_000 : 4_000_000,
    together: false,
  })
  const size = quick ? "2 MB" : "10 MB"
  return [
    ...(
      [
        ["rows", "node-x12", 8],
        ["rows", "x12-parser", 4],
        ["rows", "split", 1],
        ["whole", "node-x12", 5],
        ["whole", "x12-parser", 2.5],
        ["whole", "split", 0.6],
      ] as const
    ).map((pair) => figureOf(file, pair, size)),
    ...(
      [
        ["rows", "node-x12", 2.5],
        ["whole", "node-x12", 2],
      ] as const
    ).map((pair) => figureOf(messages, pair, "one message")),
  ]
}
