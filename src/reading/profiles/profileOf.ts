import type { Profile } from "./Profile.ts"

/** How an answer is read whose payer has no profile. @category constructors @since 0.2.0 */
export const defaultProfile: Profile = {
  name: "Any payer",
  payerIds: [],
  coinsurance: "patientPays",
  description: "planPays",
  networkNamedIn: "either",
  emptyDeductible: "unknown",
}

const comparable = (id: string): string => id.trim().toUpperCase()

/**
 * The first profile that names a payer's id, else the default one. Ids are compared without regard to case.
 *
 * @category decisions
 * @since 0.2.0
 */
export const profileOf = (id: string, profiles: ReadonlyArray<Profile>): Profile =>
  profiles.length === 0
    ? defaultProfile
    : (profiles.find(({ payerIds }) => id !== "" && payerIds.some((own) => comparable(own) === comparable(id))) ??
      defaultProfile)
