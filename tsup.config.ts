import { copyFile } from "node:fs/promises"
import { fileURLToPath } from "node:url"
import type { Options } from "tsup"
import { defineConfig } from "tsup"
import { pureConstants } from "./build/pureConstants.ts"

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

// Some of what is bundled is CommonJS and calls `require` for Node's own modules.
const requireForBundled =
  'import { createRequire as bundledRequire } from "node:module"; const require = bundledRequire(import.meta.url);'

const shared: Options = {
  format: "esm",
  target: "node22",
  platform: "node",
  // What two entries share stands in one chunk, so that a class or a service key exists once.
  splitting: true,
  // Without this `node:sqlite` becomes `sqlite`, which is another package.
  removeNodeProtocol: false,
  esbuildPlugins: [shakeable],
}

export default defineConfig([
  // The doors. Each has its entry in `exports` of package.json; dependencies and peers stay outside, except fp-ts and
  // io-ts, of which a door carries only what it uses. The declarations go on naming the packages.
  {
    ...shared,
    entry: {
      index: "src/index.ts",
      reading: "src/reading.ts",
      review: "src/review.ts",
      effect: "src/effect.ts",
      promise: "src/promise.ts",
      testing: "src/testing.ts",
      x12: "adapters/x12/index.ts",
      "eligibility-json": "adapters/eligibility-json/index.ts",
      fhir: "adapters/fhir/index.ts",
      memory: "adapters/memory/index.ts",
      sql: "adapters/sql/index.ts",
      jobs: "adapters/jobs/index.ts",
      react: "adapters/react/index.ts",
    },
    noExternal: [/^(fp-ts|io-ts)(\/|$)/],
    esbuildPlugins: [shakeable, pureConstants],
    dts: true,
    sourcemap: true,
    // Everything of the last build, except what the configuration below writes at the same time.
    clean: ["!cli/**"],
    // The looks of the screens are a file that a page links to, whatever it is bundled with.
    onSuccess: () => copyFile("adapters/react/style.css", "dist/react.css"),
  },
  // The command. It carries all it uses, so that `npx coverport` installs one package; what only some commands need
  // they import when they run, and it stays a chunk of its own. `main.ts` begins with `#!/usr/bin/env node`, which
  // keeps its place and makes the file executable.
  {
    ...shared,
    entry: { coverport: "adapters/terminal/main.ts" },
    outDir: "dist/cli",
    noExternal: [/^(fp-ts|io-ts|effect|@effect\/sql-pg)(\/|$)/],
    banner: { js: requireForBundled },
    clean: true,
  },
  // The demonstration's server, beside the pages that Vite builds. It is no part of the package, and so not in `dist`.
  {
    ...shared,
    entry: { server: "adapters/web/main.ts" },
    outDir: "adapters/web/dist/server",
    noExternal: [/^(fp-ts|io-ts|effect|@effect\/sql-pg)(\/|$)/],
    banner: { js: requireForBundled },
    clean: true,
  },
])
