// Writes the reference, `docs/api`, from the docstrings: a page a door. What it writes is not committed.
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { Application, Comment, Converter } from "typedoc"
import type { TypeDocOptions } from "typedoc"
import type { PluginOptions } from "typedoc-plugin-markdown"
import { doors } from "./doors.ts"

const root = join(import.meta.dirname, "../..")
const out = join(root, "docs/api")

const timesUnder = (path: string): ReadonlyArray<number> =>
  statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name !== "dist")
        .flatMap((name) => timesUnder(join(path, name)))
    : [statSync(path).mtimeMs]

const isStale = (): boolean => {
  const index = join(out, "index.md")
  if (!existsSync(index)) return true
  const inputs = ["src", "adapters", "README.md", "docs/.vitepress/doors.ts", "docs/.vitepress/reference.ts"]
  return statSync(index).mtimeMs < Math.max(...inputs.flatMap((name) => timesUnder(join(root, name))))
}

const options: TypeDocOptions & PluginOptions & { readonly docsRoot: string } = {
  entryPoints: doors.map(({ file }) => join(root, file)),
  tsconfig: join(import.meta.dirname, "tsconfig.json"),
  plugin: ["typedoc-plugin-markdown", "typedoc-vitepress-theme"],
  out,
  docsRoot: join(root, "docs"),
  name: "Reference of the doors",
  readme: "none",
  router: "module",
  // `npm run typecheck` has said whether it compiles.
  skipErrorChecking: true,
  disableSources: true,
  // What effect's and io-ts's own classes bring along is told in their documentation.
  excludeExternals: true,
  categoryOrder: [
    "use cases",
    "models",
    "decisions",
    "rules",
    "constructors",
    "matching",
    "presenting",
    "codecs",
    "errors",
    "ports",
    "layers",
    "laws",
    "unsafe",
  ],
  notRenderedTags: ["@since"],
  useCodeBlocks: false,
  parametersFormat: "table",
  interfacePropertiesFormat: "table",
  typeAliasPropertiesFormat: "table",
  hideBreadcrumbs: true,
  hideGroupHeadings: true,
  // A type that no door exports is spelled out where it is used.
  validation: false,
  logLevel: "Warn",
}

// TypeDoc numbers the page of "coverport/reading", since a folder of the sources is called so too.
const unnumbered = (text: string): string => text.replaceAll("reading-1.md", "reading.md")

/** `@see docs/specification.md, decision 19` as a link to the page. */
const linked = (text: string): string =>
  text.replace(/^docs\/([\w/-]+)\.md/gm, (_, page: string) => `[${page}](/${page})`)

const write = async (): Promise<void> => {
  const app = await Application.bootstrapWithPlugins(options)
  app.converter.on(Converter.EVENT_RESOLVE_END, ({ project }) => {
    for (const [i, { name, holds }] of doors.entries()) {
      const module = project.children?.[i]
      if (module === undefined) continue
      module.name = name
      module.comment = new Comment([{ kind: "text", text: `${holds[0]?.toUpperCase() ?? ""}${holds.slice(1)}.` }])
    }
  })
  const project = await app.convert()
  if (project === undefined) throw new Error("the doors do not compile: npm run typecheck")
  rmSync(out, { recursive: true, force: true })
  await app.generateOutputs(project)
  for (const entry of readdirSync(out, { recursive: true, withFileTypes: true }))
    if (entry.isFile() && entry.name.endsWith(".md")) {
      const path = join(entry.parentPath, entry.name)
      const text = unnumbered(linked(readFileSync(path, "utf8")))
      rmSync(path)
      writeFileSync(unnumbered(path), text)
    }
}

/** Writes the reference if it is missing or older than what it is written from. */
export const ensureReference = async (): Promise<void> => {
  if (isStale()) await write()
}

if (import.meta.main) await ensureReference()
