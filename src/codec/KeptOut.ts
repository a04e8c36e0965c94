import * as t from "io-ts"
import type { KeptOut, KeptOutBecause, WarningName } from "../domain/automatic/KeptOut.ts"
import type { Withheld } from "../domain/change/Finding.ts"
import { ReceiptId } from "../domain/value/Ids.ts"
import { addressCodec } from "./Address.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

const withheld: Readonly<Record<Withheld["_tag"], null>> = {
  NotPlaced: null,
  Disagreeing: null,
  CategoriesOverlap: null,
  PatientDiffers: null,
  OtherBenefitYear: null,
  CoverageNotPlaced: null,
  CoveragesDisagree: null,
  OptionDisagrees: null,
}

const warnings: Readonly<Record<WarningName, null>> = {
  GroupNumberDiffers: null,
  GroupNumberMissing: null,
  MemberIdDiffers: null,
  Expired: null,
  BenefitYearTurned: null,
  RenewalMonthDiffers: null,
  MetAboveRequired: null,
  UsedAboveMaximum: null,
  HeldCountedLater: null,
  OtherMemberDisagrees: null,
  OtherNetworkImported: null,
  AmountEmpty: null,
  ZeroMaximum: null,
  RemainingAboveTotal: null,
  RemainingWithoutTotal: null,
  MoreSpecificUsed: null,
  RowsDisagree: null,
  LevelAssumed: null,
  ImplausibleDeductible: null,
  NotCoveredAndCovered: null,
  StatusUnstated: null,
}

const because: t.Type<KeptOutBecause, unknown> = tagged(
  "_tag",
  {
    Withheld: struct({ withheld: t.keyof(withheld) }, {}),
    Warned: struct({ warning: t.keyof(warnings) }, {}),
    EditedByHand: struct({ receipt: ReceiptId }, {}),
    PerhapsEditedByHand: struct({}, {}),
  },
  "KeptOutBecause",
)

/** @category codecs @since 0.2.0 */
export const keptOutCodec: t.Type<KeptOut, unknown> = struct({ because }, { address: addressCodec }, "KeptOut")
