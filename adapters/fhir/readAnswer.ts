import type { EligibilityResponse, ReadingWarning } from "../../src/index.ts"
import type { FhirProblem } from "./FhirProblem.ts"
import { decodeKeysAt } from "./locate/decodeAt.ts"
import type { Located } from "./locate/Located.ts"
import { partsOf } from "./locate/Located.ts"
import type { Resources } from "./locate/Resources.ts"
import { containedIn } from "./locate/Resources.ts"
import type { Rejected } from "./outcomeOf.ts"
import { outcomeOf, rejectedOf } from "./outcomeOf.ts"
import { plansOf } from "./plans/plansOf.ts"
import { reasonsNotToRead } from "./reasonsNotToRead.ts"
import { Answer, Insurance } from "./resource/Answer.ts"
import { leftWhole } from "./rules/Fact.ts"
import type { ItemFacts } from "./rules/itemFacts.ts"
import { itemFacts } from "./rules/itemFacts.ts"
import type { Left } from "./unmapped/Left.ts"
import { restOf } from "./unmapped/restOf.ts"
import { unmappedOf } from "./unmapped/unmappedOf.ts"
import type { AnswersFor } from "./whom/answersForOf.ts"
import { answersForOf } from "./whom/answersForOf.ts"
import type { PayerRead } from "./whom/payerOf.ts"
import { payerOf } from "./whom/payerOf.ts"
import type { Readers } from "./whom/Readers.ts"
import { renewalMonthOf } from "./whom/renewalMonthOf.ts"
import { whomOf } from "./whom/whomOf.ts"

/** What was read in one answer, and the resources it was read from. */
export interface AnswerRead {
  readonly responses: ReadonlyArray<EligibilityResponse>
  readonly problems: ReadonlyArray<FhirProblem>
  readonly from: ReadonlyArray<Located>
}

const answerKeys = ["status", "outcome", "patient", "insurer", "created", "insurance", "error", "contained"]

const answerReasons: ReadonlyMap<string, string> = new Map([
  ["disposition", "a note"],
  ["purpose", "what was asked for"],
  ["request", "which question was answered"],
  ["requestor", "who asked"],
  ["servicedDate", "no day, or not the day the answer is about"],
  ["servicedPeriod", "no single day, or not the day the answer is about"],
  ["text", "the same in words for a reader"],
])

const leftInAnswer = (answer: Located, { key }: AnswersFor): ReadonlyArray<Left> =>
  restOf(
    answer,
    new Set([...answerKeys, key]),
    (other) => answerReasons.get(other) ?? "about the answer as a whole, and not read",
  )

const insuranceKeys = ["coverage", "inforce", "item"]

const leftInInsurance = (insurance: Located, usesPeriod: boolean): ReadonlyArray<Left> =>
  restOf(insurance, new Set([...insuranceKeys, ...(usesPeriod ? ["benefitPeriod"] : [])]), (key) =>
    key === "benefitPeriod" ? "a period that is no year from the first of a month" : "about the coverage, and not read",
  )

const othersPatient = (pointer: string): FhirProblem => ({
  kind: "OtherPatient",
  severity: "error",
  message:
    "A coverage in an answer is another patient's than the answer itself, so that nobody can be told whose benefits these are, and it was not read. Ask the sender.",
  pointer,
})

interface Shared {
  readonly readers: Readers
  readonly answer: Located<Answer>
  readonly resources: Resources
  readonly rejected: Rejected
  readonly answersFor: AnswersFor
  readonly payer: PayerRead
  readonly left: ReadonlyArray<Left>
}

const itemsOf = ({ value, at }: Located<Insurance>, { rejected }: Shared): ReadonlyArray<ItemFacts> => {
  const items = partsOf(value.item, `${at}/item`)
  if (rejected.rejections.length > 0)
    return items.map((item) => leftWhole(item, "not read, because the payer rejected the question"))
  return (value.modifierExtension ?? []).length > 0
    ? items.map((item) =>
        leftWhole(item, "an extension changes the meaning of its coverage in a way that is not known"),
      )
    : items.map(itemFacts)
}

const readInsurance =
  (shared: Shared) =>
  (part: Located): AnswerRead => {
    const { readers, answer, resources, rejected, answersFor, payer } = shared
    const { value, problems, left } = decodeKeysAt<Insurance>(Insurance, {})(part)
    const insurance = { value, at: part.at }
    const whom = whomOf(
      readers,
      resources,
      { value: answer.value.patient, at: `${answer.at}/patient` },
      { value: value.coverage, at: `${part.at}/coverage` },
    )
    if (whom.isOthers) return { responses: [], problems: [...problems, othersPatient(part.at)], from: whom.from }
    const items = itemsOf(insurance, shared)
    const read = plansOf(items)
    const outcome = outcomeOf(rejected, value.inforce)
    const renewalMonth = renewalMonthOf(value.benefitPeriod)
    const unstated: ReadonlyArray<ReadingWarning> =
      outcome._tag === "unknown" && read.plans.length > 0 ? [{ _tag: "StatusUnstated", at: [part.at] }] : []
    const response: EligibilityResponse = {
      outcome,
      source: "EDI",
      patient: whom.patient,
      payer: payer.payer,
      ...(whom.groupNumber === undefined ? {} : { groupNumber: whom.groupNumber }),
      answersFor: answersFor.day,
      ...(renewalMonth === undefined ? {} : { renewalMonth }),
      networkPlans: read.plans,
      warnings: [...unstated, ...read.warnings],
      unmapped: unmappedOf([
        ...items.flatMap((item) => item.left),
        ...read.left,
        ...left,
        ...leftInInsurance(part, renewalMonth !== undefined),
        ...whom.left,
        ...shared.left,
      ]),
    }
    return {
      responses: [response],
      problems: [...problems, ...items.flatMap((item) => item.problems), ...whom.problems],
      from: whom.from,
    }
  }

// Without an insurance the answer is still one, about the patient and nothing else: a rejection mostly.
const insurancesOf = ({ value, at }: Located<Answer>): ReadonlyArray<Located> => {
  const stated = partsOf(value.insurance, `${at}/insurance`)
  return stated.length === 0 ? [{ value: {}, at }] : stated
}

/** The responses in one CoverageEligibilityResponse: one for each coverage that it is about. */
export const readAnswer =
  (readers: Readers, bundled: Resources["bundled"]) =>
  (part: Located): AnswerRead => {
    const { value, problems, left } = decodeKeysAt<Answer>(Answer, {})(part)
    const answer = { value, at: part.at }
    const answersFor = answersForOf(value)
    const against = reasonsNotToRead(answer, answersFor !== undefined)
    const isRead = against.every(({ severity }) => severity === "warning")
    if (answersFor === undefined || !isRead) return { responses: [], problems: [...problems, ...against], from: [] }
    const resources = { bundled, contained: containedIn(part, value.contained) }
    const rejected = rejectedOf(answer)
    const payer = payerOf(readers, resources, { value: value.insurer, at: `${part.at}/insurer` })
    const shared = {
      ...{ readers, answer, resources, rejected, answersFor, payer },
      left: [...left, ...payer.left, ...rejected.left, ...leftInAnswer(part, answersFor)],
    }
    const read = insurancesOf(answer).map(readInsurance(shared))
    const from = [...(payer.from === undefined ? [] : [payer.from]), ...read.flatMap((one) => one.from)]
    const used = new Set(from.map(({ at }) => at))
    const unused = partsOf(value.contained, `${part.at}/contained`)
      .filter(({ at }) => !used.has(at))
      .map((resource) => ({ ...resource, reason: "contained, and referred to by nothing that is read" }))
    return {
      responses: read
        .flatMap(({ responses }) => responses)
        .map((response) => ({ ...response, unmapped: [...response.unmapped, ...unmappedOf(unused)] })),
      problems: [
        ...problems,
        ...against,
        ...rejected.problems,
        ...payer.problems,
        ...read.flatMap((one) => one.problems),
      ],
      from,
    }
  }
