import type { Share } from "../../domain/coverage/CoverageRow.ts"
import { otherShare } from "../../domain/value/Percent.ts"
import type { Gloss } from "../draft/Gloss.ts"
import { isOfService } from "../draft/Gloss.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import type { Profile } from "../profiles/Profile.ts"
import type { Row } from "../rows/Row.ts"
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

/** A co-payment is a fixed amount that the patient pays for each service. */
export const fixedCopay: Rule = {
  name: "fixedCopay",
  matches:
    "EB07 on B, of a code, a class or a service type, and over no period; at each visit (EB06 27) of a code alone",
  answers: "the patient pays this amount, whatever the fee",
  page: "Exceptions and shares",
  example: { segments: ["EB*B******25******AD:D2740"], says: "D2740: patient pays $25.00" },
}

/** What is paid, and the rule that says so; or why a row that should say so does not. */
type SharePaid = { readonly rule: string; readonly share: Share } | { readonly unread: string }

const percentOn = (
  { kind, share: text }: Row,
  lexicon: Lexicon,
  { coinsurance, description }: Profile,
): SharePaid | undefined => {
  const whose = kind === "A" ? coinsurance : description
  const share = lexicon.share(text)
  if (share === undefined) return undefined
  return whose === "patientPays"
    ? { rule: patientShare.name, share: { planPays: otherShare(share) } }
    : { rule: planShare.name, share: { planPays: share } }
}

/** Whether an amount is left out, or filled with zeros. */
export const isNothing = (money: string): boolean => /^0*\.?0*$/.test(money)

const atEachVisit = "27"

const copayOn = (gloss: Gloss, lexicon: Lexicon): SharePaid | undefined => {
  const { row } = gloss
  const copay = lexicon.money(row.money)
  if (copay === undefined) return undefined
  if (!isOfService(gloss, lexicon)) return { unread: "a co-payment that does not say for what" }
  if (row.period === atEachVisit && row.procedure === undefined)
    return { unread: "a co-payment for a visit, which the coverage table has no place for" }
  if (row.period !== "" && row.period !== atEachVisit)
    return { unread: "a co-payment over a period, which the coverage table has no place for" }
  // Nothing as a fixed amount leaves open what share the patient pays.
  if (copay === 0) return { unread: "a co-payment of nothing, which does not say what the plan pays" }
  return { rule: fixedCopay.name, share: { copay } }
}

/** What a row says is paid of its subjects; `undefined` where it says nothing of it. */
export const sharePaidOn = (gloss: Gloss, lexicon: Lexicon, profile: Profile): SharePaid | undefined => {
  const { kind, share, money } = gloss.row
  if (kind === "A" || kind === "D") {
    if (share === "") return undefined
    return isNothing(money)
      ? percentOn(gloss.row, lexicon, profile)
      : { unread: "a share beside an amount, of which neither says all" }
  }
  // A percentage beside a fixed amount is another condition.
  return kind === "B" && money !== "" && share === "" ? copayOn(gloss, lexicon) : undefined
}
