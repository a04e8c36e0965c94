// Whether anything a user installs with the package, peers included, is known to be vulnerable. A registry that answers
// no audit is named as such and lets the gate pass: then nothing was learned, and nothing is claimed.
import { spawnSync } from "node:child_process"
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import * as t from "io-ts"

const root = join(import.meta.dirname, "../..")

const Manifest = t.type({ dependencies: t.record(t.string, t.string), peerDependencies: t.record(t.string, t.string) })
const Report = t.type({ vulnerabilities: t.record(t.string, t.type({ severity: t.string })) })

/** What a report of `npm audit --json` comes to. */
export const judged = (
  report: unknown,
): { readonly _tag: "Clear" | "Vulnerable" | "NoAnswer"; readonly found: ReadonlyArray<string> } => {
  if (!Report.is(report)) return { _tag: "NoAnswer", found: [] }
  const found = Object.entries(report.vulnerabilities).map(([name, { severity }]) => `${name}: ${severity}`)
  return { _tag: found.some((line) => /: (high|critical)$/.test(line)) ? "Vulnerable" : "Clear", found }
}

/** Asks about the dependencies and the peers at the versions the tests run with. */
export const audited = (environment: NodeJS.ProcessEnv = process.env): ReturnType<typeof judged> => {
  const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  if (!Manifest.is(manifest)) throw new TypeError("package.json has another shape than this expects")
  // An application that installed all of it, and none of our tools.
  const at = mkdtempSync(join(tmpdir(), "coverport-audit-"))
  try {
    const dependencies = { ...manifest.dependencies, ...manifest.peerDependencies }
    writeFileSync(join(at, "package.json"), JSON.stringify({ name: "audited", version: "1.0.0", dependencies }))
    cpSync(join(root, "package-lock.json"), join(at, "package-lock.json"))
    const { stdout } = spawnSync("npm", ["audit", "--json", "--omit=dev", "--fetch-retries=0"], {
      cwd: at,
      encoding: "utf8",
      env: environment,
    })
    return judged(JSON.parse(stdout === "" ? "null" : stdout))
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  const { _tag, found } = audited()
  if (_tag === "NoAnswer") console.log("not audited: the registry answers no audit")
  for (const line of found) console.log(line)
  if (_tag === "Vulnerable") process.exitCode = 1
}
