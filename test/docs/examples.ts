import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { blocksOf, whereOf } from "./blocks.ts"

/** An example of a docstring or of a page, as it stands there. */
export interface Example {
  readonly where: string
  readonly code: string
}

const sourcesUnder = (folder: string): ReadonlyArray<string> =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(".ts"))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()

const lineOf = (text: string, index: number): number => text.slice(0, index).split("\n").length

/** Every `@example` of the sources under a folder. */
export const examplesUnder = (folder: string): ReadonlyArray<Example> =>
  sourcesUnder(folder).flatMap((file) => {
    const text = readFileSync(file, "utf8")
    return [...text.matchAll(/ \* @example\n((?: \*(?! @).*\n)+)/g)].map((match) => ({
      where: `${file}:${String(lineOf(text, match.index))}`,
      code: (match[1] ?? "").replace(/^ \* ?/gm, ""),
    }))
  })

/** Every block of TypeScript in a page that runs by itself. */
export const examplesOfPage = (page: string): ReadonlyArray<Example> =>
  blocksOf(page)
    .filter(({ language, words }) => language === "ts" && words.length === 0)
    .map((block) => ({ where: whereOf(block), code: block.code }))

/** The claims an example makes: lines that end in `// => value`. */
export const claimsOf = ({ code }: Example): ReadonlyArray<string> =>
  code.split("\n").filter((line) => / \/\/ => /.test(line))

const claim = /^(?:const (\w+) = )?(.*?) \/\/ => (.*)$/

/** An example as statements that fail where a claim does not hold. Its imports come first, so that several can share a module. */
export const runnable = ({ where, code }: Example): { readonly imports: string; readonly body: string } => {
  const lines = code.split("\n")
  return {
    imports: lines.filter((line) => line.startsWith("import ")).join("\n"),
    body: lines
      .filter((line) => !line.startsWith("import "))
      .map((line) => {
        const match = claim.exec(line)
        if (match === null) return line
        const [, name, expression = "", expected = ""] = match
        return name === undefined
          ? `assert.deepEqual(${expression.replace(/;$/, "")}, ${expected}, ${JSON.stringify(where)})`
          : `const ${name} = ${expression}; assert.deepEqual(${name}, ${expected}, ${JSON.stringify(where)})`
      })
      .join("\n"),
  }
}
