import type { Withheld } from "../../domain/change/Finding.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import { sayCounted, sayLimit } from "../words/coverage.ts"
import { sayPatientDifference, sayWithheld } from "../words/findings.ts"
import { pageWords } from "../words/page.ts"
import { decidable } from "./decided.ts"
import { previewShown } from "./previewed.ts"
import type { PersonEvent } from "./ReviewEvent.ts"
import type { Decided, ReviewState } from "./ReviewState.ts"
import type { WithheldView } from "./ReviewView.ts"
import { sectionsChecked } from "./selected.ts"
import { sentence } from "./sentence.ts"

interface Offered {
  readonly label: string
  readonly chosen: boolean
  readonly does: PersonEvent
}

const offered = ({ answers }: ReviewState, one: Decided): ReadonlyArray<Offered> => {
  switch (one._tag) {
    case "Disagreeing": {
      const key = addressKey(one.address)
      const picked = answers.picks?.find(({ address }) => addressKey(address) === key)?.candidate
      return [
        ...one.candidates.map(({ value }, candidate): Offered => ({
          label: typeof value === "object" ? sayCounted(value) : sayLimit(value),
          chosen: picked === candidate,
          does: { _tag: "Pick", address: one.address, candidate },
        })),
        { label: pageWords.leaveOut, chosen: picked === undefined, does: { _tag: "Pick", address: one.address } },
      ]
    }
    case "CategoriesOverlap": {
      const { categories } = answers
      return [
        {
          label: pageWords.replaceCategories,
          chosen: categories === "replace",
          does: { _tag: "ChooseCategories", categories: "replace" },
        },
        {
          label: pageWords.keepCategories,
          chosen: categories === "keep",
          does: { _tag: "ChooseCategories", categories: "keep" },
        },
        { label: pageWords.undecided, chosen: categories === undefined, does: { _tag: "ChooseCategories" } },
      ]
    }
  }
}

const whoIsMeant = ({ answers: { patientConfirmed = false } }: ReviewState): ReadonlyArray<Offered> => [
  {
    label: pageWords.itIsThisPatient,
    chosen: patientConfirmed,
    does: { _tag: "ConfirmPatient", confirmed: true },
  },
  {
    label: pageWords.notThisPatient,
    chosen: !patientConfirmed,
    does: { _tag: "ConfirmPatient", confirmed: false },
  },
]

const notDecidable = (withheld: Withheld): boolean =>
  withheld._tag === "NotPlaced" || withheld._tag === "OtherBenefitYear"

/** Values that stay out, why, and what lets them in where anything does; what was decided can be taken back here. */
export const withheldView = (state: ReviewState): ReadonlyArray<WithheldView> => {
  // Of amounts that nobody would import there is nothing to decide.
  if (!sectionsChecked(state).includes("DeductiblesAndBenefits") || state.newer !== undefined) return []
  const enabled = state.mode._tag === "Reviewing"
  const shown = (text: string, choices: ReadonlyArray<Offered>): WithheldView => ({
    text: sentence(text),
    choices: choices.map((choice) => ({ ...choice, enabled })),
  })
  const withheld = previewShown(state.preview)?.withheld ?? []
  const differs = withheld.find(({ _tag }) => _tag === "PatientDiffers")
  const { differences } = state.opening
  return [
    ...(differs !== undefined
      ? [shown(sayWithheld(differs), whoIsMeant(state))]
      : state.answers.patientConfirmed === true && differences.length > 0
        ? [shown(differences.map(sayPatientDifference).join("; "), whoIsMeant(state))]
        : []),
    ...decidable(state).map((one) => shown(sayWithheld(one), offered(state, one))),
    ...withheld.filter(notDecidable).map((one) => shown(sayWithheld(one), [])),
  ]
}
