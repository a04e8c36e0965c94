// Builds `dist` where it is missing or older than what it is built from. A script of its own before the tests
// (`npm test`), and a function for the tests that read `dist`.
import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync } from "node:fs"
import { basename, join } from "node:path"

const root = join(import.meta.dirname, "../..")
const dist = join(root, "dist")
const pages = join(root, "adapters/web/dist/pages")

const inputs = ["src", "adapters", "build", "package.json", "tsconfig.json", "tsup.config.ts"]

const timesUnder = (path: string): ReadonlyArray<number> => {
  if (!existsSync(path) || basename(path) === "dist") return []
  const stat = statSync(path)
  if (!stat.isDirectory()) return [stat.mtimeMs]
  const names = readdirSync(path)
  // A folder's own time tells of files removed from it; that of one in which a build lies, of the build that made it.
  const own = names.includes("dist") ? [] : [stat.mtimeMs]
  return [...own, ...names.flatMap((name) => timesUnder(join(path, name)))]
}

const isStale = (): boolean => {
  // A build empties `dist` first and writes the demonstration's pages last.
  if (!existsSync(join(dist, "index.d.ts")) || !existsSync(join(pages, "index.html"))) return true
  const built = [dist, pages].flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
  )
  return Math.min(...built) < Math.max(...inputs.flatMap((name) => timesUnder(join(root, name))))
}

/** Builds if it must; of several processes that ask at once, one builds and the others wait. */
export const ensureBuilt = async (): Promise<void> => {
  const lock = join(root, "node_modules/.coverport-build")
  for (let waited = 0; isStale(); waited += 100) {
    try {
      mkdirSync(lock)
    } catch {
      if (waited > 120_000) throw new Error(`another build seems to be stuck: remove ${lock}`)
      await new Promise((resume) => setTimeout(resume, 100))
      continue
    }
    try {
      if (isStale())
        for (const [tool = "", ...args] of [["tsup"], ["vite", "build", "--config", "adapters/web/vite.config.ts"]])
          execFileSync(process.execPath, [join(root, "node_modules/.bin", tool), ...args], {
            cwd: root,
            stdio: "inherit",
          })
      return
    } finally {
      rmdirSync(lock)
    }
  }
}

if (import.meta.main) await ensureBuilt()
