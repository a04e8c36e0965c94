import { existsSync, readdirSync, readFileSync } from "node:fs"
import { join, posix } from "node:path"

const hrefs = (html: string): ReadonlyArray<string> =>
  [...html.matchAll(/<a\b[^>]*?\shref="([^"]*)"/g)].map(([, href = ""]) => href.replaceAll("&amp;", "&"))

const idsIn = (html: string): ReadonlySet<string> =>
  new Set([...html.matchAll(/\sid="([^"]*)"/g)].map(([, id = ""]) => id))

/** Links between the pages of a built site that lead nowhere: no such page, or no such place on it. */
export const brokenLinks = (folder: string): ReadonlyArray<string> => {
  const pages = new Map(
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html") && name !== "404.html")
      .map((name) => [name, readFileSync(join(folder, name), "utf8")] as const),
  )
  const ids = new Map([...pages].map(([name, html]) => [name, idsIn(html)]))
  const isBroken = (page: string, href: string): boolean => {
    if (/^[a-z]+:/.test(href)) return false
    const [path = "", anchor] = href.split("#")
    const resolved = path === "" ? page : path.startsWith("/") ? path.slice(1) : posix.join(posix.dirname(page), path)
    const target = resolved === "" || resolved.endsWith("/") ? `${resolved}index.html` : resolved
    const found = ids.get(target)
    if (found === undefined) return !existsSync(join(folder, target))
    return anchor !== undefined && anchor !== "" && !found.has(decodeURIComponent(anchor))
  }
  return [...pages].flatMap(([page, html]) =>
    [...new Set(hrefs(html))].filter((href) => isBroken(page, href)).map((href) => `${page} → ${href}`),
  )
}
