import { Readable } from "node:stream"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { X12Part, X12Source, X12StreamOptions } from "../../adapters/x12/index.ts"
import { readX12, readX12Stream } from "../../adapters/x12/index.ts"
import { fixture, message, upToSubscriber, withRows } from "./message.ts"
import { processorSeconds } from "../processorSeconds.ts"

const all = async (source: X12Source, options?: X12StreamOptions): Promise<ReadonlyArray<X12Part>> => {
  const parts: Array<X12Part> = []
  for await (const part of readX12Stream(source, options)) parts.push(part)
  return parts
}

const messagesIn = (parts: ReadonlyArray<X12Part>) => parts.flatMap((part) => (part._tag === "Message" ? [part] : []))

const kindsIn = (parts: ReadonlyArray<X12Part>): ReadonlyArray<string> =>
  parts.flatMap((part) => (part._tag === "Message" ? part.reading.problems : [part.problem]).map(({ kind }) => kind))

const namesIn = (parts: ReadonlyArray<X12Part>): ReadonlyArray<string | undefined> =>
  messagesIn(parts).flatMap(({ reading }) => reading.responses.map(({ patient }) => patient.firstName))

// A response as text, its places moved on by so many segments.
const moved = (response: unknown, by: number): string =>
  JSON.stringify(response, (key, value: unknown) =>
    key === "at" && Array.isArray(value) ? value.map((at: unknown) => (typeof at === "number" ? at + by : at)) : value,
  )

// A message has its ISA and GS before its ST, wherever in the text that stood.
const headers = 2

const likeTheWhole = async (text: string, pieces: X12Source): Promise<void> => {
  const whole = readX12(text)
  const parts = await all(pieces)
  const indexOf = new Map(whole.segments.map(({ start }, index) => [start, index]))
  const responses = messagesIn(parts).flatMap(({ reading, offset }) =>
    reading.responses.map((response) => moved(response, (indexOf.get(offset) ?? Number.NaN) - headers)),
  )
  expect(responses).toEqual(whole.responses.map((response) => moved(response, 0)))
  expect([...kindsIn(parts)].sort()).toEqual(whole.problems.map(({ kind }) => kind).sort())
  for (const { message: own, reading } of messagesIn(parts)) expect(readX12(own)).toEqual(reading)
}

const piecesOf = (text: string, cuts: ReadonlyArray<number>): ReadonlyArray<string> => {
  const places = [...new Set([0, ...cuts.map((cut) => cut % (text.length + 1)), text.length])].sort((a, b) => a - b)
  return places.slice(1).map((place, i) => text.slice(places[i], place))
}

const texts = [
  ...["g1-guardian-style", "u1-ucci-style", "dependent", "caret", "aaa-source", "two-interchanges", "ta1", "999"].map(
    fixture,
  ),
  withRows("EB*C*IND*35***23*50.00", "MSG*NO DEDUCTIBLE APPLIES").replaceAll("~\n", "\r\n"),
  message([...upToSubscriber, "EB*1**35"]).replaceAll("*", "|"),
  `\uFEFF\n\n${withRows("EB*A**23*****.2")}`,
]

describe("in any pieces the same is read as from the whole", () => {
  const cuts = fc.array(fc.nat(20_000), { maxLength: 12 })
  const edit = fc.record({
    at: fc.nat(8000),
    remove: fc.oneof(fc.constant(0), fc.nat(60)),
    insert: fc.oneof(
      fc.constantFrom("", "~", "*", "\n", "  ", "ISA*", "ISA", "IS", "SE*3*0001~", "ST*271*7~", "ST*999*7~", "GS*A~"),
      fc.constantFrom(
        "GE*1*1~",
        "IEA*1*000000001~",
        "HL*9**22~",
        "EB*1**35~",
        "AAA*N**42*C~",
        "\u00e9\u20ac\ud83d\ude00",
      ),
    ),
  })
  const changed = fc
    .record({
      text: fc.constantFrom(...texts),
      second: fc.constantFrom("", ...texts),
      edits: fc.array(edit, { maxLength: 5 }),
    })
    .map(({ text, second, edits }) =>
      edits.reduce((before, { at, remove, insert }) => {
        const place = at % (before.length + 1)
        return before.slice(0, place) + insert + before.slice(place + remove)
      }, text + second),
    )

  it("as text", async () => {
    await fc.assert(
      fc.asyncProperty(changed, cuts, (text, places) => likeTheWhole(text, piecesOf(text, places))),
      { numRuns: 400 },
    )
  })

  it("as bytes", async () => {
    await fc.assert(
      fc.asyncProperty(changed, cuts, (text, places) => {
        // What is no text has no bytes of its own.
        const wellFormed = text.toWellFormed()
        const bytes = new TextEncoder().encode(wellFormed)
        const ends = [...places.map((place) => place % (bytes.length + 1)), bytes.length].sort((a, b) => a - b)
        return likeTheWhole(
          wellFormed,
          ends.map((end, i) => bytes.slice(ends[i - 1] ?? 0, end)),
        )
      }),
      { numRuns: 200 },
    )
  })

  it.each(texts.map((text, i) => [i, text] as const))("character by character: text %i", async (_, text) => {
    await likeTheWhole(text, text.split(""))
  })

  it("cut anywhere", async () => {
    const text = withRows("EB*C*IND*35***23*50.00")
    for (let end = 0; end < text.length; end += 1) await likeTheWhole(text.slice(0, end), [text.slice(0, end)])
  })
})

describe("a stream of many answers", () => {
  const upToGroup = withRows().slice(0, withRows().indexOf("ST*"))
  const transaction = (i: number): string =>
    withRows(`EB*C*IND*35***23*${i}`)
      .slice(upToGroup.length)
      .replace(/GE[^]*$/, "")
      .replaceAll("0001~", `${i}~`)

  it("gives each as soon as it is there, from one interchange with thousands", async () => {
    let asked = 0
    function* pieces() {
      yield upToGroup
      for (; asked < 3000; asked += 1) yield transaction(asked)
      yield "GE*3000*1~IEA*1*000000001~"
    }
    let given = 0
    for await (const part of readX12Stream(pieces())) {
      expect(part._tag).toBe("Message")
      expect(asked - given).toBeLessThan(3)
      given += 1
    }
    expect(given).toBe(3000)
  })

  it("says where each began", async () => {
    const text = fixture("two-interchanges")
    const offsets = messagesIn(await all([text])).map(({ offset }) => offset)
    expect(offsets).toEqual([...text.matchAll(/^ST/gm)].map(({ index }) => index))
  })

  it("goes on behind a broken interchange, and tells the problem between its neighbours", async () => {
    const [one = "", other = ""] = fixture("two-interchanges").split("\n\n")
    const parts = await all([one, one.replace("*P*:~", "*P"), other])
    expect(parts.map(({ _tag }) => _tag)).toEqual(["Message", "Problem", "Message"])
    expect(kindsIn(parts)).toEqual(["BadEnvelope"])
    expect(namesIn(parts)).toEqual(["INES", "TESSA"])
  })

  it("reads more broken interchanges than a text may have", async () => {
    const parts = await all(Array.from({ length: 300 }, () => "ISA*broken~"))
    expect(kindsIn(parts)).toHaveLength(300)
  })

  it("says at its end that something is missing", async () => {
    const text = withRows("EB*1**30")
    expect(kindsIn(await all([text.slice(0, text.indexOf("SE*"))]))).toEqual(["Truncated"])
    expect(kindsIn(await all([text.slice(0, text.indexOf("GE*"))]))).toEqual(["Truncated"])
  })
})

describe("what has no end is not held", () => {
  const good = withRows("EB*A**23*****.2")
  const options = { longestTransaction: 5000 }
  const endless = good.slice(0, good.indexOf("SE*"))

  it.each([
    ["a segment", [endless, ...Array.from({ length: 20_000 }, () => "x")]],
    ["a segment in one piece", [endless + "x".repeat(20_000)]],
    ["a transaction", [endless, ...Array.from({ length: 2000 }, () => "MSG*AND SO ON~")]],
    ["blanks in an element", [`${endless}MSG*`, ...Array.from({ length: 2000 }, () => "          ")]],
    ["blanks behind a header", [good.slice(0, 106), ...Array.from({ length: 2000 }, () => "          ")]],
  ])("%s", async (_, pieces) => {
    const parts = await all([...pieces, good], options)
    expect(kindsIn(parts)).toEqual(["TooLarge"])
    expect(namesIn(parts)).toEqual(["INES"])
  })

  it("and in time that grows with its length", async () => {
    const before = processorSeconds()
    await all([endless, ...Array.from({ length: 1_000_000 }, () => "x")])
    await all([good.slice(0, 106), ...Array.from({ length: 200_000 }, () => " ")])
    await all([endless, ...Array.from({ length: 100_000 }, () => ["MSG*A", "ND~"]).flat()])
    expect(processorSeconds() - before).toBeLessThan(40)
  })

  it("but a 999 as long as it likes is only named", async () => {
    const other = good.replace("ST*271*", "ST*999*").replace("SE*", `${"AK2*271*1~".repeat(2000)}SE*`)
    expect(kindsIn(await all([other], options))).toEqual(["NotA271", "WrongCount"])
  })
})

describe("sources", () => {
  const text = fixture("two-interchanges")
  const bytes = new TextEncoder().encode(text)

  it.each<readonly [string, () => X12Source]>([
    ["a text", () => text],
    ["bytes", () => bytes],
    ["a list", () => [text.slice(0, 100), bytes.slice(100)]],
    ["a Node stream of bytes", () => Readable.from([Buffer.from(text)])],
    ["a Node stream of text", () => Readable.from([text])],
    ["a Web stream", () => new Blob([text]).stream()],
    ["a Web stream of text", () => new Blob([text]).stream().pipeThrough(new TextDecoderStream())],
  ])("%s", async (_, source) => {
    expect(namesIn(await all(source()))).toEqual(["INES", "TESSA"])
  })

  it("are closed when nobody reads on, or nothing in them is read", async () => {
    const closed: Array<string> = []
    function* pieces(first: string) {
      try {
        yield first
        yield text
      } finally {
        closed.push("iterable")
      }
    }
    const web = () =>
      new ReadableStream<string>({
        pull: (controller) => controller.enqueue(text),
        cancel: () => void closed.push("web"),
      })
    const node = Readable.from([text, text])
    for await (const _ of readX12Stream(pieces(text))) break
    for await (const _ of readX12Stream(web())) break
    for await (const _ of readX12Stream(node)) break
    expect(closed).toEqual(["iterable", "web"])
    expect(node.destroyed).toBe(true)
    expect(kindsIn(await all(pieces("<html><body>Your session has ended")))).toEqual(["NotX12"])
    expect(closed).toEqual(["iterable", "web", "iterable"])
  })

  it("reject with their own errors, behind what was read before", async () => {
    const error = new Error("the disk is gone")
    function* pieces() {
      yield text
      throw error
    }
    const names: Array<string | undefined> = []
    const reading = async () => {
      for await (const part of readX12Stream(pieces())) names.push(...namesIn([part]))
    }
    await expect(reading()).rejects.toBe(error)
    expect(names).toEqual(["INES", "TESSA"])
  })
})
