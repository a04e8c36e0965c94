import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "tsup"

/** The script of the processes that import, as a few files that start in a tenth of a second. */
export interface Bundled {
  readonly script: string
  readonly remove: () => void
}

// Hundreds of processes are started, and Node takes half a second each to read the sources one by one.
export const bundled = async (): Promise<Bundled> => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-importing-"))
  await build({
    config: false,
    silent: true,
    clean: false,
    entry: [fileURLToPath(new URL("importing.ts", import.meta.url))],
    outDir: folder,
    format: "esm",
    outExtension: () => ({ js: ".mjs" }),
    platform: "node",
    target: "node22",
    splitting: true,
    // `node:sqlite` has no other name.
    removeNodeProtocol: false,
    noExternal: [/.*/],
    external: ["pg-native"],
    // `pg` is CommonJS and asks for parts of Node that way.
    banner: { js: 'import { createRequire } from "node:module"; const require = createRequire(import.meta.url);' },
  })
  return {
    script: join(folder, "importing.mjs"),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
