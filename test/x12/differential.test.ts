import fc from "fast-check"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readX12 } from "../../adapters/x12/index.ts"
import { long, small, written } from "./grammar/messages.ts"
import { message, upToSubscriber } from "./message.ts"
import { differences } from "./rivals/differences.ts"
import { nodeX12 } from "./rivals/nodeX12.ts"
import type { Taken } from "./rivals/Rival.ts"
import { x12Parser } from "./rivals/x12Parser.ts"

const rivals = [nodeX12, x12Parser]

const headerOf = (text: string): string => text.slice(Math.max(0, text.indexOf("ISA")))

const componentOf = (text: string): string => {
  const header = headerOf(text)
  return header.split(header.charAt(3))[16]?.charAt(0) ?? ":"
}

// The marks of the first header are those of the whole text in everything that is compared.
const ours = (text: string): ReadonlyArray<Taken> => {
  const element = headerOf(text).charAt(3)
  return readX12(text).segments.map(({ start, end }) =>
    text
      .slice(start, end)
      .split(element)
      .map((value) => value.trim()),
  )
}

const isControlNumber = (id: string, index: number): boolean =>
  (id === "ISA" && index === 13) || (id === "IEA" && index === 2)

// Two differences stand in every text. node-x12 takes control numbers for numbers, without their zeros; x12-parser gives
// a segment without a name for a line end behind the last terminator, and takes the blanks off every component.
const alike = (segments: ReadonlyArray<Taken>, text: string): ReadonlyArray<Taken> => {
  const component = componentOf(text)
  const trimmed = (value: string): string =>
    value
      .split(component)
      .map((part) => part.trim())
      .join(component)
  return segments
    .filter(([id]) => id !== "")
    .map(([id = "", ...elements]) => [
      id,
      ...elements.map((value, i) =>
        isControlNumber(id, i + 1) ? `${Number(value)}` : id === "ISA" ? value : trimmed(value),
      ),
    ])
}

const known = (rival: string, text: string): boolean =>
  differences.some((difference) => difference.rival === rival && difference.holds(text))

describe.each(rivals)("beside $name", ({ name, segmentsOf }) => {
  const same = async (text: string): Promise<void> => {
    if (known(name, text)) return
    expect(alike(await segmentsOf(text), text)).toEqual(alike(ours(text), text))
  }

  it.each([
    ["messages about several people", small, 300],
    ["long messages", long, 15],
  ] as const)("%s have the same segments and elements, however they are written", async (_, size, numRuns) => {
    let compared = 0
    await fc.assert(
      fc.asyncProperty(written(size), async ({ text }) => {
        if (!known(name, text)) compared += 1
        await same(text)
      }),
      { numRuns },
    )
    // What is known to differ must not swallow the comparison.
    expect(compared).toBeGreaterThan(numRuns / 2)
  })

  const fixtures = new URL("./fixtures/", import.meta.url)

  it.each(readdirSync(fixtures))("%s has the same segments and elements", async (file) => {
    await same(readFileSync(new URL(file, fixtures), "utf8"))
  })

  const samples = new URL("../../../shared/samples/", import.meta.url)
  const absent = !existsSync(new URL("x12-dental/", samples))

  it.skipIf(absent)(
    absent
      ? "real messages (skipped: there is no folder ../shared/samples beside the repository)"
      : "real messages have the same segments and elements",
    async () => {
      for (const folder of ["x12-dental/", "x12-other/"])
        for (const file of readdirSync(new URL(folder, samples)))
          await same(readFileSync(new URL(`${folder}${file}`, samples), "utf8"))
    },
  )
})

describe("where another parser is wrong", () => {
  it.each(differences)("$rival, $where: it $does", async ({ rival, example, does, holds }) => {
    expect(holds(example)).toBe(true)
    const asked = rivals.find(({ name }) => name === rival)?.segmentsOf(example)
    if (does === "throws") await expect(asked).rejects.toThrow()
    else expect(alike((await asked) ?? [], example)).not.toEqual(alike(ours(example), example))
  })

  it("is listed for whoever reads how we read", () => {
    const page = readFileSync(new URL("../../docs/reading.md", import.meta.url), "utf8")
    const section = page.slice(page.indexOf("## Beside other parsers"))
    expect(differences.filter(({ where, rival }) => !section.includes(where) || !section.includes(rival))).toEqual([])
  })

  it("a message as it should be is taken apart alike by all three", async () => {
    const text = message([...upToSubscriber, "EB*C*IND*35***23*50.00", "EB*A**23^25*****.2****Y*AD:D1110"])
    for (const { segmentsOf } of rivals) expect(alike(await segmentsOf(text), text)).toEqual(alike(ours(text), text))
    const otherwise = text.replace("*50.00~", "*50.01~")
    for (const { segmentsOf } of rivals)
      expect(alike(await segmentsOf(otherwise), text)).not.toEqual(alike(ours(text), text))
  })

  it("control numbers lose their zeros, and line ends become segments", async () => {
    const text = message(upToSubscriber)
    expect((await nodeX12.segmentsOf(text))[0]?.[13]).toBe("1")
    expect((await x12Parser.segmentsOf(text)).at(-1)).toEqual([""])
  })
})
