import { ESLint } from "eslint"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { plant } from "./planted.ts"

/** A line nobody may write, or the nearest one everybody may, with the rules that must object and no others. */
interface Probe {
  readonly what: string
  readonly file: string
  readonly code: string
  readonly caught: ReadonlyArray<string>
}

const imports = "@typescript-eslint/no-restricted-imports"
const assertions = "@typescript-eslint/consistent-type-assertions"
const exhaustive = "@typescript-eslint/switch-exhaustiveness-check"

const at = (file: string, code: string, what: string, ...caught: ReadonlyArray<string>): Probe => ({
  what,
  file,
  code,
  caught,
})

const everywhere = ["src/domain", "src/app", "adapters/memory", "adapters/sql", "test/specification"]
const inEvery = (folders: ReadonlyArray<string>, code: string, what: string, ...caught: ReadonlyArray<string>) =>
  folders.map((folder) => at(`${folder}/thing.ts`, code, what, ...caught))

const globals = ["Date", "performance", "setTimeout", "crypto", "fetch", "process", "console", "Buffer", "globalThis"]

const face = `export type Face = "heads" | "tails"\n`

const probes: ReadonlyArray<Probe> = [
  ...inEvery(everywhere, `export const a = (x: unknown): string => x as string`, "a cast", assertions),
  ...inEvery(everywhere, `export const a = (x: unknown): string => <string>x`, "an old cast", assertions),
  ...inEvery(everywhere, `export const a = ["x", "y"] as const`, "as const"),
  at("src/domain/value/brand.ts", `export const a = (x: unknown): string => x as string`, "a cast"),
  ...inEvery(everywhere, `export const a = (x: any): number => 1`, "any", "@typescript-eslint/no-explicit-any"),
  ...inEvery(
    everywhere,
    `export const a = (x: string | undefined): string => x!`,
    "a non-null assertion",
    "@typescript-eslint/no-non-null-assertion",
  ),

  ...inEvery(everywhere, `export { left } from "fp-ts/Either"`, "fp-ts/Either", imports),
  ...inEvery(everywhere, `export { left } from "fp-ts/es6/Either.js"`, "fp-ts/es6/Either.js", imports),
  ...inEvery(everywhere, `export { left } from "fp-ts/lib/Either"`, "fp-ts/lib/Either", imports),
  ...inEvery(everywhere, `export { PathReporter } from "io-ts/PathReporter"`, "io-ts/PathReporter", imports),
  ...inEvery(everywhere, `export { left } from "fp-ts/lib/Either.js"`, "fp-ts/lib/Either.js"),
  ...inEvery(everywhere, `export { string } from "io-ts"`, "io-ts"),

  ...["Option", "Result", "Schema", "Brand", "pipe"].flatMap((name) =>
    inEvery(["src/app", "adapters/memory"], `export { ${name} } from "effect"`, `effect's ${name}`, imports),
  ),
  ...inEvery(["src/app"], `import * as all from "effect"\nexport const a = all`, "all of effect", imports),
  ...["effect/Option", "effect/Schema", "effect/Function"].flatMap((path) =>
    inEvery(["src/app", "adapters/memory"], `export * from "${path}"`, path, imports),
  ),
  ...inEvery(["src/app", "adapters/memory"], `export { Effect } from "effect"`, "effect's Effect"),
  ...inEvery(["src/app"], `export { fail } from "effect/Effect"`, "effect/Effect"),
  ...inEvery(["adapters/sql"], `export { Schema } from "effect"`, "effect's Schema"),
  // Two files of the server describe requests with it; no other one.
  ...inEvery(["adapters/web/server"], `export { Schema } from "effect"`, "effect's Schema", imports),

  ...globals.flatMap((name) =>
    inEvery(
      ["src/domain", "src/codec", "src/reading", "src/review"],
      `export const a: unknown = ${name}`,
      name,
      "no-restricted-globals",
    ),
  ),
  ...inEvery(["src/app", "adapters/memory"], `export const a: unknown = Date`, "Date"),
  ...inEvery(
    ["src/domain", "src/codec", "src/reading", "src/review"],
    `export const a = Math.random()`,
    "Math.random",
    "no-restricted-properties",
  ),
  ...inEvery(["src/domain"], `export const a = Math.min(1, 2)`, "Math.min"),

  ...inEvery(
    everywhere,
    `${face}export const f = (x: Face): number => {\n  switch (x) {\n    case "heads":\n      return 1\n  }\n  return 2\n}`,
    "a switch that forgets a member",
    exhaustive,
  ),
  ...inEvery(
    everywhere,
    `${face}export const f = (x: Face): number => {\n  switch (x) {\n    case "heads":\n      return 1\n    default:\n      return 2\n  }\n}`,
    "a default in place of a member",
    exhaustive,
  ),
  ...inEvery(
    everywhere,
    `${face}export const f = (x: Face): number => {\n  switch (x) {\n    case "heads":\n      return 1\n    case "tails":\n      return 2\n    default:\n      return 3\n  }\n}`,
    "a default beside every member",
    exhaustive,
  ),
  ...inEvery(
    everywhere,
    `${face}export const f = (x: Face): number => {\n  switch (x) {\n    case "heads":\n      return 1\n    case "tails":\n      return 2\n  }\n}`,
    "a switch over every member",
  ),
  ...inEvery(
    ["src/domain"],
    `// eslint-disable-next-line eqeqeq\nexport const a = 1`,
    "a directive that silences nothing",
    "reported: unused directive",
  ),
].map((probe, index) => ({ ...probe, file: probe.file.replace("thing", `thing-${index}`) }))

describe("the linter", () => {
  let tree: ReturnType<typeof plant>
  let caughtIn: ReadonlyMap<string, ReadonlyArray<string>>

  beforeAll(async () => {
    tree = plant(Object.fromEntries(probes.map(({ file, code }) => [file, `${code}\n`])))
    const results = await new ESLint({ cwd: tree.at }).lintFiles(probes.map(({ file }) => file))
    caughtIn = new Map(
      results.map(({ filePath, messages }) => [
        filePath.slice(tree.at.length + 1),
        // What the probe is not about.
        messages
          .map(({ ruleId }) => ruleId ?? "reported: unused directive")
          .filter((rule) => rule !== "@typescript-eslint/no-unused-vars"),
      ]),
    )
  })

  afterAll(() => {
    tree.remove()
  })

  it.each(probes.map((probe) => ({ ...probe, outcome: probe.caught.length === 0 ? "allows" : "catches" })))(
    "$outcome $what in $file",
    ({ file, caught }) => {
      expect(caughtIn.get(file)).toEqual(caught)
    },
  )
})
