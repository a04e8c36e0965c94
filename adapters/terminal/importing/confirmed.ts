import type { Preview } from "../../../src/index.ts"
import { counted, overwrittenBy, sayConfirmation } from "../../../src/review.ts"
import type { Console } from "../screen/Console.ts"
import type { Paint } from "../screen/paint.ts"
import { hanging } from "../screen/wrap.ts"

/** The confirmation's warnings, with who and how many are touched. */
export const confirmationText = (paint: Paint, { touched, changes }: Preview): string =>
  sayConfirmation(touched, overwrittenBy(changes))
    .map((warning) => hanging("  ! ", warning, paint.yellow))
    .join("\n\n")

const question = ({ touched }: Preview): string => {
  const members = touched.plan ?? touched.subscription ?? touched.enrolment
  return members === undefined
    ? "Nothing would change. Keep a receipt that these values were confirmed?"
    : `Overwrite for ${counted(members.patients, "patient", "patients")}?`
}

export type Confirmation = "yes" | "no" | "nobody to ask"

/** Whether to import: Yes by flag, or what a person answers; never Yes by silence. */
export const confirmed = async (yes: boolean, preview: Preview, { questions }: Console): Promise<Confirmation> => {
  if (yes) return "yes"
  if (questions === undefined) return "nobody to ask"
  return (await questions.confirm(question(preview))) ? "yes" : "no"
}
