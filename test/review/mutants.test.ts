import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { caughtBy } from "../laws/mutate.ts"
import { mutants } from "./mutants.ts"

// All of them take minutes: MUTANTS=all npx vitest run test/review/mutants.test.ts; or a part of a name instead of `all`.
const short = ["a second press of Import is a Yes", "an import whose answer was lost is forgotten"]
const asked = process.env["MUTANTS"]
const tried = mutants.filter(({ name }) =>
  asked === undefined ? short.includes(name) : asked === "all" || name.includes(asked),
)

it("the bugs to plant each stand where the sources are as they are now", () => {
  const misfits = mutants.flatMap(({ name, edits }) =>
    edits.flatMap(({ file, from }) =>
      readFileSync(file, "utf8").split(from).length === 2 ? [] : [`${name}: ${file}`],
    ),
  )
  expect(misfits).toEqual([])
})

it.each(tried)(
  "a bug planted in the page is seen by the law it breaks: $name: $named",
  async (mutant) => {
    expect(await caughtBy(mutant, "itsLaw")).not.toEqual([])
  },
  120_000,
)
