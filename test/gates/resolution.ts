// Whether every way of resolving a door finds its types: are-the-types-wrong over the packed package. The package is ESM
// only (decision record 0002), so what `require` and TypeScript's oldest resolution find is not asked.
import { execFileSync, spawnSync } from "node:child_process"
import { mkdtempSync, readdirSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { ensureBuilt } from "./build.ts"

const root = join(import.meta.dirname, "../..")

/** What is wrong with the types of a package's folder, as the tool prints it; nothing where they hold. */
export const wrongTypes = (folder: string): string | undefined => {
  const at = mkdtempSync(join(tmpdir(), "coverport-types-"))
  try {
    execFileSync("npm", ["pack", "--ignore-scripts", "--loglevel=error", "--pack-destination", at], { cwd: folder })
    const [tarball = ""] = readdirSync(at)
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [
        ...[join(root, "node_modules/.bin/attw"), join(at, tarball), "--profile", "esm-only", "--format", "ascii"],
        // A style sheet has no types.
        ...["--exclude-entrypoints", "./react/style.css", "--no-color", "--no-emoji"],
      ],
      { encoding: "utf8" },
    )
    // It ends well where a package has no types at all.
    return status === 0 && !stdout.includes("does not contain types") ? undefined : stdout + stderr
  } finally {
    rmSync(at, { recursive: true, force: true })
  }
}

if (import.meta.main) {
  await ensureBuilt()
  const problem = wrongTypes(root)
  if (problem !== undefined) {
    console.error(problem)
    process.exitCode = 1
  }
}
