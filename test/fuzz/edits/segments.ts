import type { Chance } from "../../torture/Chance.ts"
import type { Edit, Subject } from "./Edit.ts"
import { pick } from "./Edit.ts"

// Segments that mean something, for all the wrong places. A star stands for the text's own mark between elements.
const known = [
  ...["HL*9**20*1", "HL*9*1*21*1", "HL*9*1*22*0", "HL*9*1*23*0", "HL", "HL*x*y*z"],
  ...["NM1*PR*2*X", "NM1*IL*1*A*B****MI*1", "NM1*03*1*A*B", "NM1", "NM1*P3*2*X"],
  ...["EB", "EB*1**35", "EB*C*IND*35***23*50", "EB*F*IND*35***29*9999", "EB*A*******.2****U*AD:D1110", "EB*I", "EB*1"],
  ...["HSD*VS*2***23*1", "HSD", "MSG*", "MSG*NO DEDUCTIBLE APPLIES", "DTP*472*D8*20260101", "DTP", "REF*6P*1", "REF"],
  ...[
    "AAA*N**42*C",
    "AAA",
    "III*ZZ*11",
    "LS*2120",
    "LE*2120",
    "LS",
    "LE",
    "DMG*D8*20000101",
    "DMG*RD8",
    "INS*Y*18",
    "INS",
  ],
  ...["ST*271*0001", "ST*999*0001", "ST*270*1", "ST", "SE*1*0001", "SE", "GS*HB", "GE*1*1", "GE", "IEA*1*1", "IEA"],
  ...["TA1*1*260302*0915*A*000", "BHT*0022*11*T*20260230", "ISA*00*", "ISA", "", " ", "*", "**", "EB1", "constructor"],
]

const ids = [
  "EB",
  "HL",
  "NM1",
  "HSD",
  "MSG",
  "DTP",
  "REF",
  "AAA",
  "ST",
  "SE",
  "GS",
  "GE",
  "IEA",
  "ISA",
  "LS",
  "LE",
  "",
  "eb",
]

const values = [
  "",
  "1",
  "0",
  "-1",
  "271",
  "22",
  "35",
  "30",
  "23",
  "29",
  "MET",
  "IND",
  "20260230",
  "99999999",
  "1e999",
  "NaN",
]

const wholeAt = (count: number, chance: Chance): number => chance.between(0, Math.max(0, count - 1))

type Change = (parts: Array<string>, at: number, chance: Chance) => void

const double: Change = (parts, at) => void parts.splice(at, 0, parts[at] ?? "")

const swap: Change = (parts, at, chance) => {
  const other = wholeAt(parts.length, chance)
  const kept = parts[at] ?? ""
  parts[at] = parts[other] ?? ""
  parts[other] = kept
}

const onSegments =
  (change: (segments: Array<string>, at: number, chance: Chance, subject: Subject) => void) =>
  (subject: Subject, chance: Chance): string => {
    const segments = subject.text.split(subject.spelling.terminator)
    change(segments, wholeAt(segments.length, chance), chance, subject)
    return segments.join(subject.spelling.terminator)
  }

const onElements = (change: Change): Edit["apply"] =>
  onSegments((segments, at, chance, { spelling }) => {
    const elements = (segments[at] ?? "").split(spelling.element)
    change(elements, wholeAt(elements.length, chance), chance)
    segments[at] = elements.join(spelling.element)
  })

/** Whole segments, and the elements in one. */
export const segmentEdits: ReadonlyArray<Edit> = [
  { kind: "segment removed", weight: 5, apply: onSegments((segments, at) => void segments.splice(at, 1)) },
  { kind: "segment doubled", weight: 3, apply: onSegments(double) },
  { kind: "segments swapped", weight: 3, apply: onSegments(swap) },
  {
    kind: "segment moved",
    weight: 3,
    apply: onSegments((segments, at, chance) => {
      segments.splice(wholeAt(segments.length, chance), 0, ...segments.splice(at, 1))
    }),
  },
  {
    kind: "segment inserted",
    weight: 6,
    apply: onSegments((segments, at, chance, { spelling }) => {
      segments.splice(at, 0, pick(known, chance).replaceAll("*", spelling.element).replaceAll(":", spelling.component))
    }),
  },
  {
    kind: "segment renamed",
    weight: 2,
    apply: onSegments((segments, at, chance, { spelling }) => {
      const [, ...elements] = (segments[at] ?? "").split(spelling.element)
      segments[at] = [pick(ids, chance), ...elements].join(spelling.element)
    }),
  },
  { kind: "element removed", weight: 3, apply: onElements((elements, at) => void elements.splice(at, 1)) },
  { kind: "element doubled", weight: 2, apply: onElements(double) },
  {
    kind: "element replaced",
    weight: 5,
    apply: onElements((elements, at, chance) => {
      elements[at] = pick(values, chance)
    }),
  },
  { kind: "elements swapped", weight: 2, apply: onElements(swap) },
]
