import { fileURLToPath } from "node:url"
import type { Options } from "tsup"
import { defineConfig } from "tsup"

type Plugin = NonNullable<Options["esbuildPlugins"]>[number]

// fp-ts and io-ts ship CommonJS under `lib`, which no bundler can shake. The same modules stand under `es6`.
const shakeable: Plugin = {
  name: "fp-ts and io-ts from es6",
  setup: (build) => {
    build.onResolve({ filter: /^(fp-ts|io-ts)(\/lib\/.*\.js)?$/ }, ({ path }) => ({
      path: fileURLToPath(import.meta.resolve(path)).replace(/(fp-ts|io-ts)\/lib\//, "$1/es6/"),
      sideEffects: false,
    }))
  },
}

const shared: Options = {
  format: "esm",
  target: "node22",
  platform: "node",
  splitting: true,
  sourcemap: true,
  removeNodeProtocol: false,
  esbuildPlugins: [shakeable],
}

export default defineConfig([
  {
    ...shared,
    entry: {
      index: "src/index.ts",
    },
    dts: true,
  },
])
