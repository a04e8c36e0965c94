import { setTimeout } from "node:timers/promises"
import type { Server } from "../postgres/server.ts"
import { chanceOf } from "./Chance.ts"
import type { Figures } from "./Figures.ts"
import { figuresOf } from "./Figures.ts"
import { Ledger } from "./Ledger.ts"
import type { Run } from "./Run.ts"
import { longestWait, lookedInto, ordersOf, prepared } from "./Run.ts"
import { amidst } from "./amidst.ts"
import { until } from "./until.ts"
import { Writer } from "./Writer.ts"

/**
 * Kills the server under processes that import and go on importing: they are told failures of the store, and go on by
 * themselves once it is there again.
 */
export const serverKills = async (run: Run, server: Server, quiet: () => Promise<boolean>): Promise<Figures> => {
  const chance = chanceOf(run.seed)
  const ledger = new Ledger()
  const startedAt = performance.now()
  const recoveries: Array<number> = []
  const seen = new Set<string>()
  let kills = 0

  await prepared(run)
  const writers = Array.from(
    { length: run.processes },
    (_, process) => new Writer(run.script, ordersOf(run, process, 0), (line) => ledger.hear(line)),
  )

  const haveImportedSince = async (moment: number, what: string): Promise<void> => {
    const areBack = await until(
      () => writers.every((writer) => writer.isGone || writer.hasImportedSince(moment)),
      longestWait,
    )
    if (!areBack) ledger.violated(`no import within ${longestWait} ms after ${what}: ${silent(moment).join(", ")}`)
    for (const writer of writers)
      if (writer.isGone) ledger.violated(`a process ended by itself: ${(await writer.ended).err}`)
  }

  const silent = (moment: number): ReadonlyArray<string> =>
    writers.flatMap((writer) =>
      writer.hands.flatMap(({ practice, number }) =>
        writer.hasImportedAt(practice, moment)
          ? []
          : [`hand ${number} of ${practice} (${writer.lastLineOf(practice)})`],
      ),
    )

  const struck = async (): Promise<number> => {
    const blow = chance.oneOf("everything", "everything", "postmaster", "backend")
    kills++
    await server.kill(blow)
    if (blow === "backend") return performance.now()
    await setTimeout(chance.oneOf(...run.down))
    const moment = performance.now()
    await server.restart()
    return moment
  }

  const checkedAtRest = async (): Promise<void> => {
    for (const writer of writers) writer.tell("pause")
    if (!(await until(() => writers.every(({ isPaused, isGone }) => isPaused || isGone), longestWait)))
      ledger.violated(`a deed does not end within ${longestWait} ms`)
    else await lookedInto(run, ledger, seen)
    for (const writer of writers) writer.tell("go")
  }

  await haveImportedSince(0, "the start")
  while (ledger.violations.length === 0 && (kills < run.kills || ledger.counts.imports < run.imports)) {
    await setTimeout(chance.between(0, run.longest))
    if (chance.next() < 0.6) await amidst(writers, chance.oneOf(0, 0, 1, 3, 10))
    const moment = await struck()
    await haveImportedSince(moment, "a restart")
    for (const writer of writers) recoveries.push(...writer.firstSince(moment))
    await checkedAtRest()
  }

  for (const writer of writers) writer.tell("stop")
  if (!(await until(() => writers.every(({ isGone }) => isGone), longestWait))) {
    ledger.violated("a process that was told to stop does not end")
    for (const writer of writers) writer.kill()
  }
  for (const { code, err } of await Promise.all(writers.map(({ ended }) => ended)))
    if (code !== 0 || err !== "")
      ledger.violated(`a process that was told to stop ended with ${code ?? "a signal"}: ${err}`)
  if (!(await quiet())) ledger.violated("the server still serves who is gone")
  seen.clear()
  await lookedInto(run, ledger, seen)
  return figuresOf(ledger, { run: `${run.place.dialect}, server killed`, seed: run.seed, kills, startedAt, recoveries })
}
