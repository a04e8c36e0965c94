// Builds the site where it is missing or older than what it is built from: `npm run docs:build`, and the tests that open it.
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { ensureReference } from "./reference.ts"

const root = join(import.meta.dirname, "../..")

/** Where the built site lies. */
export const site: string = join(import.meta.dirname, "dist")

const inputs = ["docs", "src", "adapters", "test/specification", "test/laws", "test/cases", "package.json"]

// What a build writes into them makes these newer than what was built.
const writtenInto = /\/(docs|\.vitepress)$/

const timesUnder = (path: string): ReadonlyArray<number> => {
  if (/\/(dist|cache|api|\.temp)$/.test(path)) return []
  const stat = statSync(path)
  if (!stat.isDirectory()) return [stat.mtimeMs]
  const within = readdirSync(path).flatMap((name) => timesUnder(join(path, name)))
  return writtenInto.test(path) ? within : [stat.mtimeMs, ...within]
}

const isStale = (): boolean => {
  // Written last.
  const built = join(site, "hashmap.json")
  if (!existsSync(built)) return true
  const pages = readdirSync(root).filter((name) => name.endsWith(".md"))
  const times = [...inputs, ...pages].flatMap((name) => timesUnder(join(root, name)))
  return statSync(built).mtimeMs < Math.max(...times)
}

/** Builds the site if it must. A page that links to a page that is not there fails it. */
export const ensureSite = async (): Promise<void> => {
  await ensureReference()
  if (!isStale()) return
  execFileSync(process.execPath, [join(root, "node_modules/vitepress/bin/vitepress.js"), "build", "docs"], {
    cwd: root,
    stdio: "inherit",
  })
}

if (import.meta.main) await ensureSite()
