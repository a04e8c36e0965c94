import type { Profile } from "../../src/reading.ts"

/**
 * What a host knows beside the message.
 *
 * @category models
 * @since 0.2.0
 */
export interface EligibilityJsonOptions {
  /** The day that was asked about, as `2026-01-31`: many messages name none. */
  readonly askedOn?: string
  /** What payers do otherwise than others, by their ids; every payer is read alike unless given. */
  readonly profiles?: ReadonlyArray<Profile>
}
