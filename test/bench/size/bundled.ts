import { isBuiltin } from "node:module"
import { join } from "node:path"
import type { Plugin, Rolldown } from "vite"
import { build } from "vite"
import { root } from "../../gates/planted.ts"

const entry = "virtual:entry"

const fromText = (code: string): Plugin => ({
  name: "a page from a text, with the doors that were built",
  enforce: "pre",
  resolveId: (id, importer) => {
    if (id === entry) return entry
    if (isBuiltin(id)) throw new Error(`${importer ?? "the page"} asks for ${id}, which no browser has`)
    const door = /^coverport(?:\/([\w-]+))?$/.exec(id)
    return door === null ? undefined : join(root, "dist", `${door[1] ?? "index"}.js`)
  },
  load: (id) => (id === entry ? code : undefined),
})

/** A text and all it imports, as Vite makes it for a page. Needs `npm run build`. */
export const bundled = async (code: string, plugins: ReadonlyArray<Plugin> = []): Promise<Rolldown.OutputChunk> => {
  const built = await build({
    root,
    configFile: false,
    logLevel: "error",
    plugins: [fromText(code), ...plugins],
    build: {
      write: false,
      target: "es2023",
      rolldownOptions: { input: entry, preserveEntrySignatures: "strict", output: { codeSplitting: false } },
    },
  })
  const [first] = [built].flat()
  const [chunk] = first !== undefined && "output" in first ? first.output : []
  if (chunk === undefined) throw new TypeError(`this was not bundled: ${code}`)
  return chunk
}
