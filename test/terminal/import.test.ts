import { readFileSync } from "node:fs"
import { describe, expect, test } from "vitest"
import type { Questions } from "../../adapters/terminal/screen/Console.ts"
import { EB, fileWith, message } from "./message.ts"
import type { SampleBook } from "./sampleBook.ts"
import { frontDesk, historyOf, iconsOf, importing, sampleBook } from "./sampleBook.ts"
import { longestLine, run } from "./testConsole.ts"

const answering = (answer: boolean, before: () => Promise<unknown> = () => Promise.resolve()): Questions => ({
  confirm: async () => {
    await before()
    return answer
  },
  choose: (_, [first]) =>
    first === undefined ? Promise.reject(new Error("nothing to choose")) : Promise.resolve(first.value),
  goOn: () => Promise.resolve(true),
})

const notImported = async (book: SampleBook): Promise<void> => {
  expect((await historyOf(book)).out).not.toContain("Imported")
  expect(await iconsOf(book)).toMatchObject({ "ortiz-mara": "ReadyToImport" })
}

describe("import", () => {
  test("says who is affected, every change before and after, both warnings, and check marks", async () => {
    const book = await sampleBook()
    const { code, out, err } = await run(importing(book, "--yes"))
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(longestLine(out.replace(book.book, "practice.db"))).toBeLessThanOrEqual(80)
    expect(out).not.toContain("\u001B")
    expect(out).toMatch(/everyone on the plan +41 families, 96 patients +38 changes/)
    expect(out).toMatch(/this family +1 family, 4 patients +1 change/)
    expect(out).toMatch(/\$1,500\.00 +→ +\$2,000\.00 +everyone on the plan/)
    expect(out).toMatch(/D0220 +4 per calendar year +→ +removed/)
    const text = out.replace(/\s+/g, " ")
    expect(text).toContain(
      "not only the current patient but all patients in any family who are covered by the plan: 41 families, 96 patients.",
    )
    expect(text).toContain("any of his or her family members who are covered by the plan: 1 family, 4 patients.")
    expect(out).toContain("✔ Deductibles & Benefits")
    expect(out).toContain("✔ Exceptions & Limitations")
    expect(out).toMatch(/coverport revert import-[0-9a-f]{10} /)
  })

  test("changes the icon from ready to eligible", async () => {
    const book = await sampleBook()
    expect(await iconsOf(book)).toMatchObject({ "ortiz-mara": "ReadyToImport" })
    await run(importing(book, "--yes"))
    expect(await iconsOf(book)).toMatchObject({ "ortiz-mara": "Eligible" })
  })

  test("a second time nothing changes, and the first receipt is named", async () => {
    const book = await sampleBook()
    const first = await run(importing(book, "--yes"))
    const receipt = /import-[0-9a-f]{10}/.exec(first.out)?.[0] ?? ""
    const again = await run(importing(book))
    expect(again.code).toBe(0)
    expect(again.out).toContain("Nothing changed")
    expect(again.out).toContain(receipt)
    expect((await historyOf(book)).out.match(/^Imported/gm)).toHaveLength(1)
  })

  test("without a terminal and without --yes nothing is imported", async () => {
    const book = await sampleBook()
    const { code, err } = await run(importing(book))
    expect(code).toBe(1)
    expect(err).toContain("add --yes")
    await notImported(book)
  })

  test("No imports nothing, Yes does", async () => {
    const book = await sampleBook()
    expect((await run(importing(book), { questions: answering(false) })).code).toBe(1)
    await notImported(book)
    expect((await run(importing(book), { questions: answering(true) })).code).toBe(0)
    expect(await iconsOf(book)).toMatchObject({ "ortiz-mara": "Eligible" })
  })

  test("who loses the race is told to preview again", async () => {
    const book = await sampleBook()
    const other = () => run(importing(book, "--yes", "--only", "exceptions"))
    const { code, err } = await run(importing(book), { questions: answering(true, other) })
    expect(code).toBe(1)
    expect(err.replace(/\s+/g, " ")).toContain("was changed since you looked. Nothing was written; preview again")
    expect((await historyOf(book)).out.match(/^Imported/gm)).toHaveLength(1)
  })

  test("--dry-run leaves the book as it is, a message that was never received included", async () => {
    const book = await sampleBook()
    const other = { ...book, message: fileWith(readFileSync(book.message, "utf8").replace("2000.00", "2500.00")) }
    const { code, out } = await run(importing(other, "--dry-run"))
    expect(code).toBe(0)
    expect(out).toContain("$2,500.00")
    expect(out).toContain("the book is as it was")
    // The sample's own message would be superseded if the other had been kept.
    expect((await run(importing(book, "--yes"))).code).toBe(0)
  })

  test("--json prints JSON alone", async () => {
    const book = await sampleBook()
    const { code, out } = await run(importing(book, "--json", "--yes", "--only", "deductibles"))
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      imported: true,
      dryRun: false,
      patient: "ortiz-mara",
      plan: "acme-ppo",
      networkPlan: "In network",
      sections: ["DeductiblesAndBenefits"],
      touched: { plan: { families: 41, patients: 96 }, subscription: { families: 1, patients: 4 } },
      removedExceptions: 0,
    })
  })

  test("an answer that waits in the book is imported by its id", async () => {
    const book = await sampleBook()
    const { out } = await run(["calendar", "--book", book.book, "--date", "today", ...frontDesk])
    const id = /Mara Ortiz: (\S+)/.exec(out)?.[1] ?? ""
    const { code } = await run(importing({ ...book, message: id }, "--yes"))
    expect(code).toBe(0)
    expect(await iconsOf(book)).toMatchObject({ "ortiz-mara": "Eligible" })
  })

  test("exceptions that the payer does not mention can be kept", async () => {
    const book = await sampleBook()
    const kept = await run(importing(book, "--dry-run", "--keep-exceptions", "D0220"))
    expect(kept.out).not.toMatch(/D0220 .*removed/)
    expect(kept.out).toMatch(/D7880 .*removed/)
    const policy = await run(importing(book, "--dry-run", "--policy", "statedProcedures"))
    expect(policy.out).not.toContain("removed")
  })
})

describe("import is refused", () => {
  test("without the right, and nothing is said about the patient", async () => {
    const book = await sampleBook()
    const { code, out, err } = await run([
      ...["import", book.message, "--book", book.book, "--network", "in-network"],
      ...["--user", "assistant", "--location", "downtown", "--yes"],
    ])
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain("Import Insurance Benefit Details")
    expect(await iconsOf(book, "assistant")).toMatchObject({ "ortiz-mara": "Eligible" })
    await notImported(book)
  })

  test("without a network plan, and lists them", async () => {
    const book = await sampleBook()
    const { code, err } = await run(["import", book.message, "--book", book.book, ...frontDesk, "--yes"])
    expect(code).toBe(1)
    expect(err.replace(/\s+/g, " ")).toContain("`In network`, `Out of network`")
    await notImported(book)
  })

  test("for a network plan that is not offered, in JSON too", async () => {
    const book = await sampleBook()
    const args = ["import", book.message, "--book", book.book, ...frontDesk, "--network", "Platinum", "--json"]
    const { code, out, err } = await run(args)
    expect({ code, err }).toEqual({ code: 1, err: "" })
    expect(JSON.parse(out)).toMatchObject({
      refusals: [{ _tag: "NetworkPlanNotOffered", offered: ["In network", "Out of network"] }],
    })
  })

  test("for coverage that is not primary", async () => {
    const book = await sampleBook()
    const answer = message(
      ...["NM1*IL*1*LINDQVIST*ANNIKA****MI*FD4471002", "HL*4*3*23*0", "NM1*03*1*LINDQVIST*JONAS", "DMG*D8*19760130"],
      ...[EB({ 1: "1", 3: "35" }), EB({ 1: "C", 2: "IND", 3: "35", 6: "23", 7: "50.00" })],
    )
    const about = ["--patient", "lindqvist-jonas", "--plan", "acme-ppo"]
    const { code, err } = await run(["import", fileWith(answer), "--book", book.book, ...frontDesk, ...about, "--yes"])
    expect(code).toBe(1)
    expect(err.replace(/\s+/g, " ")).toContain("only primary coverage is imported")
  })

  test("for somebody nobody here is, with what to do and without a name", async () => {
    const book = await sampleBook()
    const answer = message("NM1*IL*1*NOBODY*NEMO****MI*XX1", "DMG*D8*19010101", EB({ 1: "1", 3: "35" }))
    const { code, err } = await run(["import", fileWith(answer), "--book", book.book, ...frontDesk])
    expect(code).toBe(1)
    expect(err.replace(/\s+/g, " ")).toContain("Name the patient and the plan")
    expect(err.toUpperCase()).not.toContain("NEMO")
  })

  test.each([
    ["a book that is not there", ["import", "a", "--book", "/nowhere/b.db"], 1, "There is no book"],
    ["an unknown section", ["import", "a", "--book", "b", "--only", "teeth"], 2, "--only takes"],
    ["a patient without a plan", ["import", "a", "--book", "b", "--patient", "p"], 2, "go together"],
    ["no book", ["import", "a"], 2, "--book"],
    ["a response that is no number", ["import", "a", "--book", "b", "--response", "x"], 2, "number from 1"],
  ])("for %s", async (_, args, expected, says) => {
    const { code, err, out } = await run(args)
    expect({ code, out }).toEqual({ code: expected, out: "" })
    expect(err).toContain(says)
  })

  test("for a file that is no book, which stays as it is", async () => {
    const book = await sampleBook()
    const file = fileWith("a letter to nobody", "letter.db")
    const { code, err } = await run(["import", book.message, "--book", file, ...frontDesk])
    expect(code).toBe(1)
    expect(err).toContain("not a Coverport book")
    expect(readFileSync(file, "utf8")).toBe("a letter to nobody")
  })

  test("where the book leaves a choice of who asks", async () => {
    const book = await sampleBook()
    const { code, err } = await run(["import", book.message, "--book", book.book])
    expect(code).toBe(2)
    expect(err.replace(/\s+/g, " ")).toContain("this book knows `assistant`, `frontdesk`, `manager`")
  })
})
