// The door "./jobs": nights of answers in a queue over PostgreSQL.
export { JobsUnavailable } from "./JobsUnavailable.ts"
export type { KeptProblem } from "./KeptOutcome.ts"
export type {
  DeliveryState,
  LeftDelivery,
  NightProgress,
  OfNight,
  OfNightPage,
  SetAsideDelivery,
} from "./nightQueries.ts"
export type { Nights, NightsOptions, NightRequest, NightWorker, WorkOptions } from "./Nights.ts"
export { openNights } from "./openNights.ts"
