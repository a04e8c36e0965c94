import type { Answers, CoverageEdit } from "../../domain/change/Choice.ts"
import type { Withheld } from "../../domain/change/Finding.ts"
import type { Address } from "../../domain/coverage/Address.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import type { CodeRange } from "../../domain/procedure/CodeRange.ts"
import { withoutFailure } from "./notices.ts"
import { previewed, previewShown } from "./previewed.ts"
import type { Decided, ReviewState } from "./ReviewState.ts"
import type { Step } from "./Step.ts"
import { still } from "./Step.ts"

const decidableTags: ReadonlyArray<Withheld["_tag"]> = [
  "Disagreeing",
  "CategoriesOverlap",
  "CoveragesDisagree",
  "OptionDisagrees",
]

const isDecidable = (withheld: Withheld): withheld is Decided => decidableTags.includes(withheld._tag)

/** What tells one withheld value from another. */
export const decidedKey = (one: Decided): string =>
  one._tag === "CategoriesOverlap" ? `${one.kind}|${one.level}|${one.period}` : addressKey(one.address)

/** What is or was withheld and can be decided, each once: an answer that let it in can be taken back. */
export const decidable = (state: ReviewState): ReadonlyArray<Decided> => {
  const open = (previewShown(state.preview)?.withheld ?? []).filter(isDecidable)
  const keys = new Set(open.map(decidedKey))
  return [...open, ...state.decided.filter((one) => !keys.has(decidedKey(one)))]
}

/** The page with a person's answers, and with what they are about kept in sight. */
export const answering = (state: ReviewState, answers: Answers): Step =>
  previewed({ ...withoutFailure(state), answers, decided: decidable(state) })

/** An exception that the payer does not mention is to stay, or to go. */
export const keeping = (state: ReviewState, address: Address, keep: boolean): Step => {
  const { kept = [], ...others } = state.answers
  const key = addressKey(address)
  if (kept.some((one) => addressKey(one) === key) === keep) return still(state)
  const after = keep ? [...kept, address] : kept.filter((one) => addressKey(one) !== key)
  return answering(state, after.length === 0 ? others : { ...others, kept: after })
}

/** One of several values that disagree is meant, or none of them. */
export const picking = (state: ReviewState, address: Address, candidate: number | undefined): Step => {
  const { picks = [], ...others } = state.answers
  const key = addressKey(address)
  if (picks.find((one) => addressKey(one.address) === key)?.candidate === candidate) return still(state)
  const rest = picks.filter((one) => addressKey(one.address) !== key)
  const after = candidate === undefined ? rest : [...rest, { address, candidate }]
  return answering(state, after.length === 0 ? others : { ...others, picks: after })
}

const sameCodes = (one: CodeRange, other: CodeRange): boolean =>
  one.from === other.from && one.through === other.through

/** A percent or a deductible is entered in the payer's place, or the payer's is taken again. */
export const editingCoverage = (state: ReviewState, { codes, planPays, deductible }: CoverageEdit): Step => {
  const { coverages = [], ...others } = state.answers
  const before = coverages.find((edit) => sameCodes(edit.codes, codes))
  if (before?.planPays === planPays && before?.deductible === deductible) return still(state)
  const rest = coverages.filter((edit) => !sameCodes(edit.codes, codes))
  const after =
    planPays === undefined && deductible === undefined
      ? rest
      : [
          ...rest,
          {
            codes,
            ...(planPays === undefined ? {} : { planPays }),
            ...(deductible === undefined ? {} : { deductible }),
          },
        ]
  return answering(state, after.length === 0 ? others : { ...others, coverages: after })
}

/** Held categories that overlap with the payer's are replaced or kept, or that is left open. */
export const choosingCategories = (state: ReviewState, categories: Answers["categories"] | undefined): Step => {
  const { categories: before, ...others } = state.answers
  if (before === categories) return still(state)
  return answering(state, categories === undefined ? others : { ...others, categories })
}

/** The patient whom the payer describes otherwise is the patient meant, or that is left open. */
export const confirmingPatient = (state: ReviewState, confirmed: boolean): Step => {
  const { patientConfirmed = false, ...others } = state.answers
  if (patientConfirmed === confirmed) return still(state)
  return answering(state, confirmed ? { ...others, patientConfirmed: true } : others)
}
