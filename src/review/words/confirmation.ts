import { counted } from "./counted.ts"
import type { Members } from "../../domain/change/Receipt.ts"
import type { Touched } from "../../domain/change/affected.ts"

/** `41 families, 96 patients`. @category presenting @since 0.1.0 */
export const sayMembers = ({ families, patients }: Members): string =>
  `${counted(families, "family", "families")}, ${counted(patients, "patient", "patients")}`

/**
 * The confirmation's warnings, in the words of the workflow, with the numbers of who is touched. A scope that nothing
 * touches is not warned about.
 *
 * @see docs/specification.md, step 9
 * @category presenting
 * @since 0.1.0
 */
export const sayConfirmation = (touched: Touched, removedExceptions: number): ReadonlyArray<string> => [
  ...(touched.plan === undefined
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
  ...(removedExceptions === 0
    ? []
    : [
        `${counted(removedExceptions, "procedure's exceptions", "procedures' exceptions")} that the payer did not mention will be removed.`,
      ]),
]
