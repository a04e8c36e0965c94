import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { root } from "../gates/planted.ts"

/** The files and folders of the repository that a page names in code. */
const namedIn = (page: string): ReadonlyArray<string> =>
  [...page.matchAll(/`((?:src|adapters|test|docs)\/[\w./-]+)`/g)].map(([, path = ""]) => path)

const missing = (page: string): ReadonlyArray<string> => namedIn(page).filter((path) => !existsSync(join(root, path)))

it("every file that a recipe for contributors names is there", () => {
  const page = readFileSync(join(root, "CONTRIBUTING.md"), "utf8")
  expect(namedIn(page).length).toBeGreaterThan(25)
  expect(missing(page)).toEqual([])
  expect(missing("`src/domain/rights/Right.ts`, and then `src/gone.ts`")).toEqual(["src/gone.ts"])
})
