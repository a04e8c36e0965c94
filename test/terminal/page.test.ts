import { describe, expect, it } from "vitest"
import type { Pages, Questions } from "../../adapters/terminal/screen/Console.ts"
import { memoryBook } from "../../adapters/memory/index.ts"
import { screenLaws } from "../../src/testing.ts"
import { openTerminal } from "./pageDriver.ts"
import type { SampleBook } from "./sampleBook.ts"
import { frontDesk, historyOf, iconsOf, sampleBook } from "./sampleBook.ts"
import { longestLine, run } from "./testConsole.ts"

describe("the page at a terminal keeps every law of screens, in 80 columns and by keys alone", () => {
  it.each(screenLaws)("$name", async (law) => {
    expect(await law.holds(openTerminal, memoryBook(), { patience: 2_000 })).toEqual({ kept: true })
  })
})

const nobodyAsks: Questions = {
  confirm: () => Promise.reject(new Error("the page asks its own questions")),
  choose: () => Promise.reject(new Error("the page asks its own questions")),
  goOn: () => Promise.reject(new Error("the page asks its own questions")),
}

/** Somebody who reads each page and types a line, until nothing is left to say. */
const typing = (lineFor: (page: string) => string | undefined): Pages & { readonly drawn: Array<string> } => {
  let type: ((line: string) => void) | undefined
  let brokeOff: (() => void) | undefined
  const drawn: Array<string> = []
  return {
    drawn,
    draw: (page) => {
      drawn.push(page)
      const line = lineFor(page)
      if (line === "^C") setTimeout(() => brokeOff?.(), 0)
      else if (line !== undefined) setTimeout(() => type?.(line), 0)
    },
    onLine: (listener, brokenOff) => {
      type = listener
      brokeOff = brokenOff
      return () => {
        type = undefined
      }
    },
  }
}

const onPage = ({ book, message }: SampleBook, pages: Pages) =>
  run(["import", message, "--book", book, ...frontDesk], { questions: nobodyAsks, pages })

// Chooses a network plan once, and imports once the page can be imported.
const untilAsked = (page: string): string | undefined =>
  page.includes("(*)") ? (page.includes("  i  Import") ? "i" : undefined) : "n1"

describe("coverport import at a terminal, with nothing decided by flags", () => {
  it("plays the page, imports, and says how to take it back", async () => {
    const book = await sampleBook()
    const pages = typing((page) =>
      page.includes("── Import these") ? "1" : page.includes("✔  Imported") ? "c" : untilAsked(page),
    )
    const { code, out, err } = await onPage(book, pages)
    expect({ code, err }).toEqual({ code: 0, err: "" })
    expect(out).toMatch(/✔ Imported for Mara Ortiz[\s\S]*Receipt import-[0-9a-f]{10}-\d+/)
    expect(await iconsOf(book)).toMatchObject({ "ortiz-mara": "Eligible" })
    for (const page of pages.drawn) expect(longestLine(page)).toBeLessThanOrEqual(80)
  })

  it("says where the payer says a value", async () => {
    const book = await sampleBook()
    let looked = false
    const pages = typing((page) => {
      if (page.includes("── Close without")) return "2"
      if (looked) return page.includes("What the payer sent") ? "c" : undefined
      if (!page.includes("  i  Import")) return untilAsked(page)
      looked = true
      return "? D0120"
    })
    await onPage(book, pages)
    const lit = pages.drawn.find((page) => page.includes("What the payer sent")) ?? ""
    expect(lit).toMatch(/^ +\d+ {2}EB\*.*D0120/m)
    expect(lit).not.toMatch(/^ +\d+ {2}EB\*.*D1110/m)
  })

  it("No, Close and Exit import nothing", async () => {
    const book = await sampleBook()
    let asked = false
    const pages = typing((page) => {
      if (page.includes("── Close without")) return "2"
      if (asked) return "c"
      if (!page.includes("── Import these")) return untilAsked(page)
      asked = true
      return ""
    })
    const { code, err } = await onPage(book, pages)
    expect([code, err]).toEqual([1, "Nothing was imported. The answer waits in the book."])
    expect((await historyOf(book)).out).not.toContain("Imported")
  })

  it("whoever breaks off imports nothing", async () => {
    const book = await sampleBook()
    const pages = typing((page) => (page.includes("── Import these") ? "^C" : untilAsked(page)))
    await expect(onPage(book, pages)).rejects.toThrow("broken off")
    expect(await iconsOf(book)).toMatchObject({ "ortiz-mara": "ReadyToImport" })
  })
})
