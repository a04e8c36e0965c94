import type { Percent } from "../../domain/value/Percent.ts"
import { otherShare } from "../../domain/value/Percent.ts"
import type { Profile } from "../profiles/Profile.ts"
import type { Rule } from "./Rule.ts"

/** Co-insurance is the share the patient pays. */
export const patientShare: Rule = {
  name: "patientShare",
  matches: "EB08 on A; on D for a payer whose profile says so",
  answers: "the plan pays the rest",
  page: "Exceptions and shares",
  example: { segments: ["EB*A*******.29*****AD:D2140"], says: "D2140: 71%" },
}

/** In a description of the benefit the share is what the plan pays. */
export const planShare: Rule = {
  name: "planShare",
  matches: "EB08 on D; on A for a payer whose profile says so",
  answers: "the plan pays this",
  page: "Exceptions and shares",
  example: { segments: ["EB*D*******1*****AD:D1110"], says: "D1110: 100%" },
}

/** The share a plan pays, and the rule that says so, from the share on a row of a kind; `undefined` on other kinds. */
export const planPaysOf = (
  kind: string,
  share: Percent,
  { coinsurance, description }: Profile,
): { readonly rule: string; readonly planPays: Percent } | undefined => {
  const whose = kind === "A" ? coinsurance : kind === "D" ? description : undefined
  if (whose === undefined) return undefined
  return whose === "patientPays"
    ? { rule: patientShare.name, planPays: otherShare(share) }
    : { rule: planShare.name, planPays: share }
}
