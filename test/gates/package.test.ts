import { execFileSync, spawnSync } from "node:child_process"
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import * as t from "io-ts"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { ensureBuilt } from "./build.ts"
import { root } from "./planted.ts"

/** What each door may find installed beside the package. A new door says here what it needs. */
const needs: Readonly<Record<string, ReadonlyArray<string>>> = {
  ".": [],
  "./reading": [],
  "./review": [],
  "./effect": ["effect"],
  "./promise": ["effect"],
  "./testing": ["effect", "fast-check"],
  "./x12": [],
  "./eligibility-json": [],
  "./fhir": [],
  "./memory": ["effect"],
  "./jobs": ["effect", "pg-boss"],
  "./sql": ["effect"],
  "./react": ["react", "react-aria-components", "react-dom"],
}

/** What a door loads only where it is used for it, and a use that needs it. */
const neededLater = [
  {
    door: "./sql",
    name: "@effect/sql-pg",
    use: `import { openDesk } from "coverport/promise"
import { postgresBook } from "coverport/sql"
const caller = { practice: "p", location: "l", user: "u" }
await openDesk(postgresBook({ url: "postgres://127.0.0.1:1/none" })).history({ caller, query: {}, page: { size: 1 } })\n`,
  },
]

const Manifest = t.type({
  version: t.string,
  bin: t.record(t.string, t.string),
  exports: t.record(t.string, t.union([t.string, t.type({ types: t.string, default: t.string })])),
  dependencies: t.record(t.string, t.string),
  peerDependencies: t.record(t.string, t.string),
})
const SourceMap = t.type({ sources: t.array(t.string) })

const decoded = <A>(codec: t.Type<A>, file: string): A => {
  const value: unknown = JSON.parse(readFileSync(file, "utf8"))
  if (!codec.is(value)) throw new TypeError(`${file} has another shape than this test expects`)
  return value
}

const manifest = decoded(Manifest, join(root, "package.json"))

const doors = Object.entries(manifest.exports).flatMap(([door, target]) =>
  typeof target === "string" ? [] : [{ door, ...target }],
)

const needsOf = (door: string): ReadonlyArray<string> => {
  const declared = needs[door]
  if (declared === undefined) throw new Error(`add \`${door}\` to the table of what each door needs, in this file`)
  return declared
}

const specifiersIn = (file: string): ReadonlyArray<string> =>
  [
    ...readFileSync(file, "utf8")
      .replaceAll(/\/\*.*?\*\//gs, "")
      .matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([\w@.][\w@/.-]*)["']/g),
  ].flatMap(([, path]) => (path === undefined ? [] : [path]))

/** The packages that a file and the chunks it imports name, Node's own modules left out. */
const packagesNamedBy = (file: string, seen = new Set<string>()): ReadonlyArray<string> => {
  if (seen.has(file)) return []
  seen.add(file)
  const names = specifiersIn(file).flatMap((path) =>
    path.startsWith(".")
      ? packagesNamedBy(join(dirname(file), file.endsWith(".d.ts") ? path.replace(/\.js$/, ".d.ts") : path), seen)
      : path.startsWith("node:")
        ? []
        : [/^(@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? path],
  )
  return [...new Set(names)].toSorted()
}

/** A file and the chunks it loads, those included that it loads only when they are used. */
const loadedBy = (file: string, seen = new Set<string>()): ReadonlySet<string> => {
  if (seen.has(file)) return seen
  seen.add(file)
  specifiersIn(file)
    .filter((path) => path.startsWith("."))
    .forEach((path) => loadedBy(join(dirname(file), path), seen))
  return seen
}

/** The packages whose code stands in a door, as the source maps of its files say. */
const carriedBy = (file: string): ReadonlyArray<string> =>
  [
    ...new Set(
      [...loadedBy(file)].flatMap((one) =>
        decoded(SourceMap, `${one}.map`).sources.flatMap(
          (source) => /node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(source)?.[1] ?? [],
        ),
      ),
    ),
  ].toSorted()

describe("the packed package", () => {
  let folder: string
  let unpacked: string

  beforeAll(async () => {
    folder = realpathSync(mkdtempSync(join(tmpdir(), "coverport-packed-")))
    await ensureBuilt()
    // `prepare` would build once more, and under the eyes of whoever else reads `dist`.
    execFileSync("npm", ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", folder], { cwd: root })
    execFileSync("tar", ["-xzf", `coverport-${manifest.version}.tgz`], { cwd: folder })
    unpacked = join(folder, "package")
  })

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true })
  })

  /** A new application with this package and the named others, and nothing else. */
  const appWith = (packages: ReadonlyArray<string>): string => {
    const app = mkdtempSync(join(folder, "app-"))
    writeFileSync(join(app, "package.json"), `{ "type": "module" }`)
    cpSync(unpacked, join(app, "node_modules/coverport"), { recursive: true })
    for (const name of packages) {
      mkdirSync(dirname(join(app, "node_modules", name)), { recursive: true })
      symlinkSync(join(root, "node_modules", name), join(app, "node_modules", name), "dir")
    }
    return app
  }

  const run = (app: string, code: string): { readonly status: number | null; readonly text: string } => {
    writeFileSync(join(app, "main.js"), code)
    const { status, stdout, stderr } = spawnSync(process.execPath, ["main.js"], { cwd: app, encoding: "utf8" })
    return { status, text: stdout + stderr }
  }

  const load = (door: string): string =>
    `const door = await import(${JSON.stringify(door.replace(".", "coverport"))})\n` +
    `if (Object.keys(door).length === 0) throw new Error("the door is empty")\n`

  const shipped = (): ReadonlyArray<string> =>
    readdirSync(unpacked, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(unpacked.length + 1))

  const inDist = (ending: string): ReadonlyArray<string> =>
    shipped().filter((file) => file.startsWith("dist/") && !file.startsWith("dist/cli/") && file.endsWith(ending))

  it("holds what is built, its papers, and nothing else", () => {
    const others = shipped().filter((file) => !file.startsWith("dist/"))
    const unexpected = shipped().filter(
      (file) => !/^dist\/([\w-]+\.css|([\w-]+|cli\/[\w-]+)\.(js|d\.ts|js\.map))$/.test(file),
    )

    expect(others.toSorted()).toEqual(["CHANGELOG.md", "LICENSE", "README.md", "package.json"])
    expect(unexpected.toSorted()).toEqual(others.toSorted())
  })

  it.each(doors)("holds the code and the types of $door", ({ types, default: code }) => {
    expect(shipped()).toEqual(expect.arrayContaining([types.slice(2), code.slice(2)]))
  })

  it.each(doors)("$door loads in plain Node with its declared packages alone", ({ door }) => {
    expect(run(appWith(needsOf(door)), load(door))).toEqual({ status: 0, text: "" })
  })

  it.each(doors.flatMap(({ door }) => (needs[door] ?? []).map((name) => ({ door, name }))))(
    "$door says that it misses $name, and declares it for a reason",
    ({ door, name }) => {
      const { status, text } = run(appWith(needsOf(door).filter((other) => other !== name)), load(door))

      expect(status).toBe(1)
      expect(text).toContain(`Cannot find package '${name}'`)
    },
  )

  it.each(neededLater)("$door says that it misses $name once it is used for it", ({ door, name, use }) => {
    const without = run(appWith(needsOf(door)), use)
    const there = run(appWith([...needsOf(door), name]), use)

    expect(without.text).toContain(`Cannot find package '${name}'`)
    expect(there.text).toContain("StoreUnavailable")
    expect(there.text).not.toContain("Cannot find package")
  })

  it.each(doors)("the types of $door name declared packages only", ({ door, types }) => {
    const allowed = [...Object.keys(manifest.dependencies), ...needsOf(door)]

    expect(packagesNamedBy(join(unpacked, types)).filter((name) => !allowed.includes(name))).toEqual([])
  })

  it("has types that hold in a strict application which checks its libraries too", () => {
    const app = appWith([
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.peerDependencies),
      // React has its types in packages of their own, and an application in TypeScript has them.
      "@types/react",
      "@types/react-dom",
    ])
    const imports = doors.map(
      ({ door }, index) => `export * as door${index} from "${door.replace(".", "coverport")}"\n`,
    )
    writeFileSync(join(app, "main.ts"), imports.join(""))
    const compilerOptions = {
      ...{ strict: true, skipLibCheck: false, exactOptionalPropertyTypes: true, noEmit: true, types: [] },
      // effect's declarations name the types of a browser.
      ...{ module: "nodenext", target: "es2023", lib: ["es2023", "dom"] },
    }
    writeFileSync(join(app, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["main.ts"] }))
    const { stdout } = spawnSync(process.execPath, [join(root, "node_modules/.bin/tsc"), "-p", app], {
      encoding: "utf8",
    })

    expect(stdout).toBe("")
  })

  it("bundles fp-ts and io-ts, as modules that can be shaken, and no other package", () => {
    const sources = inDist(".js.map").flatMap((map) => decoded(SourceMap, join(unpacked, map)).sources)
    const foreign = sources.filter((source) => source.includes("node_modules/"))

    expect(foreign.length).toBeGreaterThan(0)
    expect(foreign.filter((source) => !/^\.\.\/node_modules\/(fp-ts|io-ts)\/es6\//.test(source))).toEqual([])
  })

  it("depends on two packages, fp-ts and io-ts, and the core door is made of these two alone", () => {
    expect(Object.keys(manifest.dependencies).toSorted()).toEqual(["fp-ts", "io-ts"])
    expect(carriedBy(join(unpacked, "dist/index.js"))).toEqual(["fp-ts", "io-ts"])
    expect(packagesNamedBy(join(unpacked, "dist/index.js"))).toEqual([])
  })

  it.each(doors)("$door carries fp-ts and io-ts at most, and names what it needs and nothing else", (one) => {
    const { door, default: code } = one
    const file = join(unpacked, code)
    const later = neededLater.filter((use) => use.door === door).map(({ name }) => name)

    expect(carriedBy(file).filter((name) => !["fp-ts", "io-ts"].includes(name))).toEqual([])
    expect(packagesNamedBy(file).filter((name) => ![...needsOf(door), ...later].includes(name))).toEqual([])
  })

  it("sees a third package that a door carries or names", () => {
    const app = mkdtempSync(join(folder, "planted-"))
    writeFileSync(join(app, "door.js"), `import "./chunk.js"\n`)
    writeFileSync(join(app, "door.js.map"), `{ "sources": ["../src/index.ts"] }`)
    writeFileSync(join(app, "chunk.js"), `import { z } from "zod"\n`)
    writeFileSync(join(app, "chunk.js.map"), `{ "sources": ["../node_modules/@scope/small/index.js"] }`)

    expect(carriedBy(join(app, "door.js"))).toEqual(["@scope/small"])
    expect(packagesNamedBy(join(app, "door.js"))).toEqual(["zod"])
  })

  it("imports no package that a user was not told to install", () => {
    const named = new Set(inDist(".js").flatMap((file) => packagesNamedBy(join(unpacked, file))))

    expect([...named].filter((name) => !Object.hasOwn(manifest.peerDependencies, name))).toEqual([])
  })

  it("understands the values of the user's own fp-ts, and is understood by it", () => {
    const { status, text } = run(
      appWith(["fp-ts"]),
      `import { parseMoney } from "coverport"
       import * as O from "fp-ts/lib/Option.js"
       console.log(O.isSome(parseMoney("1.50")), O.isNone(parseMoney("much")), O.toUndefined(parseMoney("1.50")))`,
    )

    expect({ status, text }).toEqual({ status: 0, text: "true true 150\n" })
  })

  it.each(Object.entries(manifest.bin))("the command %s runs with no other package installed", (_, file) => {
    const app = appWith([])
    const command = join(app, "node_modules/coverport", file)

    expect(readFileSync(command, "utf8").split("\n")[0]).toBe("#!/usr/bin/env node")
    expect(spawnSync(process.execPath, [command, "--help"], { cwd: app, encoding: "utf8" }).status).toBe(0)
  })
})
