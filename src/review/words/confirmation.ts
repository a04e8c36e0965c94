import { counted } from "./counted.ts"
import { listed } from "./listed.ts"
import type { Changes } from "../../domain/change/Change.ts"
import { removedExceptions } from "../../domain/change/removedExceptions.ts"
import type { Members } from "../../domain/change/Receipt.ts"
import type { Touched } from "../../domain/change/affected.ts"

/** `41 families, 96 patients`. @category presenting @since 0.1.0 */
export const sayMembers = ({ families, patients }: Members): string =>
  `${counted(families, "family", "families")}, ${counted(patients, "patient", "patients")}`

/** How many values of a plan would be overwritten, by what the confirmation says of them. @category models @since 0.2.0 */
export interface Overwritten {
  /** Required amounts, maximums and exceptions. */
  readonly amountsAndExceptions: number
  readonly coverages: number
  readonly options: number
  /** Procedures whose exceptions are removed, among the above. */
  readonly removed: number
}

/** @category decisions @since 0.2.0 */
export const overwrittenBy = (changes: Changes): Overwritten => ({
  amountsAndExceptions: changes.limits.length + changes.exceptions.length,
  coverages: changes.coverages.length,
  options: changes.options.length,
  removed: removedExceptions(changes),
})

const sayTableAndOptions = ({ coverages, options }: Overwritten): string =>
  listed([
    ...(coverages === 0 ? [] : [`coverage table (${counted(coverages, "part", "parts")})`]),
    ...(options === 0 ? [] : [counted(options, "option", "options")]),
  ])

/** What of the plan would be overwritten, without numbers: `Plan amounts, exceptions and coverage table`. @category presenting @since 0.2.0 */
export const sayPartsOfPlan = ({ limits, exceptions, coverages, options }: Changes): string =>
  `Plan ${listed([
    ...(limits.length === 0 ? [] : ["amounts"]),
    ...(exceptions.length === 0 ? [] : ["exceptions"]),
    ...(coverages.length === 0 ? [] : ["coverage table"]),
    ...(options.length === 0 ? [] : ["options"]),
  ])}`

/**
 * The confirmation's warnings, in the words of the workflow, with the numbers of who is touched. A scope that nothing
 * touches is not warned about.
 *
 * @see docs/specification.md, step 9
 * @category presenting
 * @since 0.1.0
 */
export const sayConfirmation = (touched: Touched, overwritten: Overwritten): ReadonlyArray<string> => [
  ...(touched.plan === undefined || overwritten.amountsAndExceptions === 0
    ? []
    : [
        `The plan-level deductible amounts (required amounts), benefit amounts (maximum amounts), and exceptions for the plan will be overwritten. This affects not only the current patient but all patients in any family who are covered by the plan: ${sayMembers(touched.plan)}.`,
      ]),
  ...(touched.subscription === undefined && touched.enrolment === undefined
    ? []
    : [
        `The patient- and family-level deductible amounts (met amounts) and benefit amounts (used amounts) for the plan will be overwritten. This affects the current patient and any of his or her family members who are covered by the plan: ${
          touched.subscription === undefined
            ? "the current patient alone, since no family amount changes"
            : sayMembers(touched.subscription)
        }.`,
      ]),
  ...(touched.plan === undefined || overwritten.coverages + overwritten.options === 0
    ? []
    : [
        `The plan's ${sayTableAndOptions(overwritten)} will be overwritten for everyone who is covered by the plan too: ${sayMembers(touched.plan)}.`,
      ]),
  ...(overwritten.removed === 0
    ? []
    : [
        `${counted(overwritten.removed, "procedure's exceptions", "procedures' exceptions")} that the payer did not mention will be removed.`,
      ]),
]
