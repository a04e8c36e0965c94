import { cpSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

/** The repository's root. */
export const root: string = join(import.meta.dirname, "../..")

/**
 * A throw-away tree under this repository's configuration, holding the given files. It lies outside the repository, so
 * that a planted violation can neither stay behind nor be seen by whoever works in it.
 */
export const plant = (
  files: Readonly<Record<string, string>>,
): { readonly at: string; readonly remove: () => void } => {
  const at = realpathSync(mkdtempSync(join(tmpdir(), "coverport-planted-")))
  for (const config of ["package.json", "tsconfig.json", "eslint.config.js", ".dependency-cruiser.cjs"])
    cpSync(join(root, config), join(at, config))
  symlinkSync(join(root, "node_modules"), join(at, "node_modules"), "dir")
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(at, file)), { recursive: true })
    writeFileSync(join(at, file), text)
  }
  return {
    at,
    remove: () => {
      rmSync(at, { recursive: true, force: true })
    },
  }
}
