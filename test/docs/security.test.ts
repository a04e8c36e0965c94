import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { root } from "../gates/planted.ts"
import type { Link } from "./links.ts"
import { linksIn, testNamesIn } from "./links.ts"

const read = (file: string): string => readFileSync(join(root, file), "utf8")

const headingsOf = (page: string): ReadonlyArray<string> =>
  [...page.matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\w\- ]/g, "")
      .replaceAll(" ", "-"),
  )

/** Why a link of the page leads nowhere; nothing where it leads somewhere. */
const astray = (page: string, { text, file, heading }: Link): string | undefined => {
  if (file !== "" && !existsSync(join(root, file))) return `${file} is not there`
  if (heading !== undefined && !headingsOf(file === "" ? page : read(file)).includes(heading))
    return `${file} has no heading ${heading}`
  return file.endsWith(".test.ts") && !testNamesIn(read(file)).has(text) ? `${file} has no test "${text}"` : undefined
}

const allAstray = (page: string): ReadonlyArray<string> => linksIn(page).flatMap((link) => astray(page, link) ?? [])

describe("SECURITY.md", () => {
  const page = read("SECURITY.md")

  it("names for each threat tests that are there, by their names, and leads nowhere else than it says", () => {
    const tests = linksIn(page).filter(({ file }) => file.endsWith(".test.ts"))
    expect(tests.length).toBeGreaterThan(60)
    expect(allAstray(page)).toEqual([])
  })

  it("has a test or a way out for every threat", () => {
    const threats = page.split("\n").filter((line) => /^\| (?!could|-)/.test(line))
    expect(threats.length).toBeGreaterThan(30)
    expect(threats.filter((line) => !/\]\((test\/|#what-is-not-met)/.test(line))).toEqual([])
  })

  it("would not pass with a test that was renamed, a file that was moved, a heading that is gone", () => {
    expect(
      allAstray(
        "[names for each threat another](test/docs/security.test.ts) [x](test/gone.test.ts) [y](docs/stores.md#gone) [z](#gone)",
      ),
    ).toEqual([
      'test/docs/security.test.ts has no test "names for each threat another"',
      "test/gone.test.ts is not there",
      "docs/stores.md has no heading gone",
      " has no heading gone",
    ])
  })
})
