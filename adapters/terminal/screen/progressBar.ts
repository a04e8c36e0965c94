import { grouped } from "../../../src/review.ts"
import type { Console } from "./Console.ts"

const width = 30

/** How far one is, as a bar: `████░░░░  1,024 of 10,000`. */
export const bar = (done: number, total: number): string => {
  const filled = total === 0 ? width : Math.floor((done / total) * width)
  return `${"█".repeat(filled)}${"░".repeat(width - filled)}  ${grouped(done)} of ${grouped(total)}`
}

/** Shows how far one is. */
export interface Progress {
  readonly at: (done: number, beside: string) => void
  readonly end: () => void
}

// So often a bar is drawn, in milliseconds; the eye sees no more.
const drawnEvery = 100

/**
 * Shows progress on standard error: a bar where somebody looks, and otherwise a line for each tenth, so that a log shows
 * that it goes on.
 */
export const progressOn = ({ draw, err }: Pick<Console, "draw" | "err">, total: number): Progress => {
  let [drawn, told] = [-Infinity, 0]
  return draw === undefined
    ? {
        at: (done, beside) => {
          const tenth = total === 0 ? 10 : Math.floor((done * 10) / total)
          if (tenth > told) err(`${grouped(done)} of ${grouped(total)}  ${beside}`)
          told = Math.max(told, tenth)
        },
        end: () => undefined,
      }
    : {
        at: (done, beside) => {
          if (performance.now() - drawn < drawnEvery && done < total) return
          drawn = performance.now()
          draw(`${bar(done, total)}  ${beside}`)
        },
        end: () => {
          draw("")
        },
      }
}
