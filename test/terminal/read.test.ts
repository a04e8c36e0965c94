import { describe, expect, test } from "vitest"
import { EB, fileWith, message, temporaryFolder } from "./message.ts"
import { longestLine, run } from "./testConsole.ts"

const patient = ["NM1*IL*1*QUILL*WREN****MI*FD0001", "REF*6P*4471", "DMG*D8*19900417*F"]

const twoNetworks = message(
  ...patient,
  EB({ 1: "1", 3: "35" }),
  EB({ 1: "C", 2: "IND", 3: "35", 6: "23", 7: "50.00", 12: "Y" }),
  EB({ 1: "C", 2: "IND", 3: "35", 6: "29", 7: "20.00", 12: "Y" }),
  EB({ 1: "C", 2: "IND", 3: "35", 6: "23", 7: "75.00", 12: "N" }),
  EB({ 1: "F", 2: "IND", 3: "35", 6: "23", 7: "1500.00", 12: "Y" }),
  EB({ 1: "F", 2: "IND", 3: "35", 6: "23", 7: "1000.00", 12: "N" }),
  EB({ 1: "F", 2: "IND", 3: "38", 6: "32", 12: "Y" }),
  "MSG*UNLIMITED",
  EB({ 1: "A", 12: "Y", 13: "AD:D1110" }),
  "HSD*VS*2***23*1",
  EB({ 1: "A", 8: "0.20", 9: "S7", 10: "18", 12: "Y", 13: "AD:D1206" }),
  "HSD*VS*1***34*6",
  EB({ 1: "I", 12: "Y", 13: "AD:D9972" }),
  EB({ 1: "A", 8: "0", 12: "N", 13: "AD:D4910::::::D4999" }),
  "HSD*VS*3***22",
)

const inWords = message(
  ...patient,
  EB({ 1: "1", 3: "35" }),
  EB({ 1: "A", 3: "25", 8: "0.20" }),
  "MSG*DEDUCTIBLE WAIVED",
  EB({ 1: "A", 3: "36", 8: "0.50" }),
  "MSG*DEDUCTIBLE WAIVED",
  EB({ 1: "F", 13: "AD:D1110" }),
  "DTP*304*D8*20260729",
  "MSG*AT THE SEAT DATE",
  EB({ 1: "R" }),
  "LS*2120",
  "NM1*PRP*2*OTHER LIFE*****PI*88001",
  "PER*IC**TE*5550100",
  "LE*2120",
)

describe("what is said in words, when services were last had, and who else is named", () => {
  test("is read in 80 columns, the same of several procedures once", async () => {
    const { out } = await run(["read", fileWith(inWords)])
    expect(out).toContain(
      [
        "  3 notes, not imported",
        "    Deductible: does not apply “DEDUCTIBLE WAIVED”",
        "      Crowns, Restorative",
        "    “AT THE SEAT DATE”",
        "      D1110",
      ].join("\n"),
    )
    expect(out).toContain("Services last had, as the payer has them on file: 1\n  2026-07-29  D1110")
    expect(out).toContain("another payer: primary payer: OTHER LIFE, payer id 88001, telephone 5550100")
    expect(longestLine(out)).toBeLessThanOrEqual(80)
  })

  test("is in the JSON", async () => {
    const { out } = await run(["read", fileWith(inWords), "--json", "--explain"])
    const read: unknown = JSON.parse(out)
    expect(read).toMatchObject({
      responses: [
        {
          networkPlans: [
            {
              notes: [
                { procedure: { category: "Restorative" }, kind: "Deductible", applies: false, says: "does not apply" },
                { procedure: { category: "Crowns" }, evidence: { rule: "deductibleWaived" } },
                { procedure: { code: "D1110" }, kind: "Words", says: "", words: ["AT THE SEAT DATE"] },
              ],
            },
          ],
          history: [{ procedure: { code: "D1110" }, on: "2026-07-29", evidence: { rule: "latestVisit" } }],
          related: [{ name: "OTHER LIFE", role: "another payer: primary payer" }],
        },
      ],
    })
  })

  test("is told of a rejected question in words", async () => {
    const rejected = message(...patient, "AAA*N**72*C")
    expect((await run(["read", fileWith(rejected)])).out).toContain("the member number is missing or not right")
    const read: unknown = JSON.parse((await run(["read", fileWith(rejected), "--json"])).out)
    const says =
      "the member number is missing or not right (reason 72, about the subscriber). Check it against the patient's card. Correct it and ask again"
    expect(read).toMatchObject({ responses: [{ rejections: [{ reason: "72", level: "subscriber", says }] }] })
  })
})

describe("read --json", () => {
  test("prints what the contract says, amounts in cents", async () => {
    const { code, out } = await run(["read", fileWith(twoNetworks), "--json"])
    const read: unknown = JSON.parse(out)
    expect(code).toBe(0)
    expect(read).toMatchObject({
      responses: [
        {
          outcome: "eligible",
          patient: { firstName: "WREN", lastName: "QUILL", birthDate: "1990-04-17", memberId: "FD0001" },
          payer: { name: "FICTIVE DENTAL", id: "00001" },
          groupNumber: "4471",
          networkPlans: [
            {
              name: "In network",
              status: "in-network",
              deductibles: [{ level: "individual", period: "annual", category: "Standard", required: 5000, met: 3000 }],
              maximums: [
                { level: "individual", period: "annual", category: "Standard", maximum: 150000, used: null },
                { level: "individual", period: "lifetime", category: "Orthodontics", maximum: "none", used: null },
              ],
              exceptions: [
                {
                  procedure: { code: "D1110" },
                  type: "Frequency",
                  times: 2,
                  window: { kind: "calendarYear", years: 1 },
                },
                {
                  procedure: { code: "D1206" },
                  type: "Frequency",
                  times: 1,
                  window: { kind: "rolling", length: 6, unit: "month" },
                },
                { procedure: { code: "D1206" }, type: "AgeLimitation", through: 18 },
                { procedure: { code: "D9972" }, type: "NotCovered" },
              ],
            },
            {
              name: "Out of network",
              status: "out-of-network",
              deductibles: [{ required: 7500, met: null }],
              exceptions: [
                {
                  procedure: { from: "D4910", through: "D4999" },
                  type: "Frequency",
                  times: 3,
                  window: { kind: "benefitYear", years: 1 },
                },
              ],
            },
          ],
        },
      ],
      problems: [],
    })
  })

  test("a group number that is not stated is null", async () => {
    const { out } = await run(["read", fileWith(message(...patient.slice(0, 1), "EB*1**35")), "--json"])
    expect(JSON.parse(out)).toMatchObject({ responses: [{ groupNumber: null, networkPlans: [] }] })
  })

  test("rows that disagree are null, and a warning says what they are", async () => {
    const text = message(...patient, "EB*1**35", "EB*C*IND*35***23*50", "EB*C*IND*35***23*60")
    const { code, out } = await run(["read", fileWith(text), "--json"])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      responses: [
        {
          networkPlans: [{ deductibles: [{ required: null }] }],
          warnings: [{ _tag: "RowsDisagree", values: [5000, 6000] }],
        },
      ],
    })
  })

  test("a rejection has its reasons and no network plan", async () => {
    const text = message("NM1*IL*1*QUILL*WREN****MI*FD0001", "AAA*N**75*C")
    const { code, out } = await run(["read", fileWith(text), "--json"])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({
      responses: [{ outcome: "rejected", networkPlans: [], rejections: [{ reason: "75", followUp: "C" }] }],
    })
  })

  test("--explain adds the segments behind each value", async () => {
    const { out } = await run(["read", fileWith(twoNetworks), "--json", "--explain"])
    expect(JSON.parse(out)).toMatchObject({
      responses: [
        {
          networkPlans: [
            {
              deductibles: [
                { evidence: { required: [{ segments: [{ segment: 14, text: "EB*C*IND*35***23*50.00*****Y" }] }] } },
              ],
            },
            {},
          ],
        },
      ],
    })
  })

  test("problems are JSON too, and nothing else is on standard output", async () => {
    const { code, out, err } = await run(["read", fileWith("<html></html>"), "--json"])
    expect(code).toBe(1)
    expect(JSON.parse(out)).toMatchObject({ responses: [], problems: [{ kind: "NotX12", severity: "error" }] })
    expect(err).toBe("")
  })
})

describe("read", () => {
  test("shows tables in 80 columns, without colour where there is no terminal", async () => {
    const { code, out, err } = await run(["read", fileWith(twoNetworks), "--explain"])
    expect(code).toBe(0)
    expect(err).toBe("")
    expect(longestLine(out)).toBeLessThanOrEqual(80)
    expect(out).not.toContain("\u001B")
    expect(out).toContain("WREN QUILL, born 1990-04-17, member FD0001, the subscriber")
    expect(out).toMatch(/Individual, annual +\$50\.00 +\$30\.00/)
    expect(out).toMatch(/D1206 +2 +Frequency +1 per 6 months/)
    expect(out).toContain("EB*C*IND*35***29*20.00*****Y")
  })

  test("reads standard input", async () => {
    const { code, out } = await run(["read", "-"], { stdin: twoNetworks })
    expect(code).toBe(0)
    expect(out).toContain("FICTIVE DENTAL")
  })

  test("several patients are told apart", async () => {
    const { out } = await run(["read", fileWith(twoNetworks + message(...patient, "EB*6**35"))])
    expect(out).toContain("Response 1 of 2")
    expect(out).toContain("not eligible")
  })

  test.each([
    ["a file that is not there", () => `${temporaryFolder()}/nothing.271`, "There is no file"],
    ["a folder", temporaryFolder, "is a folder"],
    ["bytes", () => fileWith(new Uint8Array([73, 83, 65, 0, 1, 2])), "is not a text"],
    ["nothing", () => fileWith(""), "Error:"],
    ["half a message", () => fileWith(twoNetworks.slice(0, -60)), "Error:"],
    ["a request", () => fileWith(twoNetworks.replace("ST*271", "ST*270")), "Error:"],
  ])("%s is bad input: exit 1, in words, with what to do", async (_, path, says) => {
    const { code, out, err } = await run(["read", path()])
    expect(code).toBe(1)
    expect(err).toContain(says)
    expect(err).not.toContain("    at ")
    expect(out).toBe("")
    expect(err).not.toContain("QUILL")
  })
})
