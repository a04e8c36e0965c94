import type { Counts, Ledger } from "./Ledger.ts"

/** What a run of the harness found. */
export interface Figures extends Counts {
  readonly run: string
  readonly seed: string
  readonly kills: number
  readonly seconds: number
  /** Milliseconds from a restart to the first import that each hand got acknowledged. */
  readonly recovery: { readonly min: number; readonly median: number; readonly max: number }
  readonly violations: ReadonlyArray<string>
}

const recoveryOf = (times: ReadonlyArray<number>): Figures["recovery"] => {
  const sorted = times.map(Math.round).toSorted((one, other) => one - other)
  const at = (index: number): number => sorted[index] ?? 0
  return { min: at(0), median: at(Math.floor(sorted.length / 2)), max: at(sorted.length - 1) }
}

export const figuresOf = (
  ledger: Ledger,
  run: Pick<Figures, "kills" | "run" | "seed"> & {
    readonly startedAt: number
    readonly recoveries: ReadonlyArray<number>
  },
): Figures => ({
  run: run.run,
  seed: run.seed,
  kills: run.kills,
  ...ledger.counts,
  recovery: recoveryOf(run.recoveries),
  seconds: Math.round((performance.now() - run.startedAt) / 1000),
  violations: ledger.violations,
})

/** The figures as a person reads them. */
export const figuresText = (figures: Figures): string => {
  const { run, seed, kills, seconds, imports, reverts, letters, refused, conflicts, recovery, violations } = figures
  const { toldNothing, toldUnknown, inDoubtWritten, inDoubtNotWritten } = figures
  return [
    `${run}, seed ${seed}, ${seconds} s`,
    `  ${kills} kills; ${imports} imports, ${reverts} reverts and ${letters} letters acknowledged`,
    `  in doubt: ${inDoubtWritten} written, ${inDoubtNotWritten} not written`,
    `  told that nothing was written ${toldNothing} times, that it is unknown ${toldUnknown} times`,
    `  ${conflicts} commits lost a race; ${refused} deeds were refused because something had changed`,
    `  next import after ${recovery.min} / ${recovery.median} / ${recovery.max} ms (min, median, max)`,
    `  ${violations.length} violations`,
    ...violations.slice(0, 20).map((violation) => `    ${violation}`),
  ].join("\n")
}
