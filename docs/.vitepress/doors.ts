import { readFileSync } from "node:fs"
import { join } from "node:path"

const root = join(import.meta.dirname, "../..")

/** A door of the package: what a user imports, the file behind it, and what the README says it holds. */
export interface Door {
  readonly name: string
  readonly file: string
  readonly holds: string
}

const source = (name: string): string => {
  const own = name.replace("coverport/", "")
  if (name === "coverport") return "src/index.ts"
  return ["reading", "review", "promise", "effect", "testing"].includes(own)
    ? `src/${own}.ts`
    : `adapters/${own}/index.ts`
}

/** The doors, as the README's table lists them. */
export const doors: ReadonlyArray<Door> = [
  ...readFileSync(join(root, "README.md"), "utf8").matchAll(/^\| `(coverport(?:\/[\w-]+)?)` +\| (.+?) +\| .+ \|$/gm),
].map(([, name = "", holds = ""]) => ({ name, file: source(name), holds }))
