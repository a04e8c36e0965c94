import { build } from "vite"
import { root } from "../gates/planted.ts"

/** A module and all it imports, as one script for a page. In development React complains aloud of what is wrong. */
export const bundled = async (entry: string, mode: "development" | "production"): Promise<string> => {
  const built = await build({
    root,
    configFile: false,
    logLevel: "error",
    mode,
    define: { "process.env.NODE_ENV": JSON.stringify(mode) },
    oxc: { jsx: { development: mode === "development" } },
    build: {
      write: false,
      minify: mode === "production",
      target: "es2023",
      lib: { entry, formats: ["es"], fileName: "page" },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [first] = [built].flat()
  if (first === undefined || !("output" in first)) throw new TypeError(`${entry} was not bundled`)
  return first.output.flatMap((chunk) => (chunk.type === "chunk" ? [chunk.code] : [])).join("\n")
}
