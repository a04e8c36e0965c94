import type { X12Reading } from "../../adapters/x12/index.ts"
import type { Position } from "../../src/index.ts"
import { inUse } from "./heap.ts"
import type { Input } from "./Input.ts"
import type { Fault, Shown } from "./laws/Law.ts"
import { laws } from "./laws/laws.ts"
import { answersAnyText, readsAlike, takesTooMuch, withinMemory } from "./laws/seenBeside.ts"
import { streamedAlike, unlikeStreamed } from "./laws/streamedAlike.ts"
import type { Tested } from "./Tested.ts"

/** What reading an input showed. */
export interface Judged {
  readonly reading?: X12Reading
  readonly faults: ReadonlyArray<Fault>
  readonly milliseconds: number
  /** The bytes that reading took. */
  readonly taken: number
}

const errorText = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error))

/** What reading it in pieces shows besides. */
export const judgeStreamed = async (
  tested: Tested,
  input: Input,
  { reading }: Judged,
): Promise<ReadonlyArray<Fault>> => {
  if (reading === undefined) return []
  try {
    const detail = await unlikeStreamed(input, reading, tested)
    return detail === undefined ? [] : [{ law: streamedAlike, detail }]
  } catch (error) {
    return [{ law: answersAnyText, detail: errorText(error) }]
  }
}

/**
 * Judges a reader input by input. It remembers the reading before, so that a reader that lends out what it will use
 * again is caught.
 */
export const judgeOf = (tested: Tested): ((input: Input) => Judged) => {
  let before: { readonly reading: X12Reading; readonly told: string } | undefined
  const unlike = (input: Input, reading: X12Reading): string | undefined => {
    const told = JSON.stringify(reading)
    const hasChanged = before !== undefined && JSON.stringify(before.reading) !== before.told
    before = { reading, told }
    if (hasChanged) return "the reading before it has changed since"
    return JSON.stringify(tested.read(input.text)) === told ? undefined : "the second reading is another than the first"
  }
  return (input) => {
    const free = inUse()
    const started = performance.now()
    try {
      const reading = tested.read(input.text)
      const milliseconds = performance.now() - started
      const taken = Math.max(0, inUse() - free)
      let used: ReadonlySet<Position> | undefined
      const shown: Shown = {
        ...tested,
        reading,
        used: () => (used ??= tested.cited(tested.rows(input.text))),
      }
      const found = [
        { law: readsAlike, detail: unlike(input, reading) },
        { law: withinMemory, detail: takesTooMuch(taken, input.text.length) },
        ...laws.map((law) => ({ law: law.name, detail: law.broken(input, shown) })),
      ]
      const faults = found.flatMap(({ law, detail }) => (detail === undefined ? [] : [{ law, detail }]))
      return { reading, milliseconds, taken, faults }
    } catch (error) {
      before = undefined
      const faults = [{ law: answersAnyText, detail: errorText(error) }]
      return { milliseconds: performance.now() - started, taken: 0, faults }
    }
  }
}
