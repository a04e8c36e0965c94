import type { Profile } from "./Profile.ts"

/**
 * What is known of payers that do otherwise than others.
 *
 * @category constructors
 * @since 0.2.0
 */
export const payerProfiles: ReadonlyArray<Profile> = []
