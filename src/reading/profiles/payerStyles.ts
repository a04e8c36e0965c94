import type { Profile } from "./Profile.ts"
import { defaultProfile } from "./profileOf.ts"

/**
 * Profiles of payers whose answers are known, without ids: one payer has other ids at other clearing houses. Give a style the
 * ids that yours uses, `{ ...payerStyles.guardian, payerIds: ["00001"] }`.
 *
 * `defaultProfile` reads their usual answers alike. A style also holds for an answer that shows too little of itself, such as
 * one with a single network's rows.
 *
 * @category constructors
 * @since 0.2.0
 */
export const payerStyles: Readonly<Record<"guardian" | "metLife" | "unitedConcordia", Profile>> = {
  // EB12 is U on every row; the networks stand in EB05.
  guardian: { ...defaultProfile, name: "Guardian", networkNamedIn: "EB05" },
  // EB05 holds the word MET and names of plans, never a network.
  metLife: { ...defaultProfile, name: "MetLife", networkNamedIn: "EB12" },
  unitedConcordia: { ...defaultProfile, name: "United Concordia", networkNamedIn: "EB12" },
}
