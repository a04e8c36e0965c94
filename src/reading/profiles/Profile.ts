/**
 * How one payer's answers are to be read where payers differ: data, so that a host can pass its own.
 *
 * @category models
 * @since 0.2.0
 */
export interface Profile {
  /** The payer, for people. */
  readonly name: string
  /** The payer's identifications (NM109 of the payer's part) that choose this profile. */
  readonly payerIds: ReadonlyArray<string>
  /** Whose share EB08 is on a row of co-insurance (EB01 A). */
  readonly coinsurance: "patientPays" | "planPays"
  /** Whose share EB08 is on a row that describes a benefit (EB01 D). */
  readonly description: "patientPays" | "planPays"
  /**
   * Where networks are named: in EB12, in the text of EB05, or wherever the rows say something that tells them apart.
   */
  readonly networkNamedIn: "EB12" | "EB05" | "either"
  /** What a required deductible without a figure means. */
  readonly emptyDeductible: "unknown" | "none"
}
