import * as O from "fp-ts/lib/Option.js"
import { placeCategory } from "../change/claims.ts"
import type { ImportWarning } from "../change/Finding.ts"
import type { Address } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { BenefitSlot } from "../coverage/BenefitSlot.ts"
import type { Plan } from "../coverage/Records.ts"
import { codesNamed, procedureOf, rangesMeet } from "../procedure/CodeRange.ts"
import type { Procedure } from "../procedure/Procedure.ts"
import type { Measure, ReadingWarning } from "../response/ReadingWarning.ts"
import type { Gate } from "./Gate.ts"
import type { WarningName } from "./KeptOut.ts"

/** How much of an answer a warning keeps out of an import that nobody looks at. @category models @since 0.2.0 */
export type Reach =
  | { readonly _tag: "Whole"; readonly gate: Gate }
  | { readonly _tag: "Values"; readonly warning: WarningName; readonly concerns: (address: Address) => boolean }

type Kind = "benefit" | "deductible"

const kindOf = (measure: Measure): Kind => (measure === "required" || measure === "met" ? "deductible" : "benefit")

const tagsOf: Readonly<Record<Kind, ReadonlyArray<Address["_tag"]>>> = {
  deductible: ["DeductibleRequired", "DeductibleMet"],
  benefit: ["BenefitMaximum", "BenefitUsed"],
}

// An amount and what was counted against it are one reading: what is said of the one is said of both.
const pairAt = (kind: Kind, slot: BenefitSlot, plan: Pick<Plan, "tiers">): ((address: Address) => boolean) => {
  const placed = O.toUndefined(placeCategory(plan, slot.category))
  return (address) =>
    "slot" in address &&
    tagsOf[kind].includes(address._tag) &&
    address.slot.level === slot.level &&
    address.slot.period === slot.period &&
    (address.slot.category === slot.category || address.slot.category === placed)
}

// A category names codes that nobody stated: whether it means these cannot be told, and so it may.
const mayMeet = (one: Procedure, other: Procedure): boolean => {
  const [[ours], [theirs]] = [codesNamed(one), codesNamed(other)]
  return ours === undefined || theirs === undefined || rangesMeet(ours, theirs)
}

const about =
  (procedure: Procedure) =>
  (address: Address): boolean => {
    switch (address._tag) {
      case "DeductibleRequired":
      case "DeductibleMet":
      case "BenefitMaximum":
      case "BenefitUsed":
      case "PlanOption":
        return false
      case "Coverage":
        return mayMeet(procedureOf(address.codes), procedure)
      case "Exceptions":
      case "Downgrade":
      case "WaitingPeriod":
        return mayMeet(address.procedure, procedure)
    }
  }

const reading = (plan: Pick<Plan, "tiers">, whole: ImportWarning, warning: ReadingWarning): Reach => {
  switch (warning._tag) {
    case "AmountEmpty":
    case "ZeroMaximum":
    case "RemainingAboveTotal":
    case "RemainingWithoutTotal":
    case "MoreSpecificUsed":
    case "RowsDisagree":
    case "LevelAssumed":
    case "ImplausibleDeductible":
      return {
        _tag: "Values",
        warning: warning._tag,
        concerns: pairAt(kindOf(warning.measure), warning.slot, plan),
      }
    case "NotCoveredAndCovered":
      return { _tag: "Values", warning: warning._tag, concerns: about(warning.procedure) }
    case "StatusUnstated":
      return { _tag: "Whole", gate: { _tag: "Warned", warning: whole } }
  }
}

/**
 * What of an answer a warning keeps out: the values it names, or, where it names none, all of it.
 *
 * Closed on purpose: a new kind of warning does not build until it was decided here what it keeps out.
 *
 * @see docs/specification.md, decision 31
 * @category rules
 * @since 0.2.0
 */
export const reachOf =
  (plan: Pick<Plan, "tiers">) =>
  (warning: ImportWarning): Reach => {
    switch (warning._tag) {
      case "GroupNumberDiffers":
      case "GroupNumberMissing":
      case "MemberIdDiffers":
      case "Expired":
      case "BenefitYearTurned":
        return { _tag: "Whole", gate: warning }
      case "RenewalMonthDiffers":
      case "OtherNetworkImported":
        return { _tag: "Whole", gate: { _tag: "Warned", warning } }
      case "MetAboveRequired":
        return { _tag: "Values", warning: warning._tag, concerns: pairAt("deductible", warning.slot, plan) }
      case "UsedAboveMaximum":
        return { _tag: "Values", warning: warning._tag, concerns: pairAt("benefit", warning.slot, plan) }
      case "HeldCountedLater": {
        const key = addressKey(warning.address)
        return { _tag: "Values", warning: warning._tag, concerns: (address) => addressKey(address) === key }
      }
      case "OtherMemberDisagrees": {
        const keys = new Set(warning.amounts.map(({ address }) => addressKey(address)))
        const named = warning.procedures.map(about)
        return {
          _tag: "Values",
          warning: warning._tag,
          concerns: (address) => keys.has(addressKey(address)) || named.some((is) => is(address)),
        }
      }
      case "Reading":
        return reading(plan, warning, warning.warning)
    }
  }
