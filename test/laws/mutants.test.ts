import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { mutants } from "./mutants.ts"
import { caughtBy } from "./mutate.ts"

// All of them take minutes: MUTANTS=all npx vitest run test/laws/mutants.test.ts; or a part of a name instead of `all`.
const short = [
  "family amounts are the plan's",
  "values go to ids that begin alike",
  "an import asks for its right only once",
]
const asked = process.env["MUTANTS"]
const tried = mutants.filter(({ name }) =>
  asked === undefined ? short.includes(name) : asked === "all" || name.includes(asked),
)

describe("the bugs to plant", () => {
  it("each stand where the sources are as they are now", () => {
    const misfits = mutants.flatMap(({ name, edits }) =>
      edits.flatMap(({ file, from }) =>
        readFileSync(file, "utf8").split(from).length === 2 ? [] : [`${name}: ${file}`],
      ),
    )
    expect(misfits).toEqual([])
  })
})

describe("a bug planted in the rules is seen by the law it breaks", () => {
  it.each(tried)(
    "$name: $law",
    async (mutant) => {
      expect(await caughtBy(mutant, "itsLaw")).not.toEqual([])
    },
    120_000,
  )
})
