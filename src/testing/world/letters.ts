import type { Target } from "../../domain/coverage/Records.ts"
import { standard } from "../../domain/procedure/Category.ts"
import type { EligibilityResponse } from "../../domain/response/EligibilityResponse.ts"
import { literal } from "../../domain/value/brand.ts"
import { Money } from "../../domain/value/Money.ts"
import type { Letter } from "../../ports/EligibilityInbox.ts"
import * as id from "./ids.ts"

const answer: EligibilityResponse = {
  outcome: { _tag: "eligible" },
  source: "EDI",
  patient: { firstName: "ANN", lastName: "ADAMS", memberId: "W123", birthDate: id.day("1980-02-29") },
  payer: { name: "DELTA", id: "94276" },
  groupNumber: "4471",
  answersFor: id.today,
  networkPlans: [
    {
      name: "PPO",
      status: "in-network",
      deductibles: [
        {
          level: "individual",
          period: "annual",
          category: standard,
          required: {
            _tag: "Stated",
            value: literal(Money)(5000),
            derived: false,
            evidence: { rule: "EB:C", at: [12] },
          },
        },
      ],
      maximums: [],
      coverages: [],
      exceptions: [],
    },
  ],
  warnings: [],
  unmapped: [],
}

const silence: EligibilityResponse = { ...answer, outcome: { _tag: "ineligible" }, networkPlans: [] }

/** A payer's message as it came: line ends, quotes and a byte that SQL and JSON both have to escape. */
export const message = 'ISA*00*~\r\nST*271*0001~\n"Ærø" \u0001 \\ \'; DROP TABLE letters; -- 😀'

/** A letter about an enrolment, received at an hour of today. */
export const letter = (
  text: string,
  about: Target,
  at: { readonly hour: string; readonly validThrough?: string; readonly silent?: boolean },
): Letter => ({
  received: {
    id: id.responseId(text),
    ...about,
    receivedAt: id.instant(`2026-11-24T${at.hour}:00:00.000Z`),
    validThrough: id.day(at.validThrough ?? "2026-12-24"),
    response: at.silent === true ? silence : answer,
  },
  message: `${message} ${text}`,
})
