import type { Procedure } from "../../../domain/procedure/Procedure.ts"
import type { Parts, Said, WordsRule } from "../Saying.ts"
import { categoryOf } from "../../lexicon/categoryOf.ts"
import { procedureOf } from "../../lexicon/procedureOf.ts"
import { plain, sentence } from "../phrases.ts"

const provision = "(?:(?:ALTERNATE|ALTERNATIVE) BENEFITS?|DOWNGRADES?)(?: (?:PROVISION|CLAUSE|RULE))?"
const keys = ["ALTERNAT", "DOWNGRADE", "PAID AS", "REDUCED TO"]

// Other things are paid as something too, such as "reasonable and customary".
const material =
  "(?:D\\d{4}|(?:[A-Z]+ ){0,3}(?:AMALGAM|COMPOSITE|RESIN|METAL|CROWN|DENTURE|PARTIAL|FILLING|PROPHYLAXIS)S?(?: (?:RESTORATION|FILLING|CROWN|DENTURE)S?)?)"

const named = (text: string): Procedure => procedureOf("AD", text, "") ?? { category: categoryOf(text) }

const says = ({ about, paidAs }: Parts): Said => ({
  says: "Note",
  note: { kind: "AlternateBenefit", applies: true, ...(paidAs === undefined ? {} : { paidAs: named(paidAs) }) },
  ...(about === undefined ? {} : { about: named(about) }),
})

/** "AN ALTERNATE BENEFIT OF AN AMALGAM WILL BE CONSIDERED", "DOWNGRADED TO D2140". */
export const alternateBenefit: WordsRule = {
  name: "alternateBenefit",
  matches:
    '"ALTERNATE BENEFIT PROVISION APPLIES"; "AN ALTERNATE BENEFIT OF … WILL BE CONSIDERED"; "DOWNGRADED TO …"; "PAID AS" a code or a filling, crown, denture',
  answers: "it is paid as something cheaper, and as what; of the services that the sentence names before",
  says: "D2740: AlternateBenefit may be paid as something cheaper",
  keys,
  patterns: sentence(
    `(?:(?<about>${plain(4)}) (?:ARE|IS) NOT COVERED, )?(?:AN )?(?:ALTERNATE|ALTERNATIVE) BENEFIT OF (?:AN? |THE )?(?<paidAs>${plain(5)}) (?:WILL BE|IS) (?:CONSIDERED|ALLOWED|GIVEN|PAID|APPLIED|PROVIDED|MADE)`,
    `(?:(?<about>${plain(4)}) (?:ARE |IS |WILL BE )?)?DOWNGRADED? TO (?:AN? |THE )?(?<paidAs>${plain(5)})`,
    `(?:(?<about>${plain(4)}) (?:ARE |IS |WILL BE )?)?(?:PAID AS|REDUCED TO) (?:AN? |THE )?(?<paidAs>${material})`,
    `${provision} (?:APPLY|APPLIES|IS APPLICABLE|IS IN EFFECT)`,
    `SUBJECT TO (?:AN? |THE )?${provision}`,
    "LEAST EXPENSIVE (?:[A-Z]+ ){0,2}ALTERNATIVE(?: (?:TREATMENT|BENEFIT))?(?: (?:PROVISION|CLAUSE|RULE))? APPLIES",
  ),
  answer: says,
  examples: [
    ["ALTERNATE BENEFIT PROVISION APPLIES", says({})],
    ["AN ALTERNATE BENEFIT OF AN AMALGAM WILL BE CONSIDERED", says({ paidAs: "AMALGAM" })],
    [
      "POSTERIOR RESINS ARE NOT COVERED, AN ALTERNATE BENEFIT OF AN AMALGAM RESTORATION WILL BE CONSIDERED",
      says({ about: "POSTERIOR RESINS", paidAs: "AMALGAM RESTORATION" }),
    ],
    ["D2391 DOWNGRADED TO D2140", says({ about: "D2391", paidAs: "D2140" })],
  ],
  counterExamples: [
    "ALTERNATE BENEFIT PROVISION DOES NOT APPLY",
    "AN ALTERNATE BENEFIT OF AN AMALGAM MAY BE CONSIDERED",
    "NON CONTRACTED PROVIDERS ARE PAID AS REASONABLE AND CUSTOMARY",
  ],
}

const no: Said = { says: "Note", note: { kind: "AlternateBenefit", applies: false } }

/** "NO ALTERNATE BENEFIT APPLIES". */
export const noAlternateBenefit: WordsRule = {
  name: "noAlternateBenefit",
  matches: '"NO ALTERNATE BENEFIT (APPLIES)"; "DOWNGRADE DOES NOT APPLY"; "NOT DOWNGRADED"',
  answers: "it is not",
  says: "D2740: AlternateBenefit paid as it was done",
  keys,
  patterns: sentence(
    `(?:THERE (?:IS|ARE) )?NO ${provision}(?: (?:APPLY|APPLIES|EXISTS?))?`,
    `(?:THE |AN? )?${provision} (?:(?:DOES|DO) NOT APPLY|(?:IS |ARE )?NOT APPLICABLE|(?:IS )?WAIVED)`,
    "(?:(?:IS|ARE|WILL) )?NOT (?:BE )?DOWNGRADED",
    "(?:THE |THIS )?PLAN DOES NOT DOWNGRADE",
    `${provision} ?(?::|=|-) ?(?:N|NO|NONE|N/A)`,
  ),
  answer: () => no,
  examples: [
    ["NO ALTERNATE BENEFIT APPLIES", no],
    ["DOWNGRADE DOES NOT APPLY", no],
  ],
  counterExamples: ["ALTERNATE BENEFIT APPLIES", "NO ALTERNATE BENEFIT APPLIES UNLESS REQUESTED"],
}
