import { existsSync, readdirSync, readFileSync } from "node:fs"
import { extname, join, relative, sep } from "node:path"

/** A built file as it is sent. */
export interface PageFile {
  readonly body: Buffer
  readonly type: string
}

/** What was built, by the path it is asked under. Nothing else on the disk is ever looked at for a request. */
export type PageFiles = ReadonlyMap<string, PageFile>

const types: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
}

/** Reads the built pages of a folder; none where they were not built. */
export const pageFiles = (folder: string): PageFiles =>
  new Map(
    (existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []).flatMap((entry) => {
      const type = types[extname(entry.name)]
      const file = join(entry.parentPath, entry.name)
      return entry.isFile() && type !== undefined
        ? [[`/${relative(folder, file).split(sep).join("/")}`, { body: readFileSync(file), type }] as const]
        : []
    }),
  )
