import type { Said, WordsRule } from "../Saying.ts"
import { sentence } from "../phrases.ts"

const who =
  "(?:COVERED |COVERAGE |ORTHODONTICS |ORTHO |ELIGIBLE |UNMARRIED |DEPENDENTS? |DEP |CHILD(?:REN)? |CHLD |PATIENTS? |MEMBERS? |FOR |ON )"

const says = (age: string): Said => ({
  says: "Note",
  note: { kind: "Words", because: `“to ${age}” may mean through that age, or through the one before` },
})

/** "ORTHO TO AGE 19", "CHLD TO 26". */
export const unclearAge: WordsRule = {
  name: "unclearAge",
  matches: '"(ORTHO) TO AGE 19"; "CHLD TO 26"; "AGE LIMIT: 19"',
  answers: "words: they may mean through 18 or through 19",
  says: "D2740: Words “ORTHO TO AGE 19”",
  keys: [" TO ", "AGE LIMIT", "TO AGE"],
  patterns: sentence(
    `${who}{0,5}(?:UP )?TO (?:THE )?AGE (?:OF )?(?<age>\\d{1,2})`,
    `${who}{1,5}(?:UP )?TO (?<age>\\d{1,2})`,
    "(?:THE )?AGE LIMIT(?:ATION)? ?(?::|=|-|IS)? ?(?<age>\\d{1,2})",
  ),
  answer: ({ age }) => says(age ?? ""),
  examples: [
    ["ORTHO TO AGE 19", says("19")],
    ["CHLD TO 26", says("26")],
  ],
  counterExamples: ["COVERED UNDER AGE 19", "TO AGE 30 IF A RESIDENT", "NOT COVERED TO AGE 19"],
}
