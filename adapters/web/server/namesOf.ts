import * as Effect from "effect/Effect"
import type { Target } from "../../../src/index.ts"
import { CoverageStore } from "../../../src/effect.ts"
import type { ShownPractice } from "./Desk.ts"

/** What the users, patients and plans that receipts name are called. */
export const namesOf = Effect.fnUntraced(function* ({ users }: ShownPractice, targets: ReadonlyArray<Target>) {
  const store = yield* CoverageStore
  const standings = yield* Effect.forEach([...new Set(targets.map(({ practice }) => practice))], (practice) =>
    store.standings(practice, [...new Set(targets.map(({ patient }) => patient))]),
  )
  return Object.fromEntries([
    ...users.map(({ id, name }) => [id, name] as const),
    ...standings
      .flat()
      .flatMap(({ patient, plan }) => [
        [patient.id, `${patient.firstName} ${patient.lastName}`] as const,
        [plan.id, plan.name] as const,
      ]),
  ])
})
