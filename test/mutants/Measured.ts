import { createHash } from "node:crypto"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as E from "fp-ts/lib/Either.js"
import * as t from "io-ts"

const root = join(import.meta.dirname, "../..")
const file = join(import.meta.dirname, "measured.json")

const Survivor = t.type({
  /** What Stryker calls the mutation. */
  mutator: t.string,
  /** The line it begins in, and what stands there instead. */
  line: t.string,
  to: t.string,
})

const MeasuredFile = t.type({
  /** Of the source that was mutated. When the source is another, the rest no longer counts. */
  digest: t.string,
  killed: t.number,
  /** Mutants of what runs only when the module is loaded: not shown to any test. */
  ignored: t.number,
  survivors: t.array(Survivor),
})

/** What became of a file's mutants. */
export type MeasuredFile = t.TypeOf<typeof MeasuredFile>

/** Every file that was measured, by its path. */
export type Measured = Readonly<Record<string, MeasuredFile>>

const codec = t.record(t.string, MeasuredFile)

export const readMeasured = (): Measured => {
  const read = codec.decode(existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {})
  if (E.isLeft(read)) throw new Error("test/mutants/measured.json is not what `npm run mutants` writes")
  return read.right
}

export const writeMeasured = (measured: Measured): void => {
  const sorted = Object.fromEntries(Object.entries(measured).toSorted(([one], [other]) => (one < other ? -1 : 1)))
  writeFileSync(file, `${JSON.stringify(sorted, undefined, 2)}\n`)
}

/** Of a source as it is now; `undefined` where it is gone. */
export const digestOf = (path: string): string | undefined => {
  const source = join(root, path)
  return existsSync(source)
    ? createHash("sha256").update(readFileSync(source, "utf8")).digest("hex").slice(0, 16)
    : undefined
}

/** The part of the mutants that some test saw, in percent; 100 where there were none. */
export const scoreOf = (files: ReadonlyArray<MeasuredFile>): number => {
  const killed = files.reduce((sum, one) => sum + one.killed, 0)
  const survived = files.reduce((sum, one) => sum + one.survivors.length, 0)
  return killed + survived === 0 ? 100 : (100 * killed) / (killed + survived)
}

/** The score below which the gate fails, in percent. */
export const wanted = 95
