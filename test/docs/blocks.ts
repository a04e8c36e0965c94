import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"

/**
 * A block of code in a page. What stands behind its language says how it is tested:
 *
 * - `ts`: runs by itself, and each `expression // => value` holds.
 * - `ts check`, `tsx check`: part of something larger; it is type-checked, after what the page declares in `<!-- given … -->`.
 * - `ts file=read.ts` (any language): a file of the page's project; the page is run.
 * - `sh`: commands to type. Scripts, commands and flags have to be there; on a page that is run they are run, unless `check` follows.
 * - `console`: commands after `$`, and what they print; `…` stands for any lines. On a page that is run both are compared.
 *   `fails` says that the last command ends with another exit code than 0.
 * - `json`: is JSON; `json Receipt` is one by the codec of that name.
 */
export interface Block {
  readonly page: string
  readonly line: number
  readonly language: string
  /** What follows the language: `check`, `file=read.ts`. */
  readonly words: ReadonlyArray<string>
  readonly code: string
}

/** Where a block stands. */
export const whereOf = ({ page, line }: Block): string => `${page}:${String(line)}`

/** The file that a block is. */
export const fileOf = ({ words }: Block): string | undefined =>
  words.find((word) => word.startsWith("file="))?.slice("file=".length)

/** The pages that people read: those of `docs`, and those at the root. */
export const pages: ReadonlyArray<string> = [
  "README.md",
  "CONTRIBUTING.md",
  ...readdirSync("docs", { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".md"))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => !/^docs\/(\.vitepress|api)\/|\[/.test(path))
    .sort(),
]

/** The blocks of a page, in its order. */
export const blocksOf = (page: string): ReadonlyArray<Block> => {
  const text = readFileSync(page, "utf8")
  return [...text.matchAll(/^ *```(\S+)([^\n]*)\n([\s\S]*?)^ *```$/gm)].map(
    ({ index, 1: language = "", 2: words = "", 3: code = "" }) => ({
      page,
      line: text.slice(0, index).split("\n").length,
      language,
      words: words.split(" ").filter((word) => word !== ""),
      code,
    }),
  )
}

/** What a page declares for its blocks without showing it, a line a name; a line whose name a block has itself is left out. */
export const givenFor = ({ page, code }: Pick<Block, "page" | "code">): string =>
  [...readFileSync(page, "utf8").matchAll(/^<!-- given\n([\s\S]*?)^-->$/gm)]
    .flatMap(([, lines = ""]) => lines.split("\n"))
    .filter((line) => {
      const [, name = ""] = /^(?:import (?:type )?(?:\{ |\* as )?|declare \w+ )(\w+)/.exec(line) ?? []
      return !new RegExp(
        `^(?:import .*|export )?(?:const |function |, |\\* as |\\{ ?)\\b${name}\\b|^import.*\\b${name}\\b`,
        "m",
      ).test(code)
    })
    .join("\n")

/** Files that a page's blocks import without the page showing them. */
export const filesGivenOn = (page: string): ReadonlyArray<{ readonly name: string; readonly text: string }> =>
  [...readFileSync(page, "utf8").matchAll(/^<!-- given file=(\S+)\n([\s\S]*?)^-->$/gm)].map(
    ([, name = "", text = ""]) => ({ name, text }),
  )
