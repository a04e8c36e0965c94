import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll } from "vitest"

/** Fresh file names in a folder that goes when the suite is done. */
export const freshFiles = (): (() => string) => {
  let folder = ""
  let count = 0
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "coverport-"))
  })
  afterAll(() => rmSync(folder, { recursive: true }))
  return () => join(folder, `${String(++count)}.db`)
}
