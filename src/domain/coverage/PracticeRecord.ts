import type { Contract } from "../location/LocationSettings.ts"
import type { Right } from "../rights/Right.ts"
import type { LocationId, UserId } from "../value/Ids.ts"
import type { Appointment } from "./Appointment.ts"
import type { Enrolment, Patient, Plan, Subscription } from "./Records.ts"

/** A record the practice's system keeps, which Coverport reads and never changes by itself. @category ports @since 0.1.0 */
export type PracticeRecord =
  | { readonly _tag: "Patient"; readonly patient: Patient }
  | { readonly _tag: "Plan"; readonly plan: Plan }
  | { readonly _tag: "Subscription"; readonly subscription: Subscription }
  | { readonly _tag: "Enrolment"; readonly enrolment: Enrolment }
  | { readonly _tag: "Appointment"; readonly appointment: Appointment }
  /** Replaces all the rights of a user at a location. */
  | {
      readonly _tag: "Grant"
      readonly user: UserId
      readonly location: LocationId
      readonly rights: ReadonlyArray<Right>
    }
  /** Replaces what a location is and whom it is contracted with. Its switches stay as they are. */
  | {
      readonly _tag: "Location"
      readonly location: LocationId
      readonly edition: string
      readonly contracted: ReadonlyArray<Contract>
    }
  /** Switches a location's automatic import on or off. What the location is stays as it is. */
  | { readonly _tag: "AutomaticImport"; readonly location: LocationId; readonly on: boolean }
