import type {
  EligibilityResponse,
  Evidence,
  Limit,
  NetworkPlan,
  Reading,
  ReadingWarning,
  RelatedEntity,
  ServiceHistory,
  StatedDeductible,
  StatedException,
  StatedMaximum,
  StatedNote,
} from "../../../src/index.ts"
import { sayException, sayNote, sayReadingWarning, sayRejection } from "../../../src/review.ts"
import type { Quote } from "./Quote.ts"
import { quoteEvidence } from "./Quote.ts"

type Json = Readonly<Record<string, unknown>>

// Absent and disagreeing are both null: nothing that could be used is stated. A warning tells the two apart.
const amount = (reading: Reading<Limit> | undefined): Limit | null =>
  reading?._tag === "Stated" ? reading.value : null

const evidenceOf = (reading: Reading<Limit> | undefined): ReadonlyArray<Evidence> =>
  reading === undefined
    ? []
    : reading._tag === "Stated"
      ? [reading.evidence]
      : reading.candidates.map(({ evidence }) => evidence)

const explained = (quote: Quote | undefined, readings: Readonly<Record<string, Reading<Limit> | undefined>>): Json =>
  quote === undefined
    ? {}
    : {
        evidence: Object.fromEntries(
          Object.entries(readings).map(([name, reading]) => [name, evidenceOf(reading).map(quoteEvidence(quote))]),
        ),
      }

const deductible =
  (quote?: Quote) =>
  ({ level, period, category, required, met }: StatedDeductible): Json => ({
    level,
    period,
    category,
    required: amount(required),
    met: amount(met),
    ...explained(quote, { required, met }),
  })

const benefit =
  (quote?: Quote) =>
  ({ level, period, category, maximum, used }: StatedMaximum): Json => ({
    level,
    period,
    category,
    maximum: amount(maximum),
    used: amount(used),
    ...explained(quote, { maximum, used }),
  })

const exceptionOf =
  (quote?: Quote) =>
  ({ procedure, exception, words, evidence }: StatedException): Json => ({
    procedure,
    ...exception,
    says: sayException(exception),
    words,
    ...(quote === undefined ? {} : { evidence: quoteEvidence(quote)(evidence) }),
  })

const noteOf =
  (quote?: Quote) =>
  ({ procedure, note, words, evidence }: StatedNote): Json => ({
    procedure,
    ...note,
    says: sayNote(note),
    words,
    ...(quote === undefined ? {} : { evidence: quoteEvidence(quote)(evidence) }),
  })

const withEvidence =
  (quote?: Quote) =>
  ({ evidence, ...rest }: ServiceHistory | RelatedEntity): Json => ({
    ...rest,
    ...(quote === undefined ? {} : { evidence: quoteEvidence(quote)(evidence) }),
  })

const networkPlan =
  (quote?: Quote) =>
  (plan: NetworkPlan): Json => ({
    name: plan.name,
    status: plan.status,
    deductibles: plan.deductibles.map(deductible(quote)),
    maximums: plan.maximums.map(benefit(quote)),
    exceptions: plan.exceptions.map(exceptionOf(quote)),
    coverages: plan.coverages.map(({ evidence, ...coverage }) => ({
      ...coverage,
      ...(quote === undefined ? {} : { evidence: quoteEvidence(quote)(evidence) }),
    })),
    ...(plan.options === undefined
      ? {}
      : {
          options: plan.options.map(({ says, evidence }) => ({
            ...says,
            ...(quote === undefined ? {} : { evidence: quoteEvidence(quote)(evidence) }),
          })),
        }),
    notes: (plan.notes ?? []).map(noteOf(quote)),
  })

/** A warning with its values, and in words. */
export const warningJson = (warning: ReadingWarning): Json => ({ ...warning, says: sayReadingWarning(warning) })

/** A response as `read --json` prints it; with a quote, the payer's segments beside each value. */
export const responseJson = (response: EligibilityResponse, quote?: Quote): Json => ({
  outcome: response.outcome._tag,
  ...(response.outcome._tag === "rejected"
    ? { rejections: response.outcome.rejections.map((rejection) => ({ ...rejection, says: sayRejection(rejection) })) }
    : {}),
  patient: response.patient,
  payer: response.payer,
  groupNumber: response.groupNumber ?? null,
  answersFor: response.answersFor,
  networkPlans: response.networkPlans.map(networkPlan(quote)),
  warnings: response.warnings.map(warningJson),
  history: (response.history ?? []).map(withEvidence(quote)),
  related: (response.related ?? []).map(withEvidence(quote)),
  unmapped: response.unmapped.map(({ text, reason, at }) => ({ text, reason, count: at.length, at })),
})
