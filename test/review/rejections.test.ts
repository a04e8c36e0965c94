import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { levelNames, sayRejection } from "../../src/review.ts"

const text = readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8")

const cellsOf = (line: string): ReadonlyArray<string> =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim())

const rowsUnder = (head: string): ReadonlyArray<ReadonlyArray<string>> => {
  const lines = text.split("\n")
  const start = lines.findIndex((line) => cellsOf(line)[0] === head)
  const rest = start === -1 ? [] : lines.slice(start + 2)
  const end = rest.findIndex((line) => !line.startsWith("|"))
  return rest.slice(0, end === -1 ? rest.length : end).map(cellsOf)
}

const characters = Array.from("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ")
const codes = [...characters, ...characters.flatMap((one) => characters.map((other) => one + other))]

const subscriber = { level: "subscriber", at: [] } as const
const say = (reason: string, followUp?: string): string =>
  sayRejection({ ...subscriber, reason, ...(followUp === undefined ? {} : { followUp }) })

const unknown = "the payer gives a reason that is not known here"

describe("why a payer rejected a question", () => {
  it("is listed on the page of errors, each reason that is known and no other", () => {
    const known = codes.filter((code) => !say(code).startsWith(unknown))
    expect(known.length).toBeGreaterThan(50)
    expect(known.map((code) => [code, say(code)])).toEqual(
      rowsUnder("reason").map(([code = "", what = "", check = ""]) => [
        code,
        `${what} (reason ${code}, about the subscriber). ${check}`,
      ]),
    )
  })

  it("is followed by what the payer says to do", () => {
    const known = codes.filter((code) => say("75", code) !== say("75"))
    expect(known.map((code) => [code, say("75", code).slice(say("75").length)])).toEqual(
      rowsUnder("follow-up").map(([code = "", what = ""]) => [code, `. ${what}`]),
    )
  })

  it("names whom it is about, at every level", () => {
    expect(Object.entries(levelNames).map(([level, name]) => [`\`${level}\``, name])).toEqual(
      rowsUnder("said at").map(([where = "", about = ""]) => [where.split(":")[0], about]),
    )
    for (const level of ["source", "receiver", "subscriber", "dependent", "benefit"] as const)
      expect(sayRejection({ reason: "42", level, at: [] })).toBe(
        `the payer cannot answer at the moment (reason 42, about ${levelNames[level]}). Ask again later`,
      )
  })

  // Codes come from outside, and every object has these.
  it.each(["constructor", "toString", "__proto__", "unstated", ""])("is not known where it is %s", (reason) => {
    expect(say(reason, "constructor")).toBe(`${unknown} (reason ${reason}, about the subscriber). Call the payer`)
  })

  it.each(codes.filter((code) => !say(code).startsWith(unknown)))("%s starts small and ends without a stop", (code) => {
    expect(say(code, "C")).toMatch(/^\p{Ll}[^\n]*\. \p{Lu}[^\n]*[^\n.!]$/u)
  })
})
