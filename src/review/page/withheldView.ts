import type { Answers } from "../../domain/change/Choice.ts"
import type { Withheld } from "../../domain/change/Finding.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import { sayCounted, sayLimit } from "../words/coverage.ts"
import { sayWithheld } from "../words/findings.ts"
import type { WithheldView } from "./ReviewView.ts"

const choicesFor = (withheld: Withheld, answers: Answers): WithheldView["choices"] => {
  switch (withheld._tag) {
    case "Disagreeing": {
      const key = addressKey(withheld.address)
      const picked = answers.picks?.find(({ address }) => addressKey(address) === key)?.candidate
      return withheld.candidates.map(({ value }, candidate) => ({
        label: typeof value === "object" ? sayCounted(value) : sayLimit(value),
        chosen: picked === candidate,
        does: { _tag: "Pick", address: withheld.address, candidate },
      }))
    }
    case "CategoriesOverlap":
      return (["replace", "keep"] as const).map((categories) => ({
        label: categories === "replace" ? "Replace the held categories" : "Keep the held categories",
        chosen: answers.categories === categories,
        does: { _tag: "ChooseCategories", categories },
      }))
    case "PatientDiffers":
      return [
        {
          label: "It is this patient",
          chosen: answers.patientConfirmed === true,
          does: { _tag: "ConfirmPatient", confirmed: answers.patientConfirmed !== true },
        },
      ]
    case "NotPlaced":
    case "OtherBenefitYear":
      return []
  }
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A value that stays out, why, and what lets it in where anything does. */
export const withheldView =
  (answers: Answers) =>
  (withheld: Withheld): WithheldView => ({
    text: `${capital(sayWithheld(withheld))}.`,
    choices: choicesFor(withheld, answers),
  })
