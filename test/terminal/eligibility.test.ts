import { describe, expect, test } from "vitest"
import type { SampleBook } from "./sampleBook.ts"
import { frontDesk, historyOf, iconsOf, sampleBook } from "./sampleBook.ts"
import { longestLine, run } from "./testConsole.ts"

const eligibility = ({ book }: SampleBook, ...more: ReadonlyArray<string>) =>
  run(["eligibility", "--book", book, ...frontDesk, ...more])

const mark = ({ book }: SampleBook, patient: string, ...more: ReadonlyArray<string>) =>
  run(["mark", patient, ...more, "--book", book, ...frontDesk])

const lineOf = (out: string, patient: string): string =>
  out
    .split("\n\n")
    .join("\n")
    .split("\n")
    .find((line) => line.includes(patient)) ?? ""

describe("eligibility", () => {
  test("shows each patient of the look-ahead once, by status, with the reason in plain words", async () => {
    const { code, out } = await eligibility(await sampleBook())
    expect(code).toBe(0)
    expect(out.match(/Mara Ortiz/g)).toHaveLength(1)
    expect(lineOf(out, "Mara Ortiz")).toMatch(/Eligible/)
    expect(lineOf(out, "Walter Finch")).toMatch(/Ineligible/)
    expect(lineOf(out, "Abel Okoro")).toMatch(/Unable to verify/)
    expect(lineOf(out, "Jonas Lindqvist")).toMatch(/Not verified/)
    expect(out.replace(/\s+/g, " ")).toContain("To be verified: nothing is known yet.")
    expect(out).toMatch(/\d+ not verified · \d+ eligible · 1 ineligible · 1 unable to verify · 0 expired/)
    expect(longestLine(out)).toBeLessThanOrEqual(80)
    expect(out).not.toContain("\u001B")
  })

  test("lists as JSON only those who are due, with what a clearinghouse is asked by", async () => {
    const { out } = await eligibility(await sampleBook(), "--due", "--json")
    const told: unknown = JSON.parse(out)
    expect(told).toMatchObject({ location: "downtown" })
    expect(told).toHaveProperty(["patients", 0, "due"], { _tag: "NotVerified" })
    expect(told).toHaveProperty(["patients", 0, "status"], { _tag: "NotVerified" })
    expect(out).toMatch(/"memberId": "\w+"/)
    expect(out).not.toContain('"Eligible"')
  })

  test.each([
    ["--on", "someday"],
    ["--lead", "31"],
    ["--lead", "few"],
    ["--lead", "-1"],
  ])("%s %s is wrong usage", async (flag, value) => {
    const { code, out, err } = await eligibility(await sampleBook(), flag, value)
    expect({ code, out }).toEqual({ code: 2, out: "" })
    expect(err).toContain(value)
  })

  test("with no lead shows today alone", async () => {
    const sample = await sampleBook()
    const { out } = await eligibility(sample, "--lead", "0")
    expect(out).not.toContain("Lina Ortiz")
    expect((await eligibility(sample, "--lead", "1")).out).toContain("Lina Ortiz")
  })
})

describe("mark", () => {
  test("says it, shows it on all of the patient's visits, and takes it back", async () => {
    const sample = await sampleBook()
    const before = await historyOf(sample)
    const { code, out } = await mark(sample, "lindqvist-jonas", "eligible", "--because", "telephone")
    expect(code).toBe(0)
    expect(out).toMatch(/✔ Marked as eligible, through \d{4}-\d\d-\d\d\. All of the patient's visits show it\./)
    expect(await iconsOf(sample)).toMatchObject({ "lindqvist-jonas": "Eligible" })
    const shown = (await eligibility(sample)).out.replace(/\s+/g, " ")
    expect(shown).toContain("a call to the payer")
    expect((await mark(sample, "lindqvist-jonas", "back")).out).toContain("✔ Taken back.")
    expect(await iconsOf(sample)).toMatchObject({ "lindqvist-jonas": "None" })
    expect(await historyOf(sample)).toEqual(before)
  })

  test.each([
    ["ineligible", "website", "NotEligible"],
    ["unable", "not-reached", "Unable"],
  ])("%s makes the icon %s %s", async (said, because, icon) => {
    const sample = await sampleBook()
    expect((await mark(sample, "ortiz-mara", said, "--because", because, "--through", "today")).code).toBe(0)
    expect(await iconsOf(sample)).toMatchObject({ "ortiz-mara": icon, "lindqvist-annika": "Eligible" })
  })

  test.each([
    [["eligible"], "How is it known?"],
    [["eligible", "--because", "not-reached"], "How is it known?"],
    [["unable", "--because", "telephone"], "Why not?"],
    [["maybe"], "is no status"],
    [["back", "--because", "telephone"], "no reason"],
    [["eligible", "--because", "patient", "--through", "later"], "is no day"],
  ])("%j is wrong usage, and marks nobody", async (args, said) => {
    const sample = await sampleBook()
    const { code, err } = await mark(sample, "lindqvist-jonas", ...args)
    expect(code).toBe(2)
    expect(err.replace(/\s+/g, " ")).toContain(said)
    expect(await iconsOf(sample)).toMatchObject({ "lindqvist-jonas": "None" })
  })

  test("is refused without the right, for nobody's patient, and through a day that is past", async () => {
    const { book } = await sampleBook()
    const marking = (patient: string, user: string, ...more: ReadonlyArray<string>) =>
      run([
        "mark",
        patient,
        "eligible",
        "--because",
        "patient",
        "--book",
        book,
        "--user",
        user,
        "--location",
        "downtown",
        ...more,
      ])
    for (const [patient, user, more, said] of [
      ["lindqvist-jonas", "assistant", [], "Review Insurance"],
      ["nobody", "frontdesk", [], "not enrolled"],
      ["lindqvist-jonas", "frontdesk", ["--through", "yesterday"], "counts through a day from"],
    ] as const) {
      const { code, err } = await marking(patient, user, ...more)
      expect([code, err.replace(/\s+/g, " ").includes(said)]).toEqual([1, true])
    }
  })

  test("answers machines with the mark", async () => {
    const { out } = await mark(await sampleBook(), "lindqvist-jonas", "eligible", "--because", "patient", "--json")
    expect(JSON.parse(out)).toMatchObject({ mark: { said: { _tag: "Eligible", because: "Patient" } } })
  })
})
