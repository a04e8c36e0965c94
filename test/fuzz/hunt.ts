import { blockSize } from "./inputs.ts"
import type { Found } from "./Order.ts"
import type { Counts, Tally } from "./Tally.ts"
import { noTally, sumOf } from "./Tally.ts"
import { startThread } from "./Thread.ts"

export interface Hunt {
  readonly reader: string
  readonly seed: string
  /** How many inputs are read. */
  readonly runs: number
  /** How many threads read them. */
  readonly threads: number
  /** How long one input may take, in milliseconds. */
  readonly limit: number
  readonly weighEvery: number
  /** How much memory a thread may take. */
  readonly megabytes: number
  /** How long it may take altogether, in milliseconds; without end where absent. */
  readonly longest?: number
  /** Ends the hunt when it is told. */
  readonly enough?: (found: ReadonlyArray<Found>) => boolean
  readonly tell?: (done: number, broken: Counts) => void
}

/** What a hunt brought. */
export interface Hunted {
  readonly tally: Tally
  /** Of each law the first inputs that broke it. */
  readonly found: ReadonlyArray<Found>
  /** How many inputs broke each law. */
  readonly broken: Counts
  readonly seconds: number
}

// A reader that breaks a law breaks it often; the first few tell as much as all.
const mostOfOneLaw = 10

// Each costs the whole time that an input may take, and a new thread.
const mostDeaths = 10

/** Reads so many inputs, and tells which laws were broken by which of them. */
export const hunt = async (options: Hunt): Promise<Hunted> => {
  const { runs, threads, longest = Infinity, enough = () => false, tell = () => undefined } = options
  const started = performance.now()
  const found: Array<Found> = []
  const broken: Record<string, number> = {}
  let tally = noTally
  let next = 0
  let deaths = 0
  const isEnough = (): boolean => deaths >= mostDeaths || enough(found) || performance.now() - started > longest
  const keep = (one: Found): void => {
    const count = (broken[one.law] ?? 0) + 1
    broken[one.law] = count
    if (count <= mostOfOneLaw) found.push(one)
  }
  const read = async (): Promise<void> => {
    const thread = startThread(options)
    while (next < runs && !isEnough()) {
      let from = next
      const to = Math.min(runs, from + blockSize)
      next = to
      while (from < to) {
        const report = await thread.ask({ _tag: "range", from, to })
        report.found.forEach(keep)
        tally = sumOf(tally, report.tally)
        deaths += report.died ? 1 : 0
        // Behind the input that it died of.
        from = report.died && !isEnough() ? Math.max(from, report.found[0]?.index ?? from) + 1 : to
      }
      tell(tally.inputs, broken)
    }
    await thread.end()
  }
  await Promise.all(Array.from({ length: threads }, read))
  return { tally, found, broken, seconds: (performance.now() - started) / 1000 }
}
