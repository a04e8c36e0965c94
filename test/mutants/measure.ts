// `npm run mutants`: mutates the files that were measured before and have changed since, or the files and folders that it is
// given, and writes what became of their mutants into measured.json. Ends with 1 where too few were seen by a test.
import { readFileSync, readdirSync, statSync } from "node:fs"
import { join, relative } from "node:path"
import { Stryker } from "@stryker-mutator/core"
import type { MeasuredFile } from "./Measured.ts"
import { digestOf, readMeasured, scoreOf, wanted, writeMeasured } from "./Measured.ts"
import type { Room } from "./rooms.ts"
import { roomOf } from "./rooms.ts"

const root = join(import.meta.dirname, "../..")

const sourcesIn = (path: string): ReadonlyArray<string> =>
  statSync(join(root, path)).isDirectory()
    ? readdirSync(join(root, path), { recursive: true, encoding: "utf8" })
        .map((name) => join(path, name))
        .filter((name) => name.endsWith(".ts"))
    : [path]

type Results = Awaited<ReturnType<Stryker["runMutationTest"]>>

const measuredFile = (path: string, results: Results): MeasuredFile => {
  const lines = readFileSync(join(root, path), "utf8").split("\n")
  const own = results.filter(({ fileName }) => relative(root, fileName) === path)
  const count = (...statuses: ReadonlyArray<string>) => own.filter(({ status }) => statuses.includes(status)).length
  return {
    digest: digestOf(path) ?? "",
    killed: count("Killed", "Timeout"),
    ignored: count("Ignored"),
    survivors: own
      .filter(({ status }) => status === "Survived" || status === "NoCoverage")
      .map(({ mutatorName, location, replacement }) => ({
        mutator: mutatorName,
        line: (lines[location.start.line - 1] ?? "").trim(),
        to: replacement,
      })),
  }
}

const mutated = async (room: Room, files: ReadonlyArray<string>): Promise<Results> => {
  process.env["ROOM"] = room
  process.env["LAWS_SHRINK"] = "no"
  return new Stryker({
    testRunner: "vitest",
    vitest: { configFile: "test/mutants/vitest.config.ts", related: false },
    plugins: ["@stryker-mutator/vitest-runner"],
    coverageAnalysis: "perTest",
    // What runs when a module is loaded would be shown to every test of the room, anew for each mutant.
    ignoreStatic: true,
    mutate: [...files],
    ignorePatterns: ["dist", "docs/pictures", ".changeset"],
    concurrency: 1,
    timeoutMS: 15_000,
    reporters: ["clear-text"],
    clearTextReporter: { allowColor: false, reportTests: false, reportMutants: false },
    cleanTempDir: "always",
    allowEmpty: true,
  }).runMutationTest()
}

const asked = process.argv.slice(2).flatMap(sourcesIn)
const before = readMeasured()
const standing = Object.entries(before).filter(([path]) => digestOf(path) !== undefined)
const files =
  asked.length > 0 ? asked : standing.filter(([path, { digest }]) => digest !== digestOf(path)).map(([path]) => path)

const byRoom = new Map<Room, Array<string>>()
for (const path of files) byRoom.set(roomOf(path), [...(byRoom.get(roomOf(path)) ?? []), path])

const now = new Map(standing)
for (const [room, own] of byRoom) {
  const results = await mutated(room, own)
  for (const path of own) now.set(path, measuredFile(path, results))
}
if (files.length > 0) writeMeasured(Object.fromEntries(now))

const score = scoreOf([...now.values()])
console.log(
  `${String(files.length)} files mutated, ${String(now.size)} measured: tests saw ${score.toFixed(1)} % of their mutants, and ${String(wanted)} % are asked for`,
)
for (const path of files)
  for (const { mutator, line, to } of now.get(path)?.survivors ?? [])
    console.log(`survived in ${path}: ${mutator}, ${line} => ${to}`)
process.exitCode = score < wanted ? 1 : 0
