import { existsSync, readdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { describe, expect, test } from "vitest"
import { fileWith, temporaryFolder } from "./message.ts"
import { frontDesk, historyOf, iconsOf, importing, sampleBook } from "./sampleBook.ts"
import { longestLine, run } from "./testConsole.ts"

const commands = [
  "read",
  "import",
  "night",
  "calendar",
  "covered",
  "disagreements",
  "eligibility",
  "mark",
  "history",
  "review",
  "revert",
  "edit",
  "done",
  "location",
  "book",
  "guide",
]

describe("--help", () => {
  test("lists every command", async () => {
    const { code, out } = await run(["--help"])
    expect(code).toBe(0)
    commands.forEach((command) => expect(out).toMatch(new RegExp(`^  ${command}\\b`, "m")))
    expect(out).toContain("Exit codes: 0 done, 1 refused or bad input, 2 wrong usage.")
  })

  test("tells the version", async () => {
    const { code, out } = await run(["--version"])
    expect(code).toBe(0)
    expect(out).toMatch(/^\d+\.\d+\.\d+$/)
  })

  test.each([...commands, "book create", "book enter"])("%s", async (command) => {
    const { code, out, err } = await run([...command.split(" "), "--help"])
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toContain("Examples:")
    expect(out).toContain("Exit codes:")
    expect(longestLine(out)).toBeLessThanOrEqual(80)
  })

  test.each([[["frob"]], [["read"]], [["read", "a", "--frob"]], [["calendar", "--book", "b"]], [[]]])(
    "%j is wrong usage: exit 2",
    async (args) => {
      const { code, out, err } = await run(args)
      expect({ code, out }).toEqual({ code: 2, out: "" })
      expect(err).toContain("--help")
    },
  )
})

test.each([["words"], [""], ["ISA*00*"]])("a file of %j is no book, for any command", async (text) => {
  const book = fileWith(text)
  for (const command of [
    ["calendar", "--book", book, "--date", "today", "--user", "frontdesk"],
    ["history", "--book", book],
    ["import", book, "--book", book],
  ]) {
    const { code, out, err } = await run(command)
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err.replace(/\s+/g, " ")).toContain("is not a Coverport book")
  }
})

describe("book enter", () => {
  const records = [
    { _tag: "Patient", patient: { id: "ann", firstName: "Ann", lastName: "Adams", birthDate: "1980-05-05" } },
    { _tag: "Plan", plan: { id: "acme", name: "Acme PPO", carrier: "Acme Dental", renewalMonth: 1 } },
    { _tag: "Subscription", subscription: { id: "s1", plan: "acme", memberId: "M1", subscriber: { patient: "ann" } } },
    { _tag: "Enrolment", enrolment: { subscription: "s1", patient: "ann", ordinal: 1, relationship: "self" } },
    {
      _tag: "Appointment",
      appointment: {
        ...{ id: "a1", location: "main street", date: "2026-11-24", time: "09:00", minutes: 30, column: "Dr. A" },
        patient: { id: "ann", firstName: "Ann", lastName: "Adams", birthDate: "1980-05-05" },
      },
    },
    { _tag: "Grant", user: "desk", location: "main street", rights: ["Import Insurance Benefit Details"] },
  ]

  const entered = async (list: unknown) => {
    const book = join(temporaryFolder(), "own.db")
    await run(["book", "create", book])
    return { book, ...(await run(["book", "enter", book, fileWith(JSON.stringify(list))])) }
  }

  test("fills an empty book, after which its calendar can be read", async () => {
    const { book, code, out } = await entered(records)
    expect({ code, out }).toEqual({ code: 0, out: "Entered 6 records." })
    const calendar = await run(["calendar", "--book", book, "--date", "2026-11-24", "--user", "desk"])
    expect(calendar.code).toBe(0)
    expect(calendar.out).toContain("Ann Adams")
  })

  test("enters none where one is malformed, and says where without saying what", async () => {
    const { book, code, err } = await entered([
      ...records,
      { _tag: "Patient", patient: { id: "ben", firstName: "Ben", lastName: "Baker", birthDate: "1980-02-30" } },
    ])
    expect(code).toBe(1)
    expect(err.replace(/\s+/g, " ")).toContain("Record 7, at /patient/birthDate: there is a string, not a day")
    expect(err).not.toContain("1980-02-30")
    expect((await run(["history", "--book", book])).err.replace(/\s+/g, " ")).toContain("knows none yet")
  })

  test.each([
    ["not JSON", "{"],
    ["not a list", "{}"],
  ])("refuses what is %s", async (_, text) => {
    const book = join(temporaryFolder(), "own.db")
    await run(["book", "create", book])
    expect((await run(["book", "enter", book, fileWith(text)])).code).toBe(1)
  })
})

describe("book create", () => {
  test("overwrites nothing, neither the book nor the message beside it", async () => {
    const { book, message } = await sampleBook()
    const again = await run(["book", "create", book])
    expect(again.code).toBe(1)
    expect(again.err.replace(/\s+/g, " ")).toContain("nothing is overwritten")
    const other = await run(["book", "create", join(dirname(message), "practice.sqlite"), "--sample"])
    expect(other.code).toBe(1)
    expect(readdirSync(dirname(book)).sort()).toEqual(["practice.271", "practice.db"])
  })

  test("an empty book knows nobody, and says so", async () => {
    const book = join(temporaryFolder(), "empty.db")
    expect((await run(["book", "create", book])).code).toBe(0)
    expect(existsSync(join(dirname(book), "empty.271"))).toBe(false)
    const { code, err } = await run(["history", "--book", book])
    expect(code).toBe(2)
    expect(err.replace(/\s+/g, " ")).toContain("knows none yet")
  })

  test("plays on the day that is asked for", async () => {
    const book = join(temporaryFolder(), "then.db")
    expect((await run(["book", "create", book, "--sample", "--today", "2025-03-03"])).code).toBe(0)
    const { out } = await run(["calendar", "--book", book, "--date", "2025-03-04", "--user", "frontdesk"])
    expect(out).toContain("Tuesday, March 4, 2025")
    expect(out).toContain("Lina Ortiz")
    expect((await run(["book", "create", `${book}2`, "--today", "someday"])).code).toBe(2)
  })
})

describe("calendar", () => {
  test("shows every icon with its letter, words, and a legend", async () => {
    const { book } = await sampleBook()
    const { code, out } = await run(["calendar", "--book", book, "--date", "today", ...frontDesk])
    expect(code).toBe(0)
    expect(out).toMatch(/Mara Ortiz +E● +benefits ready to import/)
    expect(out).toMatch(/Annika Lindqvist +E■ +eligible/)
    expect(out).toMatch(/Walter Finch +E▲ +not eligible/)
    expect(out).toMatch(/Abel Okoro +E! +the payer could not answer/)
    expect(out).toMatch(/Jonas Lindqvist +not verified/)
    expect(out).toContain("green E with a red dot on white: benefits ready to import")
    expect(longestLine(out)).toBeLessThanOrEqual(80)
    expect(out).not.toContain("\u001B")
  })

  test("shows all locations where none is named, in colour on a terminal", async () => {
    const { book } = await sampleBook()
    const { out } = await run(["calendar", "--book", book, "--date", "tomorrow", "--user", "frontdesk"], {
      colour: true,
    })
    expect(out).toContain("downtown")
    expect(out).toContain("riverside")
    expect(out).toContain("\u001B[")
    expect(out).not.toContain("…")
  })

  test("a day that is none is wrong usage", async () => {
    const { code, err } = await run(["calendar", "--book", "b", "--date", "2026-02-30", "--user", "u"])
    expect(code).toBe(2)
    expect(err).toContain("is no day")
  })
})

describe("done", () => {
  test("makes the icon a white E on green, and changes nothing", async () => {
    const sample = await sampleBook()
    const { out } = await run(["calendar", "--book", sample.book, "--date", "today", ...frontDesk])
    const id = /Mara Ortiz: (\S+)/.exec(out)?.[1] ?? ""
    const done = ["done", id, "--book", sample.book, ...frontDesk]
    expect((await run(done)).code).toBe(0)
    expect(await iconsOf(sample)).toMatchObject({ "ortiz-mara": "Eligible" })
    const again = await run(done)
    expect(again.code).toBe(1)
    expect(again.err).toContain("done already")
  })
})

describe("review", () => {
  const manager = ["--user", "manager"] as const
  const imported = async () => {
    const sample = await sampleBook()
    const receipt = /import-[0-9a-f]{10}/.exec((await run(importing(sample, "--yes"))).out)?.[0] ?? ""
    const review = (...args: ReadonlyArray<string>) => run(["review", ...args, "--book", sample.book, ...manager])
    return { sample, receipt, review }
  }

  test("lists what waits, and shows it value by value with what was held before", async () => {
    const { receipt, review } = await imported()
    const list = await review()
    expect([list.code, list.out]).toEqual([0, expect.stringContaining(receipt)])
    expect(list.out).toContain("42 values changed by 1 import")
    const one = await review(receipt)
    expect(one.out).toMatch(/^ +Deductible +\$50\.00 +\$75\.00 +frontdesk, \d{4}-/m)
    expect(longestLine(one.out)).toBeLessThanOrEqual(80)
  })

  test("puts a value back, accepts the rest, and nothing waits any more", async () => {
    const { receipt, review } = await imported()
    const done = await review(receipt, "--revert", "D1110", "--accept", "--yes")
    expect(done.out).toContain("1 value is as before.")
    expect(done.out).toContain("The rest was accepted.")
    expect((await review()).out).toContain("No import waits to be looked at.")
    const again = await review(receipt, "--accept", "--yes")
    expect([again.code, again.err]).toEqual([1, expect.stringContaining("nothing to accept")])
  })

  test("puts all of it back, and the icon is ready again", async () => {
    const { sample, receipt, review } = await imported()
    const done = await review(receipt, "--revert-all", "--accept", "--yes", "--json")
    expect(done.code).toBe(0)
    expect(JSON.parse(done.out)).toMatchObject({ back: { refused: [] } })
    expect(await iconsOf(sample)).toMatchObject({ "ortiz-mara": "ReadyToImport" })
  })

  test("needs the right, a confirmation, a value in review, and a receipt to act on", async () => {
    const { sample, receipt, review } = await imported()
    expect((await run(["review", "--book", sample.book, "--user", "frontdesk"])).err).toContain("Edit Insurance Plans")
    expect((await review(receipt, "--accept")).err).toContain("add --yes")
    expect((await review(receipt, "--revert", "D0120", "--yes")).err).toContain("is in review")
    expect((await review("--accept", "--yes")).code).toBe(2)
    expect((await review(receipt, "--revert-all", "--revert", "D1110", "--yes")).code).toBe(2)
    expect((await review("nothing")).err).toContain("There is no receipt")
  })
})

describe("disagreements", () => {
  test("says what members' answers say differently, of whom, why perhaps, and what to do", async () => {
    const { book } = await sampleBook()
    const { code, out } = await run(["disagreements", "--book", book, "--user", "manager"])
    const text = out.replace(/\s+/g, " ")
    expect(code).toBe(0)
    expect(text).toContain("Acme Widgets PPO acme-ppo 2 answers compared")
    expect(text).toContain("All answers agree.")
    expect(text).toMatch(/\$1,500\.00: Aiko Sato \(\d{4}-\d\d-\d\d\), Cleo Adair \(.*\) \$2,000\.00: Bram Visser/)
    expect(text).toContain("? Likely another benefit class: the answers name groups SE-90, SE-90-02")
    expect(text).toContain("Exceptions of D1110, D1120, D4910 (in network)")
    expect(longestLine(out)).toBeLessThanOrEqual(80)
  })

  test("is of one plan alone where one is named, with ids for machines", async () => {
    const { book } = await sampleBook()
    const json = await run(["disagreements", "--book", book, "--user", "manager", "--plan", "summit-dppo", "--json"])
    expect(JSON.parse(json.out)).toMatchObject({ plans: [{ plan: { id: "summit-dppo" }, compared: 3, more: false }] })
    expect(json.out).not.toContain("Aiko")
    const { out } = await run(["disagreements", "--book", book, "--user", "manager", "--plan", "old-mill"])
    expect(out).toBe("No plan has answers about two of its members within these days.")
  })

  test("is read with a right only", async () => {
    const { book } = await sampleBook()
    const { code, out, err } = await run(["disagreements", "--book", book, "--user", "assistant"])
    expect([code, out]).toEqual([1, ""])
    expect(err).toContain("Import Insurance Benefit Details")
  })
})

describe("history and revert", () => {
  const manager = ["--user", "manager"] as const

  test("a receipt is taken back, whole, and the icon is ready again", async () => {
    const sample = await sampleBook()
    const receipt = /import-[0-9a-f]{10}/.exec((await run(importing(sample, "--yes"))).out)?.[0] ?? ""
    expect((await historyOf(sample)).out).toContain(receipt)
    const back = await run(["revert", receipt, "--book", sample.book, ...manager, "--yes"])
    expect(back.code).toBe(0)
    expect(back.out).toContain("42 values are as before")
    expect(longestLine(back.out)).toBeLessThanOrEqual(80)
    expect(await iconsOf(sample)).toMatchObject({ "ortiz-mara": "ReadyToImport" })
    const twice = await run(["revert", receipt, "--book", sample.book, ...manager, "--yes"])
    expect(twice.code).toBe(1)
  })

  test("single values are taken back, and the answer stays done", async () => {
    const sample = await sampleBook()
    const receipt = /import-[0-9a-f]{10}/.exec((await run(importing(sample, "--yes"))).out)?.[0] ?? ""
    const back = await run([
      ...["revert", receipt, "--book", sample.book, ...manager, "--yes"],
      ...["--value", "deductible required individual annual", "--value", "D1110"],
    ])
    expect(back.out).toContain("2 values are as before")
    expect(await iconsOf(sample)).toMatchObject({ "ortiz-mara": "Eligible" })
  })

  test("needs the right, a confirmation, a value of the receipt, and a receipt", async () => {
    const sample = await sampleBook()
    const receipt = /import-[0-9a-f]{10}/.exec((await run(importing(sample, "--yes"))).out)?.[0] ?? ""
    const revert = (...args: ReadonlyArray<string>) => run(["revert", "--book", sample.book, ...args])
    expect((await revert(receipt, "--user", "frontdesk", "--yes")).err).toContain("Edit Insurance Plans")
    expect((await revert(receipt, ...manager)).err).toContain("add")
    expect((await revert(receipt, ...manager, "--yes", "--value", "D0120")).err).toContain("changed no value")
    expect((await revert("nothing", ...manager, "--yes")).err).toContain("there is no receipt".replace("t", "T"))
    expect((await historyOf(sample)).out).not.toContain("Taken back")
  })

  test("history is read with a right only, by patient and plan", async () => {
    const sample = await sampleBook()
    expect((await run(["history", "--book", sample.book, "--user", "assistant"])).code).toBe(1)
    const { out } = await run(["history", "--book", sample.book, ...manager, "--plan", "local-12", "--changes"])
    expect(out).toContain("finch-walter on local-12")
    expect(out).not.toContain("acme-ppo")
    expect(out).toMatch(/D9972 +– +→ +not covered/)
  })
})

describe("edit", () => {
  const edit = (book: string, user: string, ...more: ReadonlyArray<string>) =>
    run(["edit", "--book", book, "--user", user, "--patient", "ortiz-mara", "--plan", "acme-ppo", ...more])

  test("changes amounts, exceptions and downgrades, and says what was before", async () => {
    const { book } = await sampleBook()
    const { code, out } = await edit(
      ...([book, "manager"] as const),
      ...["--set", "deductible required individual annual=$1,050.00"],
      ...["--set", "benefit maximum individual lifetime orthodontics=none"],
      ...["--set", "D0140=1 per calendar year; from age 3 through age 18"],
      ...["--set", "downgrade D2740=D2140", "--set", "benefit used individual annual=12", "--remove", "D9972"],
    )
    expect(code).toBe(0)
    expect(out).toMatch(/\$50\.00 +→ +\$1,050\.00/)
    expect(out).toMatch(/\$1,500\.00 +→ +none/)
    expect(out).toContain("D9972")
    expect(out).toContain("6 values changed")
  })

  test("is refused without the rights, and where nothing changes", async () => {
    const { book } = await sampleBook()
    const set = ["--set", "D1110=1 per week"]
    expect((await edit(book, "frontdesk", ...set)).err).toContain("Edit Insurance Plans")
    const same = await edit(book, "manager", "--set", "D1110=2 per 12 months")
    expect(same.code).toBe(1)
    expect(same.err.replace(/\s+/g, " ")).toContain("Change a value first")
  })

  test.each([
    [["--set", "D1=1 per week"], "names no place"],
    [["--set", "D1110=often"], "this place takes"],
    [["--set", "D1110"], "has no `=`"],
    [["--set", "benefit maximum individual annual=-5"], "this place takes"],
    [["--set", "benefit used individual annual=5 as of someday"], "this place takes"],
    [[], "Nothing is to be edited"],
  ])("%j is wrong usage", async (args, says) => {
    const { code, err } = await edit(fileWith(""), "manager", ...args)
    expect(code).toBe(2)
    expect(err).toContain(says)
  })
})

describe("guide", () => {
  test("runs through where there is no terminal, and ends with the changed icon", async () => {
    const { code, out, err } = await run(["guide"])
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(longestLine(out)).toBeLessThanOrEqual(80)
    expect(out.indexOf("Mara Ortiz        E●")).toBeLessThan(out.indexOf("Mara Ortiz        E■"))
    expect(out.indexOf("Mara Ortiz        E●")).toBeGreaterThan(-1)
    expect(out).toContain("✔ Imported for Mara Ortiz.")
  })

  test("waits between the steps on a terminal, and q leaves", async () => {
    let pages = 0
    const questions = {
      confirm: () => Promise.resolve(false),
      choose: <V>(_: string, [, second]: ReadonlyArray<{ readonly value: V }>) =>
        second === undefined ? Promise.reject(new Error("no second")) : Promise.resolve(second.value),
      goOn: () => {
        pages += 1
        return Promise.resolve(pages < 5)
      },
    }
    const { code, out } = await run(["guide"], { questions })
    expect(code).toBe(0)
    expect(out).toContain("▸ Out of network")
    expect(out).toContain("5/8")
    expect(out).not.toContain("6/8")
  })
})
