import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { localDay } from "../../adapters/terminal/book/localDay.ts"
import { bar, progressOn } from "../../adapters/terminal/screen/progressBar.ts"
import { EB, fileWith, message, temporaryFolder } from "./message.ts"
import { longestLine, run } from "./testConsole.ts"

const ann = { id: "ann", firstName: "Ann", lastName: "Adams", birthDate: "1980-05-05" }

const records = [
  { _tag: "Patient", patient: ann },
  { _tag: "Plan", plan: { id: "acme", name: "Acme", carrier: "Acme Dental", groupNumber: "4471", renewalMonth: 1 } },
  { _tag: "Subscription", subscription: { id: "s1", plan: "acme", memberId: "M1", subscriber: { patient: "ann" } } },
  { _tag: "Enrolment", enrolment: { subscription: "s1", patient: "ann", ordinal: 1, relationship: "self" } },
  { _tag: "Grant", user: "desk", location: "main street", rights: ["Import Insurance Benefit Details"] },
  { _tag: "Grant", user: "guest", location: "main street", rights: [] },
]

const today = localDay().replaceAll("-", "")

const about = (memberId: string, group: string, ...says: ReadonlyArray<string>): string =>
  message(
    `NM1*IL*1*ADAMS*ANN****MI*${memberId}`,
    `REF*6P*${group}`,
    "DMG*D8*19800505",
    `DTP*472*D8*${today}`,
    "EB*1**35",
    ...says,
  )

const deductible = (amount: string): string => EB({ 1: "C", 2: "IND", 3: "35", 6: "23", 7: amount, 12: "Y" })

const answers = {
  "1.271": about("M1", "4471", deductible("50.00")),
  "2.271": about("M1", "4472", deductible("50.00")),
  "3.271": about("M9", "4471", deductible("50.00")).replace("19800505", "19990909"),
  "4.271": "hello",
}

const practice = async (files: Readonly<Record<string, string>> = answers) => {
  const folder = temporaryFolder()
  const [book, inbox] = [join(folder, "practice.db"), join(folder, "answers")]
  mkdirSync(inbox)
  Object.entries(files).forEach(([name, text]) => {
    writeFileSync(join(inbox, name), text)
  })
  await run(["book", "create", book])
  await run(["book", "enter", book, fileWith(JSON.stringify(records))])
  return { book, inbox }
}

const night = ({ book, inbox }: { readonly book: string; readonly inbox: string }, ...more: ReadonlyArray<string>) =>
  run(["night", inbox, "--book", book, "--user", "desk", "--network", "in-network", ...more])

describe("night", () => {
  test("imports what needs nobody, and says what became of the rest", async () => {
    const { code, out, err } = await night(await practice())
    expect(code).toBe(1)
    const plain = out.replace(/[ ─]+/g, " ")
    for (const [outcome, n] of [
      ["imported", 1],
      ["imported before", 0],
      ["left for a review", 1],
      ["set aside", 2],
    ])
      expect(plain).toContain(`\n ${String(outcome)} ${String(n)}\n`)
    expect(plain).toContain("\n group number differs 1\n")
    expect(plain).toContain("4.271, answer 1: The text is no X12 message")
    expect(plain).toMatch(/3\.271, answer 1: \w/)
    expect(out + err).not.toMatch(/adams|M9/i)
    expect(err.split("\n").at(-1)).toBe("4 of 4 1 imported, 1 left for a review, 2 set aside".replace("4 1", "4  1"))
    expect(longestLine(out)).toBeLessThanOrEqual(80)
  })

  test("again imports nothing twice", async () => {
    const where = await practice({ "1.271": answers["1.271"], "copy.271": answers["1.271"] })
    const first = await night(where, "--json")
    const second = await night(where, "--json")
    expect([first, second].map(({ code }) => code)).toEqual([0, 0])
    const lines = (text: string): ReadonlyArray<unknown> => text.split("\n").map((line): unknown => JSON.parse(line))
    expect(lines(first.out)).toMatchObject([
      { file: "1.271", answer: 1, outcome: "Imported" },
      { file: "copy.271", answer: 1, outcome: "AlreadyImported" },
      { files: 2, outcomes: { Imported: 1, AlreadyImported: 1 } },
    ])
    expect(lines(second.out).at(-1)).toMatchObject({ outcomes: { Imported: 0, AlreadyImported: 2 } })
    const { out } = await run(["history", "--book", where.book, "--user", "desk"])
    expect(out.match(/^Imported/gm)).toHaveLength(1)
  })

  test("of a message cut short, takes what is whole and says that the rest is missing", async () => {
    const whole = answers["1.271"]
    const { code, out } = await night(await practice({ "1.271": whole + whole.slice(0, whole.length / 2) }), "--json")
    expect(code).toBe(1)
    expect(out.split("\n").map((line): unknown => JSON.parse(line))).toMatchObject([
      { answer: 1, outcome: "Imported" },
      { answer: 2, outcome: "SetAside", problem: { _tag: "Unreadable" } },
      { files: 1 },
    ])
  })

  test("without the right nothing is read", async () => {
    const { book, inbox } = await practice()
    const { code, out, err } = await run(["night", inbox, "--book", book, "--user", "guest"])
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain("Import Insurance Benefit Details")
  })

  test("a folder that is not there", async () => {
    const { book, inbox } = await practice()
    const { code, out, err } = await run(["night", join(inbox, "none"), "--book", book, "--user", "desk"])
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain("Check its name")
  })

  test("an empty folder is no fault", async () => {
    expect((await night(await practice({}))).code).toBe(0)
  })
})

describe("the bar", () => {
  test("fills from none to all", () => {
    expect(bar(0, 10)).toBe(`${"░".repeat(30)}  0 of 10`)
    expect(bar(5000, 10_000)).toBe(`${"█".repeat(15)}${"░".repeat(15)}  5,000 of 10,000`)
    expect(bar(10, 10)).toBe(`${"█".repeat(30)}  10 of 10`)
  })

  test("is drawn where somebody looks, not at every step, and is gone in the end", () => {
    const [drawn, lines]: [Array<string>, Array<string>] = [[], []]
    const progress = progressOn({ draw: (line) => void drawn.push(line), err: (line) => void lines.push(line) }, 1000)
    for (let done = 1; done <= 1000; done++) progress.at(done, "so far")
    progress.end()
    expect(lines).toEqual([])
    expect(drawn.length).toBeLessThan(100)
    expect(drawn.slice(-2)).toEqual([`${bar(1000, 1000)}  so far`, ""])
  })

  test("is a line for each tenth elsewhere", () => {
    const lines: Array<string> = []
    const progress = progressOn({ err: (line) => void lines.push(line) }, 1000)
    for (let done = 1; done <= 1000; done++) progress.at(done, "so far")
    progress.end()
    expect(lines).toHaveLength(10)
    expect(lines[0]).toBe("100 of 1,000  so far")
  })
})

describe("night by nobody's order", () => {
  const switching = async (at: { readonly book: string }, user: string, position: string) =>
    run(["location", "--book", at.book, "--user", user, "--location", "main street", "--automatic", position])
  const ready = async () => {
    const at = await practice({ "1.271": about("M1", "4471", deductible("50.00")) })
    const more = [
      { _tag: "Grant", user: "manager", location: "main street", rights: ["Edit Insurance Plans"] },
      { _tag: "Location", location: "main street", edition: "Pro", contracted: [{ carrier: "Acme Dental" }] },
    ]
    await run(["book", "enter", at.book, fileWith(JSON.stringify(more))])
    return at
  }
  const automatically = ({ book, inbox }: { readonly book: string; readonly inbox: string }) =>
    run(["night", inbox, "--book", book, "--user", "desk", "--location", "main street", "--automatic", "--json"])

  test("waits where the location is switched off, and goes in once it is on", async () => {
    const at = await ready()
    expect((await automatically(at)).out).toContain('"reasons":["SwitchedOff"]')
    const on = await switching(at, "manager", "on")
    expect([on.code, on.out]).toEqual([0, expect.stringContaining("Automatic import is on.")])
    expect((await automatically(at)).out).toContain('"outcome":"Imported"')
    const history = await run(["history", "--book", at.book, "--user", "manager"])
    expect(history.out).toContain("automatically at main street")
    const day = ["calendar", "--book", at.book, "--date", "today", "--location", "main street"]
    expect((await run([...day, "--user", "manager"])).out).toContain("Imported automatically: 1 to look at")
    expect((await run([...day, "--user", "desk"])).out).not.toContain("automatically")
  })

  test("is switched by nobody without the right to edit plans, and to no third position", async () => {
    const at = await ready()
    const desk = await switching(at, "desk", "on")
    expect([desk.code, desk.err]).toEqual([1, expect.stringContaining("Edit Insurance Plans")])
    expect((await switching(at, "manager", "maybe")).code).toBe(2)
  })

  test("takes no network plan: nobody is there to choose one", async () => {
    const { code, err } = await night(await ready(), "--automatic")
    expect([code, err]).toEqual([2, expect.stringContaining("--automatic takes no --network")])
  })
})
