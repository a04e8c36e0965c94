import type { Change, Choice, EligibilityResponse, Level, Money, PatientId, ResponseId } from "../../src/index.ts"
import { literal, ProcedureCode, Money as MoneyCodec, standardPolicy } from "../../src/index.ts"
import { standard } from "../../src/domain/procedure/Category.ts"
import { today } from "../../src/testing/world/ids.ts"
import { numberOf } from "./Chance.ts"
import { personOf } from "./seats.ts"

// An answer follows from its id, so that whoever looks afterwards knows what it must say.

const money = literal(MoneyCodec)
const code = literal(ProcedureCode)

const cents = (letter: string, name: string): Money => money(numberOf(`${name} of ${letter}`) % 1_000_000)

const evidence = { rule: "EB:C", at: [12] }

const stated = (value: Money) => ({ _tag: "Stated", value, derived: false, evidence }) as const

const slot = (level: Level) => ({ level, period: "annual", category: standard }) as const

const procedures = ["D0120", "D0274", "D1110", "D1206"].map(code)

const isExcepted = (letter: string, procedure: string): boolean => numberOf(`${procedure} of ${letter}`) % 2 === 0

/** How many amounts every answer states; each is in the receipt of its import, changed or confirmed. */
export const amountsStated = 6

const network = "Choice Plus “PPO”"

export const answerOf = (letter: ResponseId, patient: PatientId): EligibilityResponse => {
  const { firstName, lastName, birthDate } = personOf(patient)
  const amount = (name: string) => stated(cents(letter, name))
  return {
    outcome: { _tag: "eligible" },
    source: "EDI",
    patient: { firstName, lastName, birthDate },
    payer: { name: "DELTA" },
    answersFor: today,
    networkPlans: [
      {
        name: network,
        status: "in-network",
        deductibles: [
          {
            ...slot("individual"),
            required: amount("DeductibleRequired individual"),
            met: amount("DeductibleMet individual"),
          },
          { ...slot("family"), required: amount("DeductibleRequired family"), met: amount("DeductibleMet family") },
        ],
        maximums: [
          {
            ...slot("individual"),
            maximum: amount("BenefitMaximum individual"),
            used: amount("BenefitUsed individual"),
          },
        ],
        coverages: [],
        exceptions: procedures
          .filter((procedure) => isExcepted(letter, procedure))
          .map((procedure) => ({
            procedure: { code: procedure },
            exception: {
              type: "Frequency",
              times: 1 + (numberOf(letter) % 4),
              window: { kind: "calendarYear", years: 1 },
            },
            words: [],
            evidence,
          })),
      },
    ],
    warnings: [],
    unmapped: [],
  }
}

/** The message an answer was read from: long enough for several pages of a database. */
export const messageOf = (letter: ResponseId): string =>
  `ISA*00*~\r\n"Ærø" \\ '; -- 😀 ${letter}\n`.repeat(1 + (numberOf(letter) % 400))

const statesNoException = (letter: string): boolean => procedures.every((procedure) => !isExcepted(letter, procedure))

/** What a person decides on the page of an answer. */
export const choiceOf = (letter: ResponseId): Choice => ({
  response: letter,
  networkPlan: network,
  sections:
    numberOf(letter) % 3 === 0 || statesNoException(letter)
      ? ["DeductiblesAndBenefits"]
      : ["DeductiblesAndBenefits", "ExceptionsAndLimitations"],
  policy: standardPolicy,
  answers: {},
})

/** Whether a change of an import is what its answer says. */
export const isOf = (letter: ResponseId, { address, step }: Change): boolean => {
  if (!("slot" in address) || step._tag === "Remove") return true
  const said = cents(letter, `${address._tag} ${address.slot.level}`)
  return typeof step.after === "object" && "amount" in step.after ? step.after.amount === said : step.after === said
}
