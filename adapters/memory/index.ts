import * as Context from "effect/Context"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Calendar } from "../../src/effect.ts"
import {
  calendarFromPorts,
  CoverageStore,
  EligibilityInbox,
  Locations,
  Register,
  Rights,
  Schedule,
  Verifications,
} from "../../src/effect.ts"
import { coverageStore } from "./coverageStore.ts"
import { eligibilityInbox } from "./eligibilityInbox.ts"
import { locations } from "./locations.ts"
import { register } from "./register.ts"
import { rights } from "./rights.ts"
import { schedule } from "./schedule.ts"
import { makeShelf } from "./Shelf.ts"
import { verifications } from "./verifications.ts"

/**
 * A book in memory: every store port over one state, empty at first and gone with the process.
 *
 * It is the reference the other stores are compared with, and enough for tests and demonstrations. Each layer that is
 * built has a book of its own.
 *
 * @category layers
 * @since 0.1.0
 */
export const memoryBook = (): Layer.Layer<
  Calendar | CoverageStore | EligibilityInbox | Schedule | Rights | Locations | Register | Verifications
> =>
  Layer.provideMerge(
    calendarFromPorts,
    Layer.effectContext(
      Effect.map(makeShelf, (shelf) =>
        Context.make(CoverageStore, coverageStore(shelf)).pipe(
          Context.add(EligibilityInbox, eligibilityInbox(shelf)),
          Context.add(Schedule, schedule(shelf)),
          Context.add(Rights, rights(shelf)),
          Context.add(Locations, locations(shelf)),
          Context.add(Register, register(shelf)),
          Context.add(Verifications, verifications(shelf)),
        ),
      ),
    ),
  )
