import { execFile } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as E from "fp-ts/lib/Either.js"
import * as t from "io-ts"

/** A bug planted on purpose, and the law that has to see it. */
export interface Mutant {
  readonly name: string
  /** The file of the law under `test/laws` or another folder of `test`, without `.test.ts`. */
  readonly law: string
  readonly folder?: string
  /** The law's name, where its file holds others too. */
  readonly named?: string
  readonly edits: ReadonlyArray<{ readonly file: string; readonly from: string; readonly to: string }>
}

const root = join(import.meta.dirname, "../..")

const copied = [
  "package.json",
  "tsconfig.json",
  "src",
  "adapters/memory",
  "test/codec",
  "test/laws",
  "test/review",
  "test/specification",
  "test/worlds",
]

const planted = ({ name, edits }: Mutant): string => {
  const at = realpathSync(mkdtempSync(join(tmpdir(), "coverport-mutant-")))
  for (const path of copied) cpSync(join(root, path), join(at, path), { recursive: true })
  symlinkSync(join(root, "node_modules"), join(at, "node_modules"), "dir")
  // No law here needs a server, and so none is started.
  writeFileSync(
    join(at, "vitest.config.ts"),
    `export default { test: { include: ["test/**/*.test.ts"], testTimeout: 60_000 } }\n`,
  )
  for (const { file, from, to } of edits) {
    const text = readFileSync(join(at, file), "utf8")
    if (text.split(from).length !== 2) {
      rmSync(at, { recursive: true, force: true })
      throw new Error(`the mutant "${name}" no longer fits ${file}: write its text anew in test/laws/mutants.ts`)
    }
    writeFileSync(
      join(at, file),
      text.replace(from, () => to),
    )
  }
  return at
}

const reportCodec = t.type({
  testResults: t.array(t.type({ assertionResults: t.array(t.type({ status: t.string, fullName: t.string })) })),
})

const ran = (at: string, files: ReadonlyArray<string>): Promise<void> =>
  new Promise((resolve) => {
    execFile(
      process.execPath,
      [
        join(root, "node_modules/vitest/vitest.mjs"),
        ...["run", "--root", at, "--bail", "1", "--reporter", "json", "--outputFile", join(at, "report.json")],
        ...files,
      ],
      { cwd: at, env: { ...process.env, LAWS_SHRINK: "no" }, maxBuffer: 100_000_000 },
      () => {
        resolve()
      },
    )
  })

/** The claims that fail where a bug is planted, looked for in one law or in all of them. */
export const caughtBy = async (mutant: Mutant, where: "itsLaw" | "allLaws"): Promise<ReadonlyArray<string>> => {
  const at = planted(mutant)
  try {
    const laws =
      where === "itsLaw"
        ? [
            `test/${mutant.folder ?? "laws"}/${mutant.law}.test.ts`,
            ...(mutant.named === undefined ? [] : ["-t", mutant.named]),
          ]
        : ["test/laws", "--exclude", "**/mutants.test.ts"]
    await ran(at, laws)
    const report = reportCodec.decode(JSON.parse(readFileSync(join(at, "report.json"), "utf8")))
    if (E.isLeft(report)) throw new Error("vitest's report is not what it was")
    const claims = report.right.testResults.flatMap(({ assertionResults }) => assertionResults)
    // Where nothing ran nothing was caught: the planted text does not even load.
    if (claims.length === 0) throw new Error(`no law ran over the mutant "${mutant.name}"`)
    return claims.filter(({ status }) => status === "failed").map(({ fullName }) => fullName)
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}
