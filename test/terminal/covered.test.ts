import { describe, expect, test } from "vitest"
import type { SampleBook } from "./sampleBook.ts"
import { importing, sampleBook } from "./sampleBook.ts"
import type { Run } from "./testConsole.ts"
import { longestLine, run } from "./testConsole.ts"

const asking = ({ book }: SampleBook, ...more: ReadonlyArray<string>): Promise<Run> =>
  run([
    "covered",
    ...more,
    "--book",
    book,
    "--patient",
    "ortiz-mara",
    ...(more.includes("--user") ? [] : ["--user", "manager"]),
  ])

const imported = async (): Promise<SampleBook> => {
  const sample = await sampleBook()
  expect((await run(importing(sample, "--yes"))).code).toBe(0)
  return sample
}

const twice = ["--had", "D1110 2026-03-01", "--had", "d1110 on 2026-10-01", "--known-since", "2020-01-01"]

describe("covered", () => {
  test("says what decides, where the payer said it, and that it is not about money", async () => {
    const { code, out } = await asking(await imported(), "d1110", "--on", "2026-11-24", ...twice)
    expect(code).toBe(0)
    expect(out).toMatch(/^D1110 on 2026-11-24: Limited until 2027-01-01$/m)
    expect(out).toContain("D1110: 2 per calendar year (had: D1110 on 2026-03-01; D1110 on 2026-10-01)")
    expect(out).toMatch(/the payer's answer, segment \d+/)
    expect(out).toContain("network plan In network")
    expect(out).toContain("This says nothing about money left.")
    expect(longestLine(out)).toBeLessThanOrEqual(80)
  })

  test("says what is missing where it cannot tell", async () => {
    const { out } = await asking(await imported(), "D1110", "--on", "2026-11-24")
    expect(out).toContain("Cannot tell")
    expect(out).toContain("Services the patient had: D1110: 2 per calendar year")
  })

  test("says what was looked at where it is covered", async () => {
    const { out } = await asking(await imported(), "D1110", "--on", "2026-11-24", "--known-since", "birth")
    expect(out).toMatch(/Covered\nLooked at:\n/)
  })

  test("takes the place in the mouth", async () => {
    const sample = await imported()
    const { out } = await asking(sample, "D6010", "--tooth", "3", "--had", "D6010 2020-01-05", "--known-since", "birth")
    expect(out).toContain("Which tooth D6010 on 2020-01-05 was for")
  })

  test("says that an answer waits", async () => {
    const { out } = await asking(await sampleBook(), "D1110", ...twice)
    expect(out).toContain("That answer waits to be imported")
  })

  test("prints JSON", async () => {
    const { out } = await asking(await imported(), "D9972", "--json")
    expect(JSON.parse(out)).toMatchObject({ assessment: { _tag: "NotCovered" }, plan: "acme-ppo" })
  })

  test("refuses a user without a right, and what is no code", async () => {
    const sample = await sampleBook()
    const { code, err } = await asking(sample, "D1110", "--user", "assistant")
    expect(code).toBe(1)
    expect(err).toContain("Import Insurance Benefit Details")
    expect((await asking(sample, "1110")).code).toBe(1)
  })

  test.each([
    [["--on", "someday"], "is no day"],
    [["--had", "D1110"], "is no service"],
    [["--known-since", "ever"], "or `birth`"],
    [["--tooth", "33"], "is no tooth"],
    [["--tooth", "3", "--surfaces", "MX"], "names no surfaces"],
    [["--surfaces", "MO"], "needs --tooth"],
    [["--tooth", "3", "--quadrant", "UR"], "Name one of"],
  ] as const)("%j is wrong usage", async (args, words) => {
    const { code, err } = await asking(await sampleBook(), "D1110", ...args)
    expect(code).toBe(2)
    expect(err.replace(/\s+/g, " ")).toContain(words)
  })
})
