// What a user downloads: the names of all packed files, compared with `packed.txt`, so that a file that joins or leaves
// the package is seen by whoever reads the change. `npm run packed -- --write` writes the list anew.
import { execFileSync } from "node:child_process"
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import * as t from "io-ts"
import { ensureBuilt } from "./build.ts"

const root = join(import.meta.dirname, "../..")
const list = join(root, "test/gates/packed.txt")

const Packed = t.array(t.type({ files: t.array(t.type({ path: t.string })) }))

/**
 * Names without the letters that say what is in a chunk, and how many chunks there are: those move with every change. A
 * chunk of declarations is named after whichever of its modules came first, and says nothing more than that it is one.
 */
export const stable = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  [
    ...new Set(
      names.map((name) =>
        name.replace(/[\w-]+-[\w-]{8}(?=\.d\.ts$)/, "*-*").replace(/-[\w-]{8}(?=\.js(?:\.map)?$)/, "-*"),
      ),
    ),
  ].toSorted()

/** What joined and what left, a line each; none where the lists are alike. */
export const moved = (listed: ReadonlyArray<string>, packed: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...packed.filter((name) => !listed.includes(name)).map((name) => `+ ${name}`),
  ...listed.filter((name) => !packed.includes(name)).map((name) => `- ${name}`),
]

if (import.meta.main) {
  await ensureBuilt()
  // `prepare` would build once more.
  const said: unknown = JSON.parse(
    execFileSync("npm", ["pack", "--dry-run", "--json", "--ignore-scripts", "--loglevel=error"], {
      cwd: root,
      encoding: "utf8",
    }),
  )
  if (!Packed.is(said)) throw new TypeError("npm tells of a packed package in another shape than this expects")
  const packed = stable(said.flatMap(({ files }) => files.map(({ path }) => path)))
  if (process.argv.includes("--write")) writeFileSync(list, `${packed.join("\n")}\n`)
  const changes = moved(readFileSync(list, "utf8").trim().split("\n"), packed)
  if (changes.length > 0) {
    console.error(`the package holds other files than test/gates/packed.txt says (npm run packed -- --write):`)
    for (const line of changes) console.error(line)
    process.exitCode = 1
  }
}
