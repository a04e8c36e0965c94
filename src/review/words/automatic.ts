import type { KeptOut, KeptOutBecause, WarningName } from "../../domain/automatic/KeptOut.ts"
import type { Withheld } from "../../domain/change/Finding.ts"
import type { LocationSettings } from "../../domain/location/LocationSettings.ts"
import { sayAddress } from "./coverage.ts"
import { counted } from "./counted.ts"

/** What stands on the settings of a location. @category presenting @since 0.2.0 */
export const settingsWords = {
  title: "Settings of this location",
  edition: "Edition",
  contracted: "Contracted with",
  nobody: "nobody",
  switch: "Import by itself what needs nobody",
  on: "Automatic import is on. What goes in by itself waits to be looked at.",
  off: "Automatic import is off. Every answer waits for a person.",
  cannot: "This edition does not include automatic import.",
  notCounting: "It is switched on, and counts for nothing in this edition.",
  uncontracted: "Nothing goes in by itself, since the location is contracted with nobody.",
} as const

/** Whom a location is contracted with, in one line each. @category presenting @since 0.2.0 */
export const sayContracts = ({ contracted }: Pick<LocationSettings, "contracted">): ReadonlyArray<string> =>
  contracted.map(({ carrier, plan, network }) =>
    [carrier, plan === undefined ? "all plans" : `plan ${plan}`, network === undefined ? "" : `network ${network}`]
      .filter((part) => part !== "")
      .join(", "),
  )

const withheld: Readonly<Record<Withheld["_tag"], string>> = {
  NotPlaced: "the plan has no place for it",
  Disagreeing: "the payer states two amounts for it",
  CategoriesOverlap: "it would count twice beside what is held",
  PatientDiffers: "the payer describes another patient",
  OtherBenefitYear: "it counts in another benefit year",
  CoverageNotPlaced: "nobody said which codes are meant",
  CoveragesDisagree: "the payer states two shares for it",
  OptionDisagrees: "the payer states it in two ways",
}

const warned: Readonly<Record<WarningName, string>> = {
  GroupNumberDiffers: "the group numbers differ",
  GroupNumberMissing: "a group number is missing",
  MemberIdDiffers: "the member ids differ",
  Expired: "the answer is past its last day",
  BenefitYearTurned: "the benefit year has turned",
  RenewalMonthDiffers: "the renewal months differ",
  MetAboveRequired: "more is met than is required",
  UsedAboveMaximum: "more is used than the maximum",
  HeldCountedLater: "what is held was counted later",
  OtherMemberDisagrees: "another member's answer says otherwise",
  OtherNetworkImported: "another network plan was imported before",
  AmountEmpty: "the payer leaves an amount of it empty",
  ZeroMaximum: "the payer states a maximum of nothing",
  RemainingAboveTotal: "more is left of it than there is",
  RemainingWithoutTotal: "only what is left of it is stated",
  MoreSpecificUsed: "the payer states it in two rows that differ",
  RowsDisagree: "the payer's rows disagree about it",
  LevelAssumed: "the payer does not say whose it is",
  ImplausibleDeductible: "it is too large for a deductible",
  NotCoveredAndCovered: "the payer says both covered and not covered",
  StatusUnstated: "the payer does not say that coverage is active",
}

const sayBecause = (because: KeptOutBecause): string => {
  switch (because._tag) {
    case "Withheld":
      return withheld[because.withheld]
    case "Warned":
      return warned[because.warning]
    case "EditedByHand":
      return `somebody changed it by hand, with \`${because.receipt}\``
    case "PerhapsEditedByHand":
      return "somebody may have changed it by hand"
  }
}

/** A value that stayed out of an automatic import, and why. @category presenting @since 0.2.0 */
export const sayKeptOut = ({ address, because }: KeptOut): string =>
  `${address === undefined ? "An amount" : sayAddress(address)}: ${sayBecause(because)}`

/** The heading over what stayed out. @category presenting @since 0.2.0 */
export const stayedOut = "Stayed out of the automatic import, and waits for a person"

/** How many of the imports that wait went in by themselves; nothing where none did. @category presenting @since 0.2.0 */
export const sayAutomaticWaiting = (n: number, more = false): string | undefined =>
  n === 0 ? undefined : `Imported automatically: ${String(n)}${more ? " or more" : ""} to look at`

/** How many values stayed out, for a list. @category presenting @since 0.2.0 */
export const sayKeptOutCount = (n: number): string => `${counted(n, "value", "values")} stayed out`
