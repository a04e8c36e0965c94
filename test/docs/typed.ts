import { mkdirSync, rmSync, writeFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import ts from "typescript"
import { root } from "../gates/planted.ts"
import type { Block } from "./blocks.ts"
import { fileOf, filesGivenOn, givenFor, whereOf } from "./blocks.ts"

// Inside the package, so that `import … from "coverport"` finds the built doors as a user's does.
const folder = resolve(root, "test/docs/generated/typed")

const slug = (page: string): string => page.replace(/\.md$/, "").replaceAll("/", "-")

interface Placed {
  readonly path: string
  readonly text: string
  /** How many lines stand before the block's first. */
  readonly before: number
  readonly block: Block
}

const placed = (block: Block): Placed => {
  const at = join(folder, slug(block.page))
  const file = fileOf(block)
  if (file !== undefined) return { path: join(at, file), text: block.code, before: 0, block }
  // `export {}` makes a module of a block without imports.
  const given = `export {}\n${block.words.includes("check") ? givenFor(block) : ""}\n`
  return {
    path: join(at, `line${String(block.line)}.${block.language}`),
    text: given + block.code,
    before: given.split("\n").length - 1,
    block,
  }
}

const optionsOfRoot = (): ts.CompilerOptions => {
  const read = ts.getParsedCommandLineOfConfigFile(
    join(root, "tsconfig.json"),
    {},
    { ...ts.sys, onUnRecoverableConfigFileDiagnostic: () => undefined },
  )
  // A bundler knows what a style sheet is.
  return { ...read?.options, types: ["node", "vite/client"] }
}

/** What the compiler says of blocks of TypeScript, under the repository's own strictness, a line each. */
export const typeErrors = (blocks: ReadonlyArray<Block>): ReadonlyArray<string> => {
  const files = blocks.filter(({ language }) => language === "ts" || language === "tsx").map(placed)
  const given = [...new Set(blocks.map(({ page }) => page))].flatMap((page) =>
    filesGivenOn(page).map(({ name, text }) => ({ path: join(folder, slug(page), name), text })),
  )
  for (const { path, text } of [...files, ...given]) {
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  try {
    const program = ts.createProgram(
      files.map(({ path }) => path),
      optionsOfRoot(),
    )
    return ts.getPreEmitDiagnostics(program).map(({ file, start, messageText }) => {
      const said = ts.flattenDiagnosticMessageText(messageText, "\n")
      const of = files.find(({ path }) => path === file?.fileName)
      if (file === undefined || of === undefined) return said
      const line = file.getLineAndCharacterOfPosition(start ?? 0).line - of.before
      return `${whereOf(of.block)}, line ${String(line + 1)}: ${said}`
    })
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
