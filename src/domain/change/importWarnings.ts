import * as O from "fp-ts/lib/Option.js"
import { addressKey } from "../coverage/Address.ts"
import { comparableMemberId } from "../coverage/comparableMemberId.ts"
import type { Held } from "../coverage/Holding.ts"
import type { EligibilityResponse, ReceivedResponse } from "../response/EligibilityResponse.ts"
import { matchGroupNumber } from "../response/groupNumber.ts"
import type { NetworkPlan, Reading } from "../response/NetworkPlan.ts"
import { otherMembersDisagree } from "./otherMembers.ts"
import type { CalendarDate } from "../value/CalendarDate.ts"
import type { Money } from "../value/Money.ts"
import { minus, Money as MoneyCodec } from "../value/Money.ts"
import type { CountedOn } from "./claims.ts"
import type { ImportWarning, ProposedAmount } from "./Finding.ts"
import type { Policy } from "./Policy.ts"

const groupNumber = (
  policy: Policy,
  { standing: { plan } }: Held,
  response: EligibilityResponse,
): ReadonlyArray<ImportWarning> => {
  const match = matchGroupNumber(policy.groupNumber, plan.groupNumber, response.groupNumber)
  const [ours, theirs] = [plan.groupNumber?.trim() ?? "", response.groupNumber?.trim() ?? ""]
  switch (match) {
    case "equal":
      return []
    case "missing":
      return [{ _tag: "GroupNumberMissing", on: ours === "" ? (theirs === "" ? "both" : "plan") : "payer" }]
    case "partOf":
    case "differs":
      return [{ _tag: "GroupNumberDiffers", plan: ours, payer: theirs, partOf: match === "partOf" }]
  }
}

// What the payer leaves out does not differ.
const sameMemberId = (payer: string | undefined, ours: string): boolean =>
  payer === undefined || comparableMemberId(payer) === comparableMemberId(ours)

const figure = (reading: Reading<Money | "none"> | undefined): O.Option<Money> =>
  reading?._tag === "Stated" && MoneyCodec.is(reading.value) ? O.some(reading.value) : O.none

const aboveTheirLimits = (plan: NetworkPlan): ReadonlyArray<ImportWarning> => [
  ...plan.deductibles.flatMap(({ level, period, category, required, met }): ReadonlyArray<ImportWarning> => {
    const [limit, counted] = [figure(required), figure(met)]
    return O.isSome(limit) && O.isSome(counted) && O.isNone(minus(limit.value, counted.value))
      ? [
          {
            _tag: "MetAboveRequired",
            slot: { level, period, category },
            required: limit.value,
            met: counted.value,
          },
        ]
      : []
  }),
  ...plan.maximums.flatMap(({ level, period, category, maximum, used }): ReadonlyArray<ImportWarning> => {
    const [limit, counted] = [figure(maximum), figure(used)]
    return O.isSome(limit) && O.isSome(counted) && O.isNone(minus(limit.value, counted.value))
      ? [
          {
            _tag: "UsedAboveMaximum",
            slot: { level, period, category },
            maximum: limit.value,
            used: counted.value,
          },
        ]
      : []
  }),
]

const heldCountedLater = (held: Held, amounts: ReadonlyArray<ProposedAmount>): ReadonlyArray<ImportWarning> => {
  const counted = new Map(
    [...held.subscription.holding.counters, ...held.enrolment.holding.counters].map(({ address, value }) => [
      addressKey(address),
      value.asOf,
    ]),
  )
  return amounts.flatMap((amount): ReadonlyArray<ImportWarning> => {
    if (amount.address._tag !== "DeductibleMet" && amount.address._tag !== "BenefitUsed") return []
    const asOf = counted.get(addressKey(amount.address))
    return asOf !== undefined && typeof amount.value === "object" && asOf > amount.value.asOf
      ? [{ _tag: "HeldCountedLater", address: amount.address, held: asOf, stated: amount.value.asOf }]
      : []
  })
}

/**
 * Everything that must be said aloud before an import, though it goes in.
 *
 * @see docs/specification.md, decisions 10, 11, 13 and 15 to 18
 * @category rules
 * @since 0.1.0
 */
export const importWarnings = (seen: {
  readonly held: Held
  readonly received: ReceivedResponse
  readonly networkPlan: NetworkPlan
  readonly amounts: ReadonlyArray<ProposedAmount>
  readonly others: ReadonlyArray<ReceivedResponse>
  readonly importedNetworks: ReadonlyArray<string>
  readonly on: CountedOn
  readonly currentYear: CalendarDate
  readonly today: CalendarDate
  readonly policy: Policy
}): ReadonlyArray<ImportWarning> => {
  const { held, received, networkPlan, on, currentYear } = seen
  const { response } = received
  const { renewalMonth } = held.standing.plan
  return [
    ...groupNumber(seen.policy, held, response),
    ...(sameMemberId(response.patient.memberId, held.standing.subscription.memberId)
      ? []
      : [{ _tag: "MemberIdDiffers" } as const]),
    ...(received.validThrough < seen.today ? [{ _tag: "Expired", validThrough: received.validThrough } as const] : []),
    ...(on.benefitYear === currentYear
      ? []
      : [{ _tag: "BenefitYearTurned", answersFor: response.answersFor, currentYear } as const]),
    ...(response.renewalMonth === undefined || response.renewalMonth === renewalMonth
      ? []
      : [{ _tag: "RenewalMonthDiffers", plan: renewalMonth, payer: response.renewalMonth } as const]),
    ...aboveTheirLimits(networkPlan),
    ...heldCountedLater(held, seen.amounts),
    ...otherMembersDisagree(held.standing.plan, networkPlan, received.patient, seen.others),
    ...seen.importedNetworks
      .filter((name) => name !== networkPlan.name)
      .map((name) => ({ _tag: "OtherNetworkImported", networkPlan: name }) as const),
    ...response.warnings
      .filter((warning) => warning.networkPlan === undefined || warning.networkPlan === networkPlan.name)
      .map((warning) => ({ _tag: "Reading", warning }) as const),
  ]
}
