import { ProcedureCode } from "../../../domain/procedure/ProcedureCode.ts"
import { literal } from "../../../domain/value/brand.ts"
import type { WordsRule } from "../Saying.ts"
import { codes, codesIn } from "../codes.ts"
import { sentence } from "../phrases.ts"

const code = literal(ProcedureCode)

/** "SHARES FREQUENCY WITH D0145,D0150,D0180". */
export const sharedFrequency: WordsRule = {
  name: "sharedFrequency",
  matches: '"SHARES FREQUENCY WITH", "COMBINED WITH", "COUNTED TOGETHER WITH", and codes or ranges in a list',
  answers: "a frequency of the row is shared with them; without one, a note",
  says: "D2740: SharedFrequency counted together with D0145, D0150–D0180",
  keys: ["SHARE", "COMBINED", "TOGETHER"],
  patterns: sentence(
    `(?:THIS (?:PROCEDURE |SERVICE |CODE ))?SHARES? (?:A |THE )?(?:SAME )?FREQUENCY(?: LIMIT(?:ATION)?S?)? WITH (?<codes>${codes})`,
    `(?:FREQUENCY (?:LIMIT(?:ATION)? )?(?:IS )?)?(?:SHARED|COMBINED) WITH (?<codes>${codes})`,
    `COUNTED TOGETHER WITH (?<codes>${codes})`,
  ),
  answer: ({ codes: list }) => {
    const procedures = codesIn(list ?? "")
    return procedures === undefined ? undefined : { says: "SharedWith", with: procedures }
  },
  examples: [
    [
      "SHARES FREQUENCY WITH D0145,D0150-D0180",
      { says: "SharedWith", with: [{ code: code("D0145") }, { from: code("D0150"), through: code("D0180") }] },
    ],
  ],
  counterExamples: [
    "DOES NOT SHARE FREQUENCY WITH D0145",
    "SHARES FREQUENCY WITH D0145 WHEN DONE ON THE SAME DAY",
    "SHARES FREQUENCY WITH OTHER EXAMS",
    "SHARES FREQUENCY WITH D0180-D0145",
  ],
}
