// Whether users will be told what changed. Compares with the last release's tag and with no branch, so that it answers
// the same in a fresh, shallow or remote-less clone.
import { spawnSync } from "node:child_process"
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "../..")

/** What is wrong with the release notes, in a sentence; or nothing. */
export const untold = (repository: {
  readonly version: string
  readonly changelog: string
  /** The waiting changesets' texts. */
  readonly changesets: ReadonlyArray<string>
  /** Whether sources differ from those of the last release. */
  readonly changed: boolean
}): string | undefined => {
  const malformed = repository.changesets.find(
    (text) => !/^---\n"coverport": (major|minor|patch)\n---\n\n\S/.test(text),
  )
  if (malformed !== undefined)
    return `a changeset does not name the package, the kind of change and a sentence: ${malformed}`
  if (repository.changesets.length > 0) return undefined
  if (!repository.changelog.includes(`\n## ${repository.version}\n`))
    return `version ${repository.version} is not in CHANGELOG.md and no changeset waits: write one with \`npx changeset\``
  return repository.changed
    ? `sources changed since version ${repository.version} and no changeset waits: write one with \`npx changeset\``
    : undefined
}

if (import.meta.main) {
  const read = (path: string): string => readFileSync(join(root, path), "utf8")
  const version = /"version": "([^"]+)"/.exec(read("package.json"))?.[1] ?? ""
  const { status } = spawnSync("git", ["diff", "--quiet", `v${version}`, "--", "src", "adapters"], { cwd: root })
  const problem = untold({
    version,
    changelog: read("CHANGELOG.md"),
    changesets: readdirSync(join(root, ".changeset"))
      .filter((file) => file.endsWith(".md") && file !== "README.md")
      .map((file) => read(join(".changeset", file))),
    // 1: they differ. 128: there is no such tag, and nothing to compare with.
    changed: status === 1,
  })
  if (problem !== undefined) {
    console.error(problem)
    process.exitCode = 1
  }
}
