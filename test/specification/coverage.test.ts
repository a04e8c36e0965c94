import { readdirSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"

// Holds docs/specification.md and the tests in this folder equal, number by number, in both directions.

/** Sentences that have no test in this folder, and where they are held instead. A sentence says so itself, and so must this list. */
const elsewhere: Readonly<Record<string, ReadonlyArray<string>>> = {
  "a screen": ["1.1"],
  "the laws": ["L.1", "L.2", "L.3", "L.4", "L.5", "L.6", "L.7", "L.8"],
}

const read = (path: string): string => readFileSync(new URL(path, import.meta.url), "utf8")

const filesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(new URL(folder, import.meta.url)).filter((name) => name.endsWith(".test.ts"))

const number = String.raw`(?:D?\d+|[A-Z])\.\d+`

/** Every numbered sentence: its number, and the mark at its end if it is held elsewhere. */
const sentences = [
  ...read("../../docs/specification.md").matchAll(
    new RegExp(String.raw`^- \*\*(${number})\*\* .*?(?:_\(([^)]+)\)_)?$`, "gm"),
  ),
].map(([, at = "", mark]) => ({ at, mark }))

const tested = filesIn(".")
  .filter((name) => name !== "coverage.test.ts" && name !== "errors.test.ts")
  .map((name) => {
    const source = read(name)
    return {
      name,
      tests: [...source.matchAll(/^it(\.each)?\(/gm)].length,
      numbers: [
        ...source.matchAll(
          new RegExp(String.raw`(?:^it|^\]\)|^it\.each\([^()]*\)|^\] as const\))\(\s*["'\x60](${number}) `, "gm"),
        ),
      ].map(([, at = ""]) => at),
    }
  })

/** What the code refers to as `step 3` or `decision 19`, and the headings there are. */
const referred = readdirSync(new URL("../../src", import.meta.url), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".ts"))
  .flatMap((name) => [...read(`../../src/${name}`).matchAll(/@see docs\/specification\.md, (.+)$/gm)])
  .flatMap(([, text = ""]) => [...text.matchAll(/(step|decision)s? ((?:\d+|, | to | and (?=\d))+)/g)])
  .flatMap(([, kind = "", list = ""]) => [...list.matchAll(/\d+/g)].map(([n]) => (kind === "step" ? n : `D${n}`)))

const unique = (numbers: ReadonlyArray<string>): ReadonlyArray<string> => [...new Set(numbers)].sort()

it("no number stands at two sentences", () => {
  const twice = sentences.filter(({ at }, i) => sentences.findIndex((other) => other.at === at) !== i)
  expect(twice).toEqual([])
})

it("every test in this folder begins with a number", () => {
  expect(tested.map(({ name, numbers }) => [name, numbers.length])).toEqual(
    tested.map(({ name, tests }) => [name, tests]),
  )
})

it("no sentence without a test, and no number without a sentence", () => {
  const here = sentences.filter(({ mark }) => mark === undefined).map(({ at }) => at)
  expect(unique(tested.flatMap(({ numbers }) => numbers))).toEqual(unique(here))
})

it.each(Object.entries(elsewhere))("these sentences and no others are held elsewhere: %s", (where, numbers) => {
  expect(sentences.filter(({ mark }) => mark === where).map(({ at }) => at)).toEqual(numbers)
})

it("no sentence is held in a place that nobody knows", () => {
  const places = sentences.flatMap(({ mark }) => (mark === undefined ? [] : [mark]))
  expect(places.filter((place) => !(place in elsewhere))).toEqual([])
})

it("the code refers only to steps and decisions that are there", () => {
  const groups = new Set(sentences.map(({ at }) => at.split(".")[0]))
  expect(referred).toContain("D19")
  expect(referred.filter((group) => !groups.has(group))).toEqual([])
})

it("every law has its property tests", () => {
  const named = filesIn("../laws").flatMap((name) =>
    [...read(`../laws/${name}`).matchAll(/describe\(\s*["'`]law (\d+):/g)].map(([, n = ""]) => `L.${n}`),
  )
  expect(unique(named)).toEqual(elsewhere["the laws"])
})
