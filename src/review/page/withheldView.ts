import type { Withheld } from "../../domain/change/Finding.ts"
import type { Section } from "../../domain/change/Section.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import { sayCounted, sayCoverageRow, sayLimit, sayPlanOption } from "../words/coverage.ts"
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

const candidateLabels = (one: Exclude<Decided, { readonly _tag: "CategoriesOverlap" }>): ReadonlyArray<string> => {
  switch (one._tag) {
    case "Disagreeing":
      return one.candidates.map(({ value }) => (typeof value === "object" ? sayCounted(value) : sayLimit(value)))
    case "CoveragesDisagree":
      return one.candidates.map(({ row }) => sayCoverageRow(row))
    case "OptionDisagrees":
      return one.candidates.map(({ value }) => sayPlanOption(value))
  }
}

const offered = ({ answers }: ReviewState, one: Decided): ReadonlyArray<Offered> => {
  switch (one._tag) {
    case "Disagreeing":
    case "CoveragesDisagree":
    case "OptionDisagrees": {
      const key = addressKey(one.address)
      const picked = answers.picks?.find(({ address }) => addressKey(address) === key)?.candidate
      return [
        ...candidateLabels(one).map((label, candidate): Offered => ({
          label,
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
  withheld._tag === "NotPlaced" || withheld._tag === "OtherBenefitYear" || withheld._tag === "CoverageNotPlaced"

const sectionOfWithheld = (withheld: Withheld): Section => {
  switch (withheld._tag) {
    case "NotPlaced":
    case "Disagreeing":
    case "CategoriesOverlap":
    case "PatientDiffers":
    case "OtherBenefitYear":
      return "DeductiblesAndBenefits"
    case "CoverageNotPlaced":
    case "CoveragesDisagree":
      return "Coverages"
    case "OptionDisagrees":
      return "PlanOptions"
  }
}

/** Values that stay out, why, and what lets them in where anything does; what was decided can be taken back here. */
export const withheldView = (state: ReviewState): ReadonlyArray<WithheldView> => {
  if (state.newer !== undefined) return []
  // Of values that nobody would import there is nothing to decide.
  const checked = sectionsChecked(state)
  const isAsked = (one: Withheld): boolean => checked.includes(sectionOfWithheld(one))
  const enabled = state.mode._tag === "Reviewing"
  const shown = (text: string, choices: ReadonlyArray<Offered>): WithheldView => ({
    text: sentence(text),
    choices: choices.map((choice) => ({ ...choice, enabled })),
  })
  const withheld = (previewShown(state.preview)?.withheld ?? []).filter(isAsked)
  const differs = withheld.find(({ _tag }) => _tag === "PatientDiffers")
  const { differences } = state.opening
  return [
    ...(differs !== undefined
      ? [shown(sayWithheld(differs), whoIsMeant(state))]
      : state.answers.patientConfirmed === true && differences.length > 0 && checked.includes("DeductiblesAndBenefits")
        ? [shown(differences.map(sayPatientDifference).join("; "), whoIsMeant(state))]
        : []),
    ...decidable(state)
      .filter(isAsked)
      .map((one) => shown(sayWithheld(one), offered(state, one))),
    ...withheld.filter(notDecidable).map((one) => shown(sayWithheld(one), [])),
  ]
}
