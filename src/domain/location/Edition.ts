/**
 * What a location may do beside what its users have a right to. A right is a person's; a capability is the location's, and
 * comes with the edition it has.
 *
 * @category models
 * @since 0.2.0
 */
export type Capability = "ManualImport" | "AutomaticImport" | "RevertReview"

/** The editions as they are sold: which capabilities come with each. @category models @since 0.2.0 */
export type Edition = "Essentials" | "Pro"

/** What each edition's name stands for. A host that sells others brings a table of its own. @category models @since 0.2.0 */
export type Editions = Readonly<Record<string, ReadonlyArray<Capability>>>

/** @category constructors @since 0.2.0 */
export const standardEditions: Editions & Readonly<Record<Edition, ReadonlyArray<Capability>>> = {
  Essentials: ["ManualImport"],
  Pro: ["ManualImport", "AutomaticImport", "RevertReview"],
}

const least: ReadonlyArray<Capability> = standardEditions.Essentials

/**
 * The capabilities that come with an edition. A name that the table does not have gives no more than Essentials.
 *
 * What an answer came from (EDI, a payer's portal) is a fact of that answer and says nothing about the edition.
 *
 * @example
 * import { capabilitiesOf } from "coverport"
 *
 * capabilitiesOf("Pro") // => ["ManualImport", "AutomaticImport", "RevertReview"]
 * capabilitiesOf("Premium") // => ["ManualImport"]
 * capabilitiesOf("Premium", { Premium: ["ManualImport", "AutomaticImport"] }) // => ["ManualImport", "AutomaticImport"]
 *
 * @see docs/specification.md, decision 31
 * @category rules
 * @since 0.2.0
 */
export const capabilitiesOf = (edition: string, editions: Editions = standardEditions): ReadonlyArray<Capability> =>
  Object.hasOwn(editions, edition) ? (editions[edition] ?? least) : least
