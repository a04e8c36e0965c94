// Whole sentences about whom the row covers. Whatever speaks of students, soldiers, conditions or a negation is no such
// sentence, and stays a note.
const subject =
  "(?:ELIGIBLE |ONLY |ON |FOR |DEPENDENTS? |CHILD(?:REN)? |PATIENTS? |MEMBERS? |INSUREDS? |PERSONS? |WHO ARE )*"
const under = new RegExp(
  `^(?:COVERED )?${subject}(?:LESS THAN|UNDER|YOUNGER THAN)(?: THE)?(?: AGE)?(?: OF)? (\\d{1,2})(?: YEARS?(?: OF AGE| OLD)?)?\\.?$`,
)
const through = new RegExp(
  `^(?:COVERED )?${subject}(?:THROUGH|UP TO AND INCLUDING)(?: THE)?(?: AGE)?(?: OF)? (\\d{1,2})(?: YEARS?(?: OF AGE)?)?\\.?$`,
)

// An age nobody reaches in a dental plan: no limit.
const noAge = 99

/** The oldest age in words in capitals, where they say nothing else. "Less than 19" is through 18. */
export const oldestAge = (text: string): number | undefined => {
  const below = under.exec(text)?.[1]
  const last = below === undefined ? through.exec(text)?.[1] : undefined
  const age = below !== undefined ? Number(below) - 1 : last === undefined ? undefined : Number(last)
  return age === undefined || age < 0 || age >= noAge - 1 ? undefined : age
}
