import { defineConfig } from "vitest/config"

if (Number(process.versions.node.split(".")[0]) < 22)
  throw new Error(
    `the tests need Node 22 or newer and run on ${process.versions.node}: run them with \`npm test\` after \`npm ci\``,
  )

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/postgres/setup.ts", "test/browser/setup.ts"],
    testTimeout: 60_000,
    // Some build the package, or lint a planted tree, before their first test.
    hookTimeout: 180_000,
  },
})
