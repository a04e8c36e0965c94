import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import * as t from "io-ts"
import { decode } from "../../src/index.ts"
import * as E from "fp-ts/lib/Either.js"

// Texts of our own making that once broke a law. As JSON, because halves of characters survive in it.
const folder = new URL("./crashers/", import.meta.url)

const crasherCodec = t.readonly(
  t.intersection([
    t.type({
      law: t.string,
      detail: t.string,
      seed: t.string,
      index: t.number,
      done: t.readonlyArray(t.string),
      text: t.string,
    }),
    t.partial({ uncut: t.string }),
  ]),
)

/** A text that broke a law, how it was made, and the law. */
export type Crasher = t.TypeOf<typeof crasherCodec>

export interface NamedCrasher extends Crasher {
  readonly name: string
}

/** Everything that was ever found and kept. */
export const crashers = (): ReadonlyArray<NamedCrasher> =>
  (existsSync(folder) ? readdirSync(folder) : [])
    .filter((name) => name.endsWith(".json"))
    .toSorted()
    .map((name) => {
      const content: unknown = JSON.parse(readFileSync(new URL(name, folder), "utf8"))
      const crasher = decode(crasherCodec)(content)
      if (E.isLeft(crasher)) throw new Error(`${name} is no crasher: ${JSON.stringify(crasher.left)}`)
      return { ...crasher.right, name }
    })

/** Keeps a text that broke a law, and says under which name. */
export const keepCrasher = (crasher: Crasher): string => {
  const words = crasher.law.replace(/[^a-z]+/gi, "-").slice(0, 40)
  const name = `${words}-${crasher.seed}-${crasher.index}.json`
  mkdirSync(folder, { recursive: true })
  writeFileSync(new URL(name, folder), `${JSON.stringify(crasher, undefined, 2)}\n`)
  return `test/fuzz/crashers/${name}`
}
