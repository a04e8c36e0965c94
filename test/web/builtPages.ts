import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { build } from "vite"
import { afterAll } from "vitest"
import type { PageFiles } from "../../adapters/web/server/pageFiles.ts"
import { pageFiles } from "../../adapters/web/server/pageFiles.ts"
import { root } from "../gates/planted.ts"

let built: Promise<PageFiles> | undefined

const folder = mkdtempSync(join(tmpdir(), "coverport-"))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** The pages as they are now, built once for a file of tests. */
export const builtPages = (): Promise<PageFiles> =>
  (built ??= build({
    configFile: join(root, "adapters/web/vite.config.ts"),
    logLevel: "error",
    build: { outDir: folder, emptyOutDir: true },
  }).then(() => pageFiles(folder)))
