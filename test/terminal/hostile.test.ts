import { readFileSync, renameSync } from "node:fs"
import { join } from "node:path"
import fc from "fast-check"
import picocolors from "picocolors"
import { describe, expect, test } from "vitest"
import type { Pages } from "../../adapters/terminal/screen/Console.ts"
import { guardedConsole } from "../../adapters/terminal/screen/guardedConsole.ts"
import { printable, printableInColour } from "../../adapters/terminal/screen/printable.ts"
import { jsonOf } from "../../adapters/terminal/screen/printJson.ts"
import { fileWith, message, temporaryFolder } from "./message.ts"
import { frontDesk, sampleBook } from "./sampleBook.ts"
import { run } from "./testConsole.ts"

// What a terminal would do and not show: clear itself, hide what comes, ring, go back in the line, turn letters around.
const acts = "\u001B[2J\u001B[8m\u001B]0;title\u0007\r\b\u009B31m\u007F\u202E\u2066"

const isActed = (text: string): boolean => /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/u.test(text)

const x12 = message(
  `NM1*IL*1*QU${acts}ILL*WR${acts}EN****MI*FD${acts}1`,
  "DMG*D8*19900417*F",
  `EB*1**35**PLAN${acts}`,
  "EB*C*IND*35***23*50.00*****Y",
  "EB*A*******0.00*S7*18**Y*AD:D1206",
  `MSG*WORDS${acts}`,
  `REF*18*${acts}`,
)

const json = JSON.stringify({
  meta: {},
  benefitsDateInformation: { service: "20261124" },
  subscriber: { memberId: `FD${acts}1`, firstName: `WR${acts}EN`, lastName: "QUILL", dateOfBirth: "19900417" },
  payer: { name: `PAYER${acts}` },
  benefitsInformation: [
    { code: "1", serviceTypeCodes: ["35"], planCoverage: `PLAN${acts}` },
    { code: "Z", benefitAmount: acts, additionalInformation: [{ description: `WORDS${acts}` }] },
  ],
})

describe("a payer's text does nothing to a terminal", () => {
  test.each([
    ["x12", x12, []],
    ["x12", x12, ["--explain"]],
    ["x12", x12, ["--json", "--explain"]],
    ["x12", x12, ["--coverage"]],
    ["json", json, ["--explain"]],
    ["json", json, ["--json", "--explain"]],
    ["no answer at all", acts, []],
  ])("%s as it is read: %#", async (_, text, options) => {
    const { out, err } = await run(["read", fileWith(text), ...options])
    expect(out + err).not.toBe("")
    expect(isActed(out + err)).toBe(false)
  })

  test("and is shown all the same, each control as its picture", async () => {
    const { out } = await run(["read", fileWith(x12)])
    expect(out).toContain("WR␛[2J␛[8m␛]0;title␇ ␈�31m␡��EN")
  })

  test("and nothing of it is lost to whoever reads the JSON", async () => {
    const { out } = await run(["read", fileWith(x12), "--json"])
    expect(JSON.parse(out)).toMatchObject({ responses: [{ patient: { firstName: `WR${acts}EN` } }] })
  })

  test("where colour is on, it gets none of its own", async () => {
    const red = "\u001B[31m"
    const { out } = await run(
      ["read", fileWith(message(`NM1*IL*1*${red}QUILL*WREN****MI*1`, `EB*1**35**${red}PLAN`))],
      {
        colour: true,
      },
    )
    expect(out).toContain("\u001B[2m  Patient     \u001B[22mWREN ␛[31mQUILL")
    expect(out).not.toContain(red)
  })

  test("nor where it waits for a person: on the page, in a question, in a night", async () => {
    const { book, message: waiting } = await sampleBook()
    const drawn: Array<string> = []
    const pages: Pages = {
      draw: (page) => void drawn.push(page),
      onLine: (_, brokenOff) => {
        setTimeout(brokenOff, 500)
        return () => undefined
      },
    }
    // Her payer's name stands on the page that opens.
    const mara = fileWith(readFileSync(waiting, "utf8").replace(/(NM1\*PR\*2\*)/, `$1${acts}`))
    await run(["import", mara, "--book", book, ...frontDesk], {
      pages,
      questions: {
        confirm: (question) => Promise.resolve(drawn.push(question) === 0),
        choose: (question, [first]) => {
          drawn.push(question, first?.name ?? "")
          return first === undefined ? Promise.reject(new Error("nothing to choose")) : Promise.resolve(first.value)
        },
        goOn: () => Promise.resolve(false),
      },
    }).catch(() => undefined)
    const folder = temporaryFolder()
    renameSync(fileWith(acts), join(folder, "a\u001B[2J.271"))
    const night = await run(["night", folder, "--book", book, ...frontDesk, "--network", "in-network"])
    expect(night.out + night.err).toContain("␛")
    expect(drawn.join("")).toContain("␛")
    expect([...drawn, night.out, night.err].filter(isActed)).toEqual([])
  })

  test("nor by way of a name on the command line", async () => {
    for (const args of [[`read`, acts.replaceAll("\u0000", "")], ["read", "a", `--${acts}`], [acts]]) {
      const { out, err } = await run(args)
      expect(isActed(out + err)).toBe(false)
    }
  })
})

const escape = "\u001B"
const anyText = fc.string({
  unit: fc.oneof(fc.constantFrom(...(acts.match(/./gsu) ?? []), "\n", "[", "3", "1", "m"), fc.string()),
})

describe("what is let through to a terminal", () => {
  test("is any text without its controls, as long as before", () => {
    fc.assert(fc.property(anyText, (text) => !isActed(printable(text)) && printable(text).length === text.length))
  })

  test("is nothing but colours where there is colour", () => {
    // Hiding, blinking and turning round are none of them.
    const left = (text: string): string =>
      printableInColour(text).replaceAll(new RegExp(`${escape}\\[([124]|[234]\\d|9\\d|10\\d)m`, "g"), "")
    fc.assert(fc.property(anyText, (text) => !isActed(left(text))))
    expect(printableInColour("\u001B[8mhidden")).toBe("␛[8mhidden")
  })

  test("is our own colours as they are", () => {
    const { bold, red, dim, bgYellow, underline, green } = picocolors.createColors(true)
    const ours = `${bold(underline(red("a")))} ${dim(green("b"))}\n${bgYellow("c")}`
    expect(printableInColour(ours)).toBe(ours)
  })

  test("is guarded wherever words go out", async () => {
    const said: Array<string> = []
    const say = (text: string): void => void said.push(text)
    const console = guardedConsole({
      out: say,
      err: say,
      draw: say,
      colour: false,
      stdin: () => Promise.resolve(new Uint8Array()),
      pages: { draw: say, onLine: () => () => undefined },
      questions: {
        confirm: (question) => Promise.resolve(said.push(question) === 0),
        choose: (question, options) => {
          said.push(question, ...options.map(({ name }) => name))
          return Promise.reject(new Error("nobody chooses"))
        },
        goOn: () => Promise.resolve(false),
      },
    })
    console.out(acts)
    console.err(acts)
    console.draw?.(acts)
    console.pages?.draw(acts)
    await console.questions?.confirm(acts)
    await console.questions?.choose(acts, [{ name: acts, value: 1 }]).catch(() => undefined)
    expect(said).toEqual(Array.from({ length: 7 }, () => printable(acts)))
  })

  test("is JSON that says the same", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(JSON.parse(jsonOf({ text }))).toEqual({ text })
        expect(isActed(jsonOf({ text }))).toBe(false)
      }),
    )
  })
})
