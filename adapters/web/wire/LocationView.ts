import type { LocationSettings } from "../../../src/index.ts"

/** What is set for the location where somebody works. */
export interface LocationView {
  readonly settings: LocationSettings
}
