import type { CalendarDate, Right } from "../../../src/index.ts"
import type { Named } from "./Named.ts"

/** What a page is told of who is signed in. */
export interface SessionView {
  readonly user: Named
  readonly location: Named
  readonly rights: ReadonlyArray<Right>
  readonly today: CalendarDate
  readonly users: ReadonlyArray<Named>
  readonly locations: ReadonlyArray<Named>
}
