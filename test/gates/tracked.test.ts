import { execFileSync } from "node:child_process"
import { expect, it } from "vitest"
import { root } from "./planted.ts"

const places = ["src", "adapters", "test", "docs"]

const built = [
  "adapters/web/dist",
  "docs/api",
  "docs/.vitepress/cache",
  "docs/.vitepress/.temp",
  "docs/.vitepress/dist",
  "test/docs/generated",
]

it("no source file is hidden from git by an ignore rule", () => {
  // A rule such as `coverage/` without a leading slash hides every folder of that name, `src/domain/coverage` too: all
  // is well in the tree where it was written, and a clone does not build. What is built is hidden rightly.
  const listing = execFileSync(
    "git",
    [
      "ls-files",
      "--others",
      "--ignored",
      "--exclude-standard",
      "--",
      ...places,
      ...built.map((path) => `:(exclude)${path}`),
    ],
    { cwd: root, encoding: "utf8" },
  )

  expect(listing.split("\n").filter((file) => file !== "")).toEqual([])
})
