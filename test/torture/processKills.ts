import { setTimeout } from "node:timers/promises"
import { chanceOf } from "./Chance.ts"
import type { Figures } from "./Figures.ts"
import { figuresOf } from "./Figures.ts"
import { Ledger } from "./Ledger.ts"
import type { Deed } from "./Line.ts"
import type { Run } from "./Run.ts"
import { longestWait, lookedInto, ordersOf, prepared } from "./Run.ts"
import { amidst } from "./amidst.ts"
import { until } from "./until.ts"
import { Writer } from "./Writer.ts"

/**
 * Kills every process that imports, each at a moment of its own, looks into the book, and starts them again: each first
 * takes up what the one before it was killed at.
 */
export const processKills = async (
  run: Run,
  quiet: () => Promise<boolean> = () => Promise.resolve(true),
): Promise<Figures> => {
  const chance = chanceOf(run.seed)
  const ledger = new Ledger()
  const startedAt = performance.now()
  const recoveries: Array<number> = []
  const seats = Array.from({ length: run.processes }, (_, process) => process)
  const unfinished = new Map<number, ReadonlyMap<string, Deed>>()
  const seen = new Set<string>()
  let kills = 0
  let generation = 0

  const started = (process: number): Writer =>
    new Writer(run.script, ordersOf(run, process, generation, unfinished.get(process)), (line) => ledger.hear(line))

  const recovered = async (writer: Writer): Promise<void> => {
    const isBack = await until(() => writer.hasImportedSince(0) || writer.isGone, longestWait)
    if (writer.isGone) return
    if (isBack) recoveries.push(...writer.firstSince(writer.startedAt))
    else ledger.violated(`no import within ${longestWait} ms after a restart`)
  }

  const lived = async (process: number): Promise<void> => {
    // Now and then in the middle of opening the book.
    const [isEarly, isAimed] = [chance.next() < 0.1, chance.next() < 0.6]
    const [when, later] = [chance.between(0, run.longest), chance.oneOf(0, 0, 1, 3, 10)]
    const writer = started(process)
    if (!isEarly) await recovered(writer)
    await setTimeout(when)
    if (isAimed) await amidst([writer], later)
    writer.kill()
    const { signal, err } = await writer.ended
    if (signal !== "SIGKILL" || err !== "") ledger.violated(`a process ended by itself: ${err}`)
    kills++
    for (const deed of writer.unfinished.values()) ledger.left(deed)
    unfinished.set(process, writer.unfinished)
  }

  const checked = async (): Promise<void> => {
    if (!(await quiet())) ledger.violated("the server still serves who is gone")
    await lookedInto(run, ledger, seen)
  }

  await prepared(run)
  while (ledger.violations.length === 0 && (kills < run.kills || ledger.counts.imports < run.imports)) {
    await Promise.all(seats.map(lived))
    await checked()
    generation++
  }

  // The last ones end in peace.
  if (ledger.violations.length === 0) {
    await Promise.all(
      seats.map(async (process) => {
        const writer = started(process)
        await recovered(writer)
        writer.tell("stop")
        const { code, err } = await writer.ended
        if (code !== 0 || err !== "") ledger.violated(`a process that was told to stop ended with ${code}: ${err}`)
      }),
    )
    seen.clear()
    await checked()
  }
  return figuresOf(ledger, {
    run: `${run.place.dialect}, process killed`,
    seed: run.seed,
    kills,
    startedAt,
    recoveries,
  })
}
