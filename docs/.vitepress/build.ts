// Builds the site where it is missing or older than what it is built from: `npm run docs:build`, and the tests that open it.
import { execFileSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { join } from "node:path"
import { ensureReference } from "./reference.ts"

const root = join(import.meta.dirname, "../..")

/** Where the built site lies. */
export const site: string = join(import.meta.dirname, "dist")

const inputs = ["docs", "src", "adapters", "test/specification", "test/laws", "test/cases", "package.json"]

const timesUnder = (path: string): ReadonlyArray<number> => {
  if (/\/(dist|cache|api)$/.test(path)) return []
  const stat = statSync(path)
  return stat.isDirectory()
    ? [stat.mtimeMs, ...readdirSync(path).flatMap((name) => timesUnder(join(path, name)))]
    : [stat.mtimeMs]
}

const isStale = (): boolean => {
  // Written last.
  const built = join(site, "hashmap.json")
  if (!existsSync(built)) return true
  const pages = readdirSync(root).filter((name) => name.endsWith(".md"))
  // A folder that holds what is built is newer than what was built from it.
  const folders = new Set([join(root, "docs"), import.meta.dirname])
  const times = [...inputs, ...pages].flatMap((name) => {
    const path = join(root, name)
    return timesUnder(path).slice(folders.has(path) ? 1 : 0)
  })
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
