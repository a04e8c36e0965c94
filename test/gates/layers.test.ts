import { execFileSync } from "node:child_process"
import { createRequire } from "node:module"
import { join } from "node:path"
import * as E from "fp-ts/lib/Either.js"
import * as t from "io-ts"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { plant, root } from "./planted.ts"

interface Probe {
  readonly file: string
  readonly imports: string
  /** The rules that must object, and no others. None: the import is allowed. */
  readonly caught: ReadonlyArray<string>
}

const from =
  (file: string) =>
  (imports: string, ...caught: ReadonlyArray<string>): Probe => ({ file, imports, caught })

const domain = from("src/domain/thing.ts")
const codec = from("src/codec/thing.ts")
const reading = from("src/reading/thing.ts")
const review = from("src/review/thing.ts")
const ports = from("src/ports/thing.ts")
const app = from("src/app/thing.ts")
const testing = from("src/testing/thing.ts")
const indexDoor = from("src/index.ts")
const readingDoor = from("src/reading.ts")
const reviewDoor = from("src/review.ts")
const effectDoor = from("src/effect.ts")
const memory = from("adapters/memory/thing.ts")
const react = from("adapters/react/thing.ts")
const web = from("adapters/web/thing.ts")
const pages = from("adapters/web/pages/thing.ts")

const probes: ReadonlyArray<Probe> = [
  domain("fp-ts/lib/Option.js"),
  domain("io-ts"),
  domain("effect", "src-domain"),
  domain("effect/Option", "src-domain"),
  domain("node:fs", "src-domain"),
  domain("../codec/stand.ts", "src-domain"),
  domain("../review/stand.ts", "src-domain"),
  domain("../ports/stand.ts", "src-domain"),
  domain("../app/stand.ts", "src-domain"),
  domain("../testing/stand.ts", "src-domain"),
  domain("../index.ts", "src-domain"),
  domain("../../adapters/memory/stand.ts", "src-domain", "src-never-imports-adapters"),

  codec("../domain/stand.ts"),
  codec("io-ts"),
  codec("effect/Schema", "src-codec"),
  codec("node:crypto", "src-codec"),
  codec("../review/stand.ts", "src-codec"),
  codec("../ports/stand.ts", "src-codec"),

  reading("../domain/stand.ts"),
  reading("fp-ts/lib/Option.js"),
  reading("io-ts", "src-reading"),
  reading("effect/Effect", "src-reading"),
  reading("node:fs", "src-reading"),
  reading("../review/stand.ts", "src-reading"),
  reading("../../adapters/x12/stand.ts", "src-reading", "src-never-imports-adapters"),

  review("../domain/stand.ts"),
  review("fp-ts/lib/function.js"),
  review("io-ts", "src-review"),
  review("effect/Effect", "src-review"),
  review("node:timers", "src-review"),
  review("../codec/stand.ts", "src-review"),
  review("../app/stand.ts", "src-review"),

  ports("../domain/stand.ts"),
  ports("effect/Context"),
  ports("io-ts", "src-ports"),
  ports("node:fs", "src-ports"),
  ports("../codec/stand.ts", "src-ports"),
  ports("../app/stand.ts", "src-ports"),

  app("../ports/stand.ts"),
  app("../codec/stand.ts"),
  app("effect"),
  app("io-ts", "src-app"),
  app("node:crypto", "src-app"),
  app("../review/stand.ts", "src-app"),
  app("../testing/stand.ts", "src-app"),

  testing("fast-check"),
  testing("../ports/stand.ts"),
  testing("vitest", "src-testing", "declared-packages-only"),
  testing("node:assert", "src-testing"),
  testing("../../adapters/memory/stand.ts", "src-testing", "src-never-imports-adapters"),

  indexDoor("./codec/stand.ts"),
  indexDoor("./ports/stand.ts", "core-doors-stay-pure"),
  indexDoor("effect", "core-doors-stay-pure"),
  indexDoor("./effect.ts", "core-doors-stay-pure"),
  readingDoor("./reading/stand.ts"),
  readingDoor("./app/stand.ts", "core-doors-stay-pure"),
  reviewDoor("./review/stand.ts"),
  reviewDoor("./app/stand.ts", "core-doors-stay-pure"),
  effectDoor("./app/stand.ts"),
  effectDoor("../adapters/memory/index.ts", "src-never-imports-adapters"),

  memory("../../src/index.ts"),
  memory("../../src/effect.ts"),
  memory("node:fs"),
  memory("../../src/domain/stand.ts", "adapters-through-doors"),
  memory("../../src/app/stand.ts", "adapters-through-doors"),
  memory("../x12/index.ts", "adapters-apart"),
  memory("commander", "declared-packages-only"),
  memory("esbuild", "declared-packages-only"),
  memory("no-such-package", "no-unresolvable"),
  memory("./no-such-file.ts", "no-unresolvable"),
  from("adapters/sql/thing.ts")("../sqlite/index.ts", "adapters-apart"),

  react("../../src/review.ts"),
  react("effect", "react-without-effect"),
  react("../../src/promise.ts", "react-without-effect"),

  web("../memory/index.ts"),
  web("commander"),
  web("../../src/domain/stand.ts", "adapters-through-doors"),
  pages("../../../src/review.ts"),
  pages("../../x12/index.ts"),
  pages("react"),
  pages("effect/Effect", "pages-without-a-server"),
  pages("../../../src/effect.ts", "pages-without-a-server"),
  pages("../../memory/index.ts", "pages-without-a-server"),
  from("adapters/terminal/thing.ts")("../memory/index.ts"),

  from("test/thing.test.ts")("../src/domain/stand.ts"),
  from("test/thing.test.ts")("vitest"),
]

const stand = "export type Stand = 1\nexport const stand = 1\n"

// Every probe stands in a file of its own: `src/domain/thing.ts` becomes `src/domain/thing-7.ts`. A door has its fixed
// name, so all its probes share one file, and the violation's target tells them apart.
const isDoor = (file: string): boolean => /^src\/[^/]+$/.test(file)
const numbered = probes.map((probe, index) =>
  isDoor(probe.file) ? probe : { ...probe, file: probe.file.replace("thing", `thing-${index}`) },
)

const Cruise = t.type({
  modules: t.array(
    t.type({
      source: t.string,
      dependencies: t.array(t.type({ module: t.string, resolved: t.string, couldNotResolve: t.boolean })),
    }),
  ),
  summary: t.type({
    violations: t.array(t.type({ from: t.string, to: t.string, rule: t.type({ name: t.string }) })),
  }),
})

const cruise = (at: string): t.TypeOf<typeof Cruise> => {
  const output = execFileSync(
    process.execPath,
    [join(root, "node_modules/.bin/depcruise"), ".", "--output-type", "json"],
    { cwd: at, encoding: "utf8", maxBuffer: 1 << 28 },
  )
  const decoded = Cruise.decode(JSON.parse(output))
  if (E.isLeft(decoded)) throw new TypeError("the cruiser answered in another shape than expected")
  return decoded.right
}

const Rules = t.type({ forbidden: t.array(t.type({ name: t.string })) })

describe("the layers", () => {
  it("hold in this repository", () => {
    const { modules, summary } = cruise(root)

    expect(summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} -> ${to}`)).toEqual([])
    // A cruiser that follows nothing finds nothing wrong.
    expect(modules.filter(({ source }) => source.startsWith("src/")).length).toBeGreaterThan(10)
    expect(modules.flatMap(({ dependencies }) => dependencies).length).toBeGreaterThan(100)
  })

  describe("are told apart from planted violations", () => {
    let tree: ReturnType<typeof plant>
    let seen: t.TypeOf<typeof Cruise>

    beforeAll(() => {
      const layers = ["domain", "codec", "reading", "review", "ports", "app", "testing"].map(
        (name) => `src/${name}/stand.ts`,
      )
      const doors = ["index", "reading", "review", "effect", "promise", "testing"].map((name) => `src/${name}.ts`)
      const adapters = ["memory", "x12", "sqlite"].flatMap((name) => [
        `adapters/${name}/index.ts`,
        `adapters/${name}/stand.ts`,
      ])
      const files = Object.fromEntries([...layers, ...doors, ...adapters].map((file) => [file, stand]))
      // By turns for its values and for its types only: both are dependencies.
      for (const [index, { file, imports }] of numbered.entries())
        files[file] =
          `import ${index % 2 === 0 ? "type " : ""}* as x${index} from "${imports}"\n${files[file] ?? stand}` +
          `export type X${index} = typeof x${index}\n`
      files["src/domain/hen.ts"] = `import type { Egg } from "./egg.ts"\nexport interface Hen { readonly lays: Egg }\n`
      files["src/domain/egg.ts"] = `import type { Hen } from "./hen.ts"\nexport interface Egg { readonly from: Hen }\n`
      tree = plant(files)
      seen = cruise(tree.at)
    })

    afterAll(() => {
      tree.remove()
    })

    const caughtIn = (file: string, imports: string): ReadonlyArray<string> => {
      const dependency = seen.modules
        .find(({ source }) => source === file)
        ?.dependencies.find(({ module }) => module === imports.replace(/^node:/, ""))
      if (dependency === undefined) throw new Error(`the cruiser did not see ${file} import ${imports}`)
      return seen.summary.violations
        .filter(({ from, to }) => from === file && to === dependency.resolved)
        .map(({ rule }) => rule.name)
        .toSorted()
    }

    it.each(numbered.map((probe) => ({ ...probe, outcome: probe.caught.length === 0 ? "may" : "must not" })))(
      "$file $outcome import $imports",
      ({ file, imports, caught }) => {
        expect(caughtIn(file, imports)).toEqual(caught.toSorted())
      },
    )

    it("two files that import each other are caught, even if only types go round", () => {
      // One violation a cycle: which of the two files it is laid to is the cruiser's choice.
      expect([...caughtIn("src/domain/hen.ts", "./egg.ts"), ...caughtIn("src/domain/egg.ts", "./hen.ts")]).toEqual([
        "no-cycles",
      ])
    })

    it("no rule is without a probe", () => {
      const rules: unknown = createRequire(import.meta.url)(join(root, ".dependency-cruiser.cjs"))
      const named = Rules.is(rules) ? rules.forbidden.map(({ name }) => name) : []
      const probed = new Set([...probes.flatMap(({ caught }) => caught), "no-cycles"])

      expect([...probed].toSorted()).toEqual(named.toSorted())
    })
  })
})
