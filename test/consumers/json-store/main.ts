import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Law } from "coverport/testing"
import {
  brokenStores,
  calendarLaws,
  coverageStoreLaws,
  eligibilityInboxLaws,
  locationLaws,
  practicesApart,
  registerLaws,
  rightsLaws,
  scheduleLaws,
  verificationLaws,
} from "coverport/testing"
import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import fc from "fast-check"
import { jsonBook } from "./jsonBook.ts"

const folder = mkdtempSync(join(tmpdir(), "json-store-"))
let books = 0

/** A new, empty book each time. */
const freshBook = () => Layer.orDie(jsonBook(join(folder, `${++books}.json`)))

const laws: Readonly<Record<string, ReadonlyArray<Law>>> = {
  calendar: calendarLaws,
  coverage: coverageStoreLaws,
  inbox: eligibilityInboxLaws,
  locations: locationLaws,
  register: registerLaws,
  rights: rightsLaws,
  schedule: scheduleLaws,
  verifications: verificationLaws,
}

for (const [port, owed] of Object.entries(laws)) {
  const broken: Array<string> = []
  for (const { name, holds } of owed) {
    const result = await Effect.runPromise(Effect.provide(holds, freshBook()))
    if (!result.kept) broken.push(`${name}: ${JSON.stringify(result)}`)
  }
  console.log(`${port}: ${owed.length > 0 && broken.length === 0 ? "every law is kept" : broken.join("\n")}`)
}

await fc.assert(practicesApart(freshBook), { numRuns: 5 })
console.log("practices are apart")

// And the laws bite: a fault planted in this very store is found.
const [fault] = brokenStores.filter(({ breaks }) => coverageStoreLaws.some(({ name }) => name === breaks))
const law = coverageStoreLaws.find(({ name }) => name === fault?.breaks)
if (fault === undefined || law === undefined) throw new Error("there is no broken store")
const found = await Effect.runPromise(Effect.provide(law.holds, fault.wrap(freshBook())))
console.log(found.kept ? "a planted fault was not found" : "a planted fault is found")

rmSync(folder, { recursive: true, force: true })
