/**
 * What a practice may decide otherwise. Rights, primary only, the choice of network, conflicts and the benefit year are
 * not here: they cannot be switched.
 *
 * @category models
 * @since 0.1.0
 */
export interface Policy {
  /**
   * `wholeTable`: exceptions of procedures the payer did not mention are removed, each as a line of its own that can be
   * kept. `statedProcedures`: only procedures the payer states are replaced.
   */
  readonly exceptions: "wholeTable" | "statedProcedures"
  /** When two group numbers name the same group. Trimmed, without case and leading zeros, in both. */
  readonly groupNumber: "exact" | "prefixOrSuffix"
  /** A response past its valid-through: imported with a warning, or refused. */
  readonly expired: "warn" | "refuse"
  /** Days after a receipt during which its values can be reverted. */
  readonly revertDays: number
  /**
   * How many days back members' answers may be about to be compared with one another. Absent in what was stored before 0.2.0,
   * and then as many as are standard.
   */
  readonly disagreementDays?: number
}

/**
 * Ninety days. An answer is current for thirty, and those are compared in a review already; a quarter holds answers of some
 * members of most plans, and both sides of a change that was made in it. A year would hold last year's plan beside this one's.
 *
 * @category constructors
 * @since 0.2.0
 */
export const standardDisagreementDays = 90

/** @category constructors @since 0.1.0 */
export const standardPolicy: Policy = {
  exceptions: "wholeTable",
  groupNumber: "exact",
  expired: "warn",
  revertDays: 30,
}
