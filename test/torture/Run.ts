import * as Effect from "effect/Effect"
import type { PracticeId } from "../../src/index.ts"
import { Register } from "../../src/effect.ts"
import type { Fault } from "./faults.ts"
import { inspected } from "./inspected.ts"
import type { Ledger } from "./Ledger.ts"
import type { Deed } from "./Line.ts"
import type { Orders } from "./Orders.ts"
import type { Place } from "./Place.ts"
import { bookAt } from "./Place.ts"
import { ownOf, recordsOf, shared } from "./seats.ts"

/** What is run, for how long at least, and from which seed. */
export interface Run {
  readonly place: Place
  /** The script of the processes that import. */
  readonly script: string
  readonly seed: string
  readonly processes: number
  readonly kills: number
  readonly imports: number
  /** The longest that a process is left to work before a kill, in milliseconds. */
  readonly longest: number
  /** For how long the server may be left dead, in milliseconds. */
  readonly down: readonly [number, ...ReadonlyArray<number>]
  readonly fault?: Fault
}

/** How long an import may be in coming before it counts as one that never does. */
export const longestWait = 60_000

export const practicesOf = ({ processes }: Run): ReadonlyArray<PracticeId> => [
  shared,
  ...Array.from({ length: processes }, (_, process) => ownOf(process)),
]

/** Opens the book for the first time and enters what imports need. */
export const prepared = (run: Run): Promise<void> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const register = yield* Register
      for (const practice of practicesOf(run)) yield* register.enter(practice, recordsOf(practice))
    }).pipe(Effect.provide(bookAt(run.place))),
  )

/** Each process has a hand in the practice of all and one in a practice of its own. */
export const ordersOf = (
  run: Run,
  process: number,
  generation: number,
  unfinished: ReadonlyMap<string, Deed> = new Map(),
): Orders => ({
  place: run.place,
  name: `${run.seed}.${generation}`,
  hands: [shared, ownOf(process)].map((practice) => {
    const deed = unfinished.get(practice)
    return { practice, number: process, ...(deed === undefined ? {} : { unfinished: deed }) }
  }),
  ...(run.fault === undefined ? {} : { fault: run.fault }),
})

/** Looks into the book while nobody writes to it. */
export const lookedInto = (run: Run, ledger: Ledger, seen: Set<string>): Promise<void> =>
  Effect.runPromise(
    inspected(ledger, practicesOf(run), seen).pipe(
      Effect.provide(bookAt(run.place)),
      Effect.catchCause((cause) => Effect.sync(() => ledger.violated(`the book cannot be read: ${String(cause)}`))),
    ),
  )
