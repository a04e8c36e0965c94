import { fixture } from "../../x12/message.ts"
import { chanceFrom } from "./chance.ts"

// Real replies have 12 to 15 thousand characters and 118 to 306 rows. Ours grow to that from the fixtures, each with its own
// names, numbers, days and amounts, so that no text of a run is met twice.
const size = 13_000

type Chance = () => number
type More = (chance: Chance, code: string, maximum: string) => ReadonlyArray<string>

const one = <A>(chance: Chance, from: ReadonlyArray<A>, otherwise: A): A =>
  from[Math.floor(chance() * from.length)] ?? otherwise

const share = (chance: Chance): string => one(chance, ["0.00", "0.20", "0.50", ".2", "0.15", "0.40"], "0")

const day = (chance: Chance, years: number, from: number): string =>
  [from + Math.floor(chance() * years), 1 + Math.floor(chance() * 12), 1 + Math.floor(chance() * 28)]
    .map((part) => String(part).padStart(2, "0"))
    .join("")

const frequency = (chance: Chance): string =>
  one(chance, ["HSD*VS*1***34*24", "HSD*VS*2***23*1", "HSD*VS*1***21*5", "HSD*VS*1***23*3", "HSD*VS*2***34*12"], "")

const words: ReadonlyArray<string> = [
  "AN ALTERNATE BENEFIT MAY APPLY WHEN A LESS COSTLY TREATMENT IS CUSTOMARY",
  "SHARES ITS NUMBER WITH OTHER EXAMINATIONS OF THE SAME YEAR",
  "WHEN CHARTED AND WITH FILMS OF THE LAST TWELVE MONTHS SENT ALONG",
  "PER QUADRANT",
  "NOT WITHIN SIX MONTHS OF A CLEANING",
]

const inBothNetworks: More = (chance, code, maximum) =>
  ["N", "Y"].flatMap((network) => [
    `EB*A***GP****${share(chance)}***U*${network}*AD:${code}`,
    frequency(chance),
    `EB*F*IND**GP**22*${maximum}****U*${network}*AD:${code}`,
    ...(chance() < 0.4 ? [`EB*C*IND**GP**22*50.00****U*${network}*AD:${code}`] : []),
  ])

const inTwoTexts: More = (chance, code) => [
  `EB*A****CORE SELECT, CORE EDGE***${share(chance)}****U*AD:${code}`,
  `EB*A****CORE OPEN, NON CONTRACTED***${share(chance)}****U*AD:${code}`,
  `EB*F************AD:${code}`,
  frequency(chance),
  `DTP*304*D8*${day(chance, 3, 2022)}`,
  ...(chance() < 0.7 ? [`MSG*${one(chance, words, "")}`] : []),
]

const ofThePlan: More = (chance, code) => [
  `EB*D*******1****Y*AD:${code}`,
  frequency(chance),
  ...(chance() < 0.5 ? [`EB*F********S7*${10 + Math.floor(chance() * 10)}**Y`] : []),
  ...(chance() < 0.3 ? [`MSG*${one(chance, words, "")}`] : []),
]

const ofCodes: More = (chance, code) => [
  `EB*A*******${share(chance)}****Y*AD:${code}`,
  `EB*A*******${share(chance)}****N*AD:${code}`,
  `EB*F************AD:${code}`,
  frequency(chance),
  ...(chance() < 0.5 ? [`MSG*SHARES FREQUENCY WITH D0${100 + Math.floor(chance() * 80)}`] : []),
]

const ofFamilies: More = (chance, code) => [
  `EB*F*FAM*******S7*${10 + Math.floor(chance() * 10)}**W*AD:${code}`,
  frequency(chance),
  `EB*F*FAM**********W*AD:${code}`,
  "HSD*VS*2***29",
]

const styles: ReadonlyArray<{ readonly lines: ReadonlyArray<string>; readonly more: More; readonly maximum: string }> =
  [
    { name: "g1-guardian-style", more: inTwoTexts, maximum: "1500.00" },
    { name: "m1-metlife-style", more: inBothNetworks, maximum: "1250.00" },
    { name: "g1-guardian-style", more: inTwoTexts, maximum: "1500.00" },
    { name: "m1-metlife-style", more: inBothNetworks, maximum: "1250.00" },
    { name: "u1-ucci-style", more: ofThePlan, maximum: "1500.00" },
    { name: "d1-delta-style", more: ofCodes, maximum: "1500.00" },
    { name: "a1-aetna-style", more: ofFamilies, maximum: "2000" },
  ].map(({ name, more, maximum }) => ({ lines: fixture(name).trimEnd().split("~\n"), more, maximum }))

const syllables = ["BRA", "DON", "VIL", "MAR", "TES", "OKA", "LIN", "QUE", "RO", "SAN", "TI", "UM", "WEX", "YOR"]

const name = (chance: Chance): string =>
  Array.from({ length: 2 + Math.floor(chance() * 2) }, () => one(chance, syllables, "")).join("")

const digits = (chance: Chance, many: number): string => String(Math.floor(chance() * 10 ** many)).padStart(many, "0")

// What a message says differs from message to message, and agrees with itself as much as it did.
const varied = (segment: string, chance: Chance, scale: number): string => {
  const elements = segment.split("*")
  const [id, qualifier] = elements
  if (id === "EB" && (elements[7] ?? "") !== "") elements[7] = (Number(elements[7]) * scale).toFixed(2)
  else if (id === "NM1" && qualifier === "IL") {
    elements[3] = name(chance)
    elements[4] = name(chance)
    elements[9] = `W${digits(chance, 9)}`
  } else if (id === "NM1" && qualifier === "1P") elements[9] = `1${digits(chance, 9)}`
  else if (id === "TRN") elements[2] = digits(chance, 12)
  else if (id === "BHT") elements[3] = digits(chance, 9)
  else if (id === "REF") elements[2] = digits(chance, 8)
  else if (id === "DMG") elements[2] = day(chance, 60, 1950)
  else if (id === "DTP" && qualifier === "304") elements[3] = day(chance, 3, 2022)
  return elements.join("*")
}

// The envelope's numbers, which are what they should be.
const numbered = (segments: ReadonlyArray<string>, number: number): ReadonlyArray<string> => {
  const st = segments.findIndex((segment) => segment.startsWith("ST*"))
  return segments.map((segment, i) => {
    const elements = segment.split("*")
    if (elements[0] === "ISA") elements[13] = String(number).padStart(9, "0")
    else if (elements[0] === "GS") elements[6] = String(number)
    else if (elements[0] === "ST") elements[2] = String(number).padStart(4, "0")
    else if (elements[0] === "SE") return `SE*${i - st + 1}*${String(number).padStart(4, "0")}`
    else if (elements[0] === "GE") elements[2] = String(number)
    else if (elements[0] === "IEA") elements[2] = String(number).padStart(9, "0")
    return elements.join("*")
  })
}

/** A 271 like the real ones in size and style; another text for every number. */
export const messageOf = (number: number): string => {
  const chance = chanceFrom(number)
  const style = styles[number % styles.length]
  if (style === undefined) return ""
  const { lines, more, maximum } = style
  const end = lines.findIndex((line) => line.startsWith("SE*"))
  const body = lines.slice(0, end)
  let length = lines.reduce((sum, line) => sum + line.length + 1, 0)
  for (let code = 100 + Math.floor(chance() * 50); length < size; code += 1 + Math.floor(chance() * 90)) {
    const added = more(chance, `D${String(code % 10_000).padStart(4, "0")}`, maximum)
    for (const segment of added) {
      body.push(segment)
      length += segment.length + 1
    }
  }
  const scale = 0.5 + chance()
  const segments = [...body, ...lines.slice(end)].map((segment) => varied(segment, chance, scale))
  // Joined, and not added to: a text made of two would be slower to read for everybody.
  return [...numbered(segments, number), ""].join("~")
}

/** Messages of consecutive numbers, at least so many characters of them. */
export function* messagesFrom(first: number, characters: number): Generator<string> {
  let length = 0
  for (let number = first; length < characters; number += 1) {
    const message = messageOf(number)
    length += message.length
    yield message
  }
}
