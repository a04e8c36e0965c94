import type { Profile } from "../profiles/Profile.ts"
import type { Row } from "../rows/Row.ts"
import type { Rule } from "./Rule.ts"
import { isNothing } from "./shareRules.ts"

/** Rows that say of a code, class or type that it is not covered. */
export interface ExclusionRule extends Rule {
  readonly reads: (row: Row, profile: Profile) => boolean
}

/** The rules in the order in which they are asked. */
export const exclusionRules: ReadonlyArray<ExclusionRule> = [
  {
    name: "notCoveredCode",
    matches: "EB01 I or E with a code, class or type",
    answers: "not covered",
    page: "Exceptions and shares",
    example: { segments: ["EB*I************AD:D4381"], says: "D4381: not covered" },
    reads: ({ kind }) => kind === "I" || kind === "E",
  },
  {
    name: "patientPaysAll",
    matches: "EB01 A, EB08 1, with a code, class or type, where EB08 is the patient's share",
    answers: "not covered",
    page: "Exceptions and shares",
    example: { segments: ["EB*A*******1.00*****AD:D7880"], says: "D7880: not covered" },
    reads: ({ kind, share, money }, { coinsurance }) =>
      kind === "A" && coinsurance === "patientPays" && isNothing(money) && /^1(\.0*)?$/.test(share),
  },
]
