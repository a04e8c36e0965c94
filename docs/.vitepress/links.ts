import { existsSync, statSync } from "node:fs"
import { posix } from "node:path"
import { fileURLToPath } from "node:url"
import { hasPage, pageOfTests } from "./testPages.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))

const isFolder = (path: string): boolean => existsSync(root + path) && statSync(root + path).isDirectory()

/** Where a page of the site stands in the repository. */
const fileOf = (page: string): string => {
  const project = /^(contributing|security|changelog)\.md$/.exec(page)?.[1]
  return project === undefined ? `docs/${page}` : `${project.toUpperCase()}.md`
}

/**
 * Where a link of a page leads on the site. The pages are written for whoever reads them in the repository; what they
 * name outside of `docs`, and what is no page there, has a page here; where it has none, as `package-lock.json`, the words stay and the link goes.
 */
export const linkOnSite = (page: string, href: string): string | undefined => {
  if (/^([a-z]+:|\/|#)/.test(href)) return href
  const [path = "", anchor] = href.split("#")
  const at = posix.join(posix.dirname(fileOf(page)), path)
  const hash = anchor === undefined ? "" : `#${anchor}`
  const test = /^test\/(.+)$/.exec(at)?.[1]
  if (test !== undefined) return hasPage(test) ? `/tests/${pageOfTests(test)}.md` : undefined
  const shape = /^docs\/schemas\/(\w+)\.json$/.exec(at)?.[1]
  if (shape !== undefined) return `/schemas/${shape}.md${hash}`
  const project = /^(CONTRIBUTING|SECURITY|CHANGELOG)\.md$/.exec(at)?.[1]
  if (project !== undefined) return `/${project.toLowerCase()}.md${hash}`
  if (at === "README.md") return `/${hash}`
  const inDocs = /^docs\/(.+)$/.exec(at)?.[1]
  if (inDocs === undefined) return undefined
  if (isFolder(at)) return `/${inDocs.replace(/\/$/, "")}/${hash}`
  return `/${inDocs.replace(/README\.md$/, "index.md")}${hash}`
}
