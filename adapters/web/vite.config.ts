import { fileURLToPath } from "node:url"
import react from "@vitejs/plugin-react"
import type { Plugin } from "vite"
import { defineConfig } from "vite"
import { nonceHere } from "./server/pageAnswer.ts"

// fp-ts and io-ts ship CommonJS under `lib`, which no bundler can shake. The same modules stand under `es6`.
const shakeable: Plugin = {
  name: "fp-ts and io-ts from es6",
  enforce: "pre",
  resolveId: (source) =>
    /^(fp-ts|io-ts)(\/lib\/.*\.js)?$/.test(source)
      ? {
          id: fileURLToPath(import.meta.resolve(source)).replace(/(fp-ts|io-ts)\/lib\//, "$1/es6/"),
          moduleSideEffects: false,
        }
      : null,
}

export default defineConfig({
  root: fileURLToPath(new URL("pages", import.meta.url)),
  plugins: [shakeable, react()],
  logLevel: "warn",
  html: { cspNonce: nonceHere },
  build: {
    // The demonstration is no part of the package: `dist` of the root is what npm packs.
    outDir: fileURLToPath(new URL("dist/pages", import.meta.url)),
    emptyOutDir: true,
    target: "es2023",
    // Nothing inline: the server's policy lets in files of its own alone.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1000,
  },
})
