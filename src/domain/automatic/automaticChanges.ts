import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Change, Changes } from "../change/Change.ts"
import { allChanges, changesAt } from "../change/Change.ts"
import type { Withheld } from "../change/Finding.ts"
import type { Overwrite } from "../change/overwrite.ts"
import type { Address } from "../coverage/Address.ts"
import { addressesMeet, addressKey } from "../coverage/Address.ts"
import type { Standing } from "../coverage/Records.ts"
import { targetOf } from "../coverage/Records.ts"
import type { ByHand } from "./byHand.ts"
import { leftByHand } from "./byHand.ts"
import type { Gate } from "./Gate.ts"
import type { KeptOut } from "./KeptOut.ts"
import type { Reach } from "./reachOf.ts"
import { reachOf } from "./reachOf.ts"

/** What of an import goes in when nobody looks. @category models @since 0.2.0 */
export interface AutomaticChanges {
  readonly changes: Changes
  /** Addresses the payer states as they are held, without those it is warned of. */
  readonly confirmed: ReadonlyArray<Address>
  /** What would have been changed, or was withheld before, and waits for a person. */
  readonly keptOut: ReadonlyArray<KeptOut>
}

const withheldOut = (withheld: Withheld): E.Either<Gate, ReadonlyArray<KeptOut>> => {
  const because = { _tag: "Withheld", withheld: withheld._tag } as const
  switch (withheld._tag) {
    case "NotPlaced":
    case "CoverageNotPlaced":
      return E.right([{ because }])
    case "Disagreeing":
    case "CoveragesDisagree":
    case "OptionDisagrees":
      return E.right([{ address: withheld.address, because }])
    case "CategoriesOverlap":
      return E.right(withheld.proposed.map(({ address }) => ({ address, because })))
    case "PatientDiffers":
      return E.left({ _tag: "PatientDiffers", differences: withheld.differences })
    case "OtherBenefitYear":
      return E.left({
        _tag: "BenefitYearTurned",
        answersFor: withheld.benefitYear,
        currentYear: withheld.currentYear,
      })
  }
}

const warnedOf = (reaches: ReadonlyArray<Reach>, address: Address): ReadonlyArray<KeptOut> =>
  reaches.flatMap((reach) =>
    reach._tag === "Values" && reach.concerns(address)
      ? [{ address, because: { _tag: "Warned", warning: reach.warning } } as const]
      : [],
  )

/**
 * What of a weighed import may go in without a person: whatever a review would withhold or warn of stays out, value by
 * value where the warning names values, and as a whole where it names none; so does whatever a person changed by hand and
 * is still as he left it.
 *
 * Laws: no change at an address that a review would withhold or warn of; none over a person's later edit; every change is
 * one of the review's own.
 *
 * @see docs/specification.md, decision 31
 * @category rules
 * @since 0.2.0
 */
export const automaticChanges = (
  { changes, confirmed, warnings, withheld }: Pick<Overwrite, "changes" | "confirmed" | "warnings" | "withheld">,
  standing: Standing,
  byHand: ByHand,
): E.Either<ReadonlyNonEmptyArray<Gate>, AutomaticChanges> => {
  const reaches = warnings.map(reachOf(standing.plan))
  const out = withheld.map(withheldOut)
  const gates = [...reaches.flatMap((reach) => (reach._tag === "Whole" ? [reach.gate] : [])), ...RA.lefts(out)]
  if (RA.isNonEmpty(gates)) return E.left(gates)

  const byPerson = leftByHand(targetOf(standing), byHand)
  const reasons = ({ address, step }: Change): ReadonlyArray<KeptOut> => [
    ...warnedOf(reaches, address),
    ...O.match(
      () => [],
      (because: KeptOut["because"]): ReadonlyArray<KeptOut> => [{ address, because }],
    )(byPerson({ address, step })),
  ]
  const keptOut = [...RA.rights(out).flat(), ...allChanges(changes).flatMap(reasons)]
  const staying = keptOut.flatMap(({ address }) => (address === undefined ? [] : [address]))
  const keys = new Set(staying.map(addressKey))
  const parts = staying.filter(({ _tag }) => _tag === "Coverage")
  const goesIn = (address: Address): boolean =>
    !keys.has(addressKey(address)) &&
    (address._tag !== "Coverage" || !parts.some((part) => addressesMeet(part, address)))
  return E.right({
    changes: changesAt(changes, goesIn),
    confirmed: confirmed.filter((address) => goesIn(address) && warnedOf(reaches, address).length === 0),
    keptOut,
  })
}
