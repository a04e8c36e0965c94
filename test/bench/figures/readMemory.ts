import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import type { Figure } from "../Figure.ts"
import { atMost } from "../Figure.ts"
import { median, middleHalf } from "../interleaved.ts"

// A heap that may grow is cleared when the machine has leisure, and says more about that than about what is held.
const small = ["--max-semi-space-size=4", "--max-old-space-size=48"]

const script = fileURLToPath(new URL("../read/heap.ts", import.meta.url))

const heapOver = async (megabytes: number): Promise<number> => {
  const { stdout } = await promisify(execFile)(process.execPath, [...small, script, String(megabytes)])
  return Number(stdout) / 1_000_000
}

/** The highest heap while a long stream is read, beside that while a tenth of it is. */
export const readMemoryFigure = async (quick: boolean): Promise<Figure> => {
  const [long, short] = quick ? [40, 4] : [200, 20]
  const ours: Array<number> = []
  const theirs: Array<number> = []
  for (let round = 0; round < (quick ? 1 : 3); round += 1) {
    theirs.push(await heapOver(short))
    ours.push(await heapOver(long))
  }
  const ratios = ours.map((heap, i) => heap / (theirs[i] ?? Number.NaN))
  const ratio = median(ratios)
  return {
    figure: `memory over a stream of ${long} MB`,
    ratio,
    against: `memory over a stream of ${short} MB`,
    ...atMost(1.3, ratio),
    ours: median(ours),
    theirs: median(theirs),
    unit: "MB of heap at the highest",
    between: middleHalf(ratios),
  }
}
