import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { EB, fileWith, message, temporaryFolder } from "./message.ts"
import { longestLine, run } from "./testConsole.ts"

const patient = ["NM1*IL*1*QUILL*WREN****MI*FD0001", "DMG*D8*19900417*F"]

const covered = message(
  ...patient,
  EB({ 1: "1", 3: "35" }),
  EB({ 1: "C", 2: "IND", 3: "35", 6: "23", 7: "50.00" }),
  EB({ 1: "A", 8: "0.20", 13: "AD:D1206" }),
  EB({ 1: "F", 9: "S7", 10: "18", 13: "AD:D1206" }),
  EB({ 1: "I", 13: "AD:D9972" }),
  EB({ 1: "B", 3: "25", 6: "27", 7: "20.00" }),
)

const folderOf = (files: Readonly<Record<string, string>>): string => {
  const folder = join(temporaryFolder(), "answers")
  mkdirSync(folder)
  Object.entries(files).forEach(([name, text]) => writeFileSync(join(folder, name), text))
  return folder
}

describe("read --coverage", () => {
  test("counts what became of each row, and says why one was not read", async () => {
    const { code, out } = await run(["read", fileWith(covered), "--coverage"])
    expect(code).toBe(0)
    expect(longestLine(out)).toBeLessThanOrEqual(80)
    expect(out).toMatch(/answer\.271 +6 +5 +0 +1 +83%/)
    expect(out).toMatch(/amounts +2 +1 +0 +1 +50%/)
    expect(out).toMatch(/ages +1 +1 +0 +0 +100%/)
    expect(out).toMatch(/not covered +1 +1 +0 +0 +100%/)
    expect(out).toMatch(/1 {2}a co-payment for a visit/)
  })

  test("adds up a folder, and names the files that are no answer", async () => {
    const folder = folderOf({ "a.271": covered, "b.271": covered, "c.txt": "hello", ".hidden": "hello" })
    const { code, out, err } = await run(["read", folder, "--coverage"])
    expect(code).toBe(1)
    expect(out).toMatch(/all +12 +10 +0 +2 +83%/)
    expect(err).toContain("c.txt: ")
    expect(err).not.toContain(".hidden")
  })

  test("prints the same for machines", async () => {
    const { out } = await run(["read", fileWith(covered), "--coverage", "--json"])
    expect(JSON.parse(out)).toMatchObject({
      all: { rows: 6, understood: 5, noted: 0, unmapped: 1, read: "83%" },
      messages: [{ name: "answer.271", kinds: { status: { rows: 1, understood: 1 }, frequency: { rows: 0 } } }],
      unread: [],
    })
  })

  test("counts the entries of JSON too", async () => {
    const json = JSON.stringify({
      subscriber: { memberId: "FD0001", lastName: "QUILL" },
      planDateInformation: { service: "20261124" },
      benefitsInformation: [
        { code: "1", serviceTypeCodes: ["35"] },
        { code: "C", coverageLevelCode: "IND", serviceTypeCodes: ["35"], timeQualifierCode: "23", benefitAmount: "50" },
      ],
    })
    const { code, out } = await run(["read", fileWith(json, "answer.json"), "--coverage"])
    expect(code).toBe(0)
    expect(out).toMatch(/answer\.json +2 +2 +0 +0 +100%/)
  })
})

describe("read, whatever it was sent as", () => {
  test("quotes the place of JSON", async () => {
    const json = JSON.stringify({
      subscriber: { memberId: "FD0001", firstName: "WREN", lastName: "QUILL" },
      planDateInformation: { service: "20261124" },
      benefitsInformation: [
        { code: "1", serviceTypeCodes: ["35"] },
        { code: "C", coverageLevelCode: "IND", serviceTypeCodes: ["35"], timeQualifierCode: "23", benefitAmount: "50" },
      ],
    })
    const { code, out } = await run(["read", fileWith(json, "answer.json"), "--explain"])
    expect(code).toBe(0)
    expect(out).toMatch(/Individual, annual +\$50\.00/)
    expect(out).toContain("/benefitsInformation/1")
  })

  test("reads FHIR", async () => {
    const fhir = JSON.stringify({
      resourceType: "CoverageEligibilityResponse",
      status: "active",
      outcome: "complete",
      servicedDate: "2026-11-24",
      insurance: [
        {
          inforce: true,
          item: [
            {
              category: { coding: [{ code: "35" }] },
              network: { coding: [{ code: "in" }] },
              unit: { coding: [{ code: "individual" }] },
              term: { coding: [{ code: "annual" }] },
              benefit: [{ type: { coding: [{ code: "deductible" }] }, allowedMoney: { value: 50, currency: "USD" } }],
            },
          ],
        },
      ],
    })
    const { code, out } = await run(["read", fileWith(fhir, "answer.json"), "--explain"])
    expect(code).toBe(0)
    expect(out).toMatch(/Individual, annual +\$50\.00/)
    expect(out).toContain("/insurance/0/item/0/benefit/0")
  })

  test("names the line where JSON ends too early", async () => {
    const { code, err } = await run(["read", fileWith('{\n "benefitsInformation": [', "answer.json")])
    expect(code).toBe(1)
    expect(err).toContain("Line 2: ")
  })
})

describe("a long file", () => {
  const long = (end = ""): string => covered.repeat(Math.ceil(4_100_000 / covered.length)) + end

  test("is shown response by response", async () => {
    const path = fileWith(long())
    const { code, out, err } = await run(["read", path])
    const responses = out.match(/^Response \d+$/gm) ?? []
    expect(code).toBe(0)
    expect(responses.length).toBe(Math.ceil(4_100_000 / covered.length))
    expect(err).toMatch(/\d of 5 {2}MB/)
  })

  test("is whole JSON for machines, with what is wrong at its end", async () => {
    const { code, out } = await run(["read", fileWith(long(covered.slice(0, -80))), "--json"])
    const read: unknown = JSON.parse(out)
    expect(code).toBe(1)
    expect(read).toMatchObject({ problems: [{ kind: "Truncated" }] })
  })
})
