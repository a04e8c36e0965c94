import { defineConfig } from "vitest/config"

if (Number(process.versions.node.split(".")[0]) < 22)
  throw new Error(
    `the tests need Node 22 or newer and run on ${process.versions.node}: run them with \`npm test\` after \`npm ci\``,
  )

// Values in, values out: these tests leave nothing behind, so that they need not load everything anew for each file. That
// takes more than half of their time. The laws' mutants plant faults in sources, and stay by themselves.
const pure = [
  "test/{specification,cases,codec,x12,eligibility-json,fhir,reading}/**/*.test.ts",
  "test/laws/!(mutants).test.ts",
]

const timeouts = {
  testTimeout: 60_000,
  // Some build the package, or lint a planted tree, before their first test.
  hookTimeout: 180_000,
}

export default defineConfig({
  test: {
    projects: [
      { test: { name: "pure", include: pure, isolate: false, ...timeouts } },
      {
        test: {
          name: "world",
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", ...pure],
          globalSetup: ["test/postgres/setup.ts", "test/browser/setup.ts"],
          ...timeouts,
        },
      },
    ],
  },
})
