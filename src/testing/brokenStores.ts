import { brokenCalendars } from "./broken/brokenCalendars.ts"
import { brokenCommits } from "./broken/brokenCommits.ts"
import { brokenOthers } from "./broken/brokenOthers.ts"
import { brokenRaces } from "./broken/brokenRaces.ts"
import { brokenReadings } from "./broken/brokenReadings.ts"
import { brokenReceipts } from "./broken/brokenReceipts.ts"
import type { BrokenStore } from "./broken/BrokenStore.ts"
import { brokenVerifications } from "./broken/brokenVerifications.ts"
import { brokenWalls } from "./broken/brokenWalls.ts"

export type { BrokenStore } from "./broken/BrokenStore.ts"

/** Working books made into faulty ones, each to be found out by the law it names. @category laws @since 0.1.0 */
export const brokenStores: ReadonlyArray<BrokenStore> = [
  ...brokenCommits,
  ...brokenReceipts,
  ...brokenReadings,
  ...brokenOthers,
  ...brokenRaces,
  ...brokenWalls,
  ...brokenCalendars,
  ...brokenVerifications,
]
