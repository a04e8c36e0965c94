import { existsSync, statSync } from "node:fs"
import { posix } from "node:path"
import { fileURLToPath } from "node:url"
import { pageOfTests } from "./testPages.ts"

const docs = fileURLToPath(new URL("..", import.meta.url))

const isFolder = (path: string): boolean => existsSync(docs + path) && statSync(docs + path).isDirectory()

/**
 * Where a link of a page leads on the site. The pages are written for whoever reads them in the repository; what they
 * name outside of `docs`, and what is no page there, has a page here.
 */
export const linkOnSite = (page: string, href: string): string => {
  if (/^([a-z]+:|\/|#)/.test(href)) return href
  const [path = "", anchor] = href.split("#")
  const at = posix.join(posix.dirname(page), path)
  const hash = anchor === undefined ? "" : `#${anchor}`
  const test = /^\.\.\/test\/((?:specification|laws)\/[\w-]+)\.test\.ts$/.exec(at)?.[1]
  if (test !== undefined) return `/tests/${pageOfTests(test)}.md`
  const ofCases = /^\.\.\/test\/cases\/([\w-]+)\.json$/.exec(at)?.[1]
  if (ofCases !== undefined) return `/tests/cases-${ofCases}.md`
  const shape = /^schemas\/(\w+)\.json$/.exec(at)?.[1]
  if (shape !== undefined) return `/schemas/${shape}.md${hash}`
  const project = /^\.\.\/(CONTRIBUTING|SECURITY|CHANGELOG)\.md$/.exec(at)?.[1]
  if (project !== undefined) return `/${project.toLowerCase()}.md${hash}`
  if (at === "../README.md") return `/${hash}`
  if (isFolder(at)) return `/${at.replace(/\/$/, "")}/${hash}`
  return href.replace(/README\.md(?=#|$)/, "index.md")
}
