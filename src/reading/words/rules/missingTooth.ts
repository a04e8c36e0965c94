import type { WordsRule } from "../Saying.ts"
import { plain, sentence } from "../phrases.ts"

const clause = "MISSING TOOTH (?:CLAUSE|PROVISION|EXCLUSION|LIMITATION|RULE)"
const plan = "(?:THE |THIS |YOUR )?(?:PLAN|POLICY|CONTRACT|GROUP)"
const before = `(?:PRIOR TO|BEFORE) ${plain(8)}`

const says = (applies: boolean) => ({ says: "Note", note: { kind: "MissingTooth", applies } }) as const

/** "MISSING TOOTH CLAUSE APPLIES". */
export const missingToothClause: WordsRule = {
  name: "missingToothClause",
  matches: '"MISSING TOOTH CLAUSE (PROVISION, EXCLUSION) APPLIES (EXISTS)"; ": YES"; "PLAN HAS A …"; "SUBJECT TO A …"',
  answers: "missing teeth are not replaced",
  says: "D2740: MissingTooth teeth missing from before are not covered",
  keys: ["MISSING TOOTH"],
  patterns: sentence(
    `(?:THE |A )?${clause} (?:APPLIES|EXISTS|IS APPLICABLE|IS IN EFFECT|IN EFFECT)(?: (?:TO|ON|FOR) ${plan})?`,
    `${clause} ?(?::|=|-) ?(?:Y|YES|APPLIES)`,
    `${plan} HAS A ${clause}`,
    `SUBJECT TO (?:A |THE )?${clause}`,
  ),
  answer: () => says(true),
  examples: [
    ["MISSING TOOTH CLAUSE APPLIES", says(true)],
    ["MISSING TOOTH CLAUSE: YES", says(true)],
  ],
  counterExamples: ["MISSING TOOTH CLAUSE APPLIES IF NOT REPLACED BEFORE", "MISSING TOOTH CLAUSE MAY APPLY"],
}

/** "NO MISSING TOOTH CLAUSE EXISTS". */
export const noMissingToothClause: WordsRule = {
  name: "noMissingToothClause",
  matches: '"NO MISSING TOOTH CLAUSE (EXISTS, APPLIES)"; "… DOES NOT APPLY", "IS WAIVED"; ": NONE"',
  answers: "they are",
  says: "D2740: MissingTooth teeth missing from before are covered",
  keys: ["MISSING TOOTH"],
  patterns: sentence(
    `(?:THERE IS )?NO ${clause}(?: (?:APPLIES|EXISTS|IS APPLICABLE|IN EFFECT))?(?: (?:TO|ON|FOR) ${plan})?`,
    `(?:THE |A )?${clause} (?:DOES NOT APPLY|DOES NOT EXIST|IS NOT APPLICABLE|NOT APPLICABLE|WAIVED|IS WAIVED)`,
    `${clause} ?(?::|=|-) ?(?:N|NO|NONE|N/A|WAIVED|NOT APPLICABLE|DOES NOT APPLY)`,
    `${plan} (?:DOES NOT HAVE A|HAS NO) ${clause}`,
    `NOT SUBJECT TO (?:A |THE |ANY )?${clause}`,
  ),
  answer: () => says(false),
  examples: [
    ["NO MISSING TOOTH CLAUSE EXISTS", says(false)],
    ["MISSING TOOTH CLAUSE DOES NOT APPLY", says(false)],
  ],
  counterExamples: ["NO MISSING TOOTH CLAUSE EXISTS EXCEPT FOR IMPLANTS", "MISSING TOOTH CLAUSE APPLIES"],
}

/** "... TEETH MISSING PRIOR TO ... ARE NOT COVERED", with an exception at its end or without. */
export const missingTeethNotCovered: WordsRule = {
  name: "missingTeethNotCovered",
  matches:
    '"… TEETH MISSING (LOST, EXTRACTED) PRIOR TO … ARE NOT COVERED", with "UNLESS …" behind it or without; "NOTHING (NO BENEFITS) FOR TEETH MISSING …"; "TEETH MUST BE EXTRACTED WHILE INSURED … TO BE CONSIDERED …"',
  answers: "missing teeth are not replaced, unless what the words say",
  says: "D2740: MissingTooth teeth missing from before are not covered",
  keys: ["TEETH"],
  patterns: sentence(
    `(?:${plain(8)} )?(?:REPLACE|REPLACEMENT OF|REPLACING) TEETH (?:MISSING|LOST|EXTRACTED) ${before} (?:ARE|IS) NOT COVERED(?: UNLESS (?<unless>.{3,200}))?`,
    `TEETH (?:MISSING|LOST|EXTRACTED) ${before} (?:ARE NOT COVERED|WILL NOT BE REPLACED|ARE EXCLUDED)(?: UNLESS (?<unless>.{3,200}))?`,
    `(?:NOTHING|NO BENEFITS?(?: (?:ARE|IS) PAID)?|NO COVERAGE) FOR (?:REPLACEMENT OF )?TEETH (?:MISSING|LOST|EXTRACTED) ${before}(?: UNLESS (?<unless>.{3,200}))?`,
    `TEETH MUST BE EXTRACTED WHILE (?:INSURED|COVERED)(?: ${plain(5)})? TO BE CONSIDERED(?: FOR ${plain(3)})?`,
  ),
  answer: ({ unless }) => ({
    says: "Note",
    note: { kind: "MissingTooth", applies: true, ...(unless === undefined ? {} : { unless }) },
  }),
  examples: [
    ["NO BENEFITS FOR TEETH MISSING PRIOR TO THE EFFECTIVE DATE", says(true)],
    [
      "PROSTHESES TO REPLACE TEETH MISSING PRIOR TO BEING INSURED WITH THIS PLAN ARE NOT COVERED UNLESS EXTRACTED UNDER THE PRIOR PLAN",
      {
        says: "Note",
        note: { kind: "MissingTooth", applies: true, unless: "EXTRACTED UNDER THE PRIOR PLAN" },
      },
    ],
  ],
  counterExamples: [
    "TEETH MISSING PRIOR TO THE EFFECTIVE DATE ARE COVERED",
    "TEETH MISSING PRIOR TO THE EFFECTIVE DATE MAY NOT BE COVERED",
  ],
}

/** "TEETH MISSING PRIOR TO ... ARE COVERED". */
export const missingTeethCovered: WordsRule = {
  name: "missingTeethCovered",
  matches: '"TEETH MISSING PRIOR TO … ARE COVERED"',
  answers: "they are",
  says: "D2740: MissingTooth teeth missing from before are covered",
  keys: ["TEETH"],
  patterns: sentence(
    `(?:REPLACEMENT OF )?TEETH (?:MISSING|LOST|EXTRACTED) ${before} (?:ARE|IS|WILL BE) (?:COVERED|REPLACED)`,
  ),
  answer: () => says(false),
  examples: [["TEETH MISSING PRIOR TO THE EFFECTIVE DATE ARE COVERED", says(false)]],
  counterExamples: [
    "TEETH MISSING PRIOR TO THE EFFECTIVE DATE ARE NOT COVERED",
    "TEETH MISSING PRIOR TO THE EFFECTIVE DATE ARE COVERED IF LOST WHILE INSURED",
  ],
}
