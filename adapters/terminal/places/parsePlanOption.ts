import * as O from "fp-ts/lib/Option.js"
import type { PlanOption, PlanOptionName } from "../../../src/index.ts"
import { planOptionsOf } from "../../../src/index.ts"
import { sayPlanOption } from "../../../src/review.ts"

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z]/g, "")

// `PPO` and `seating date` beside the names they are kept under.
const isNamed = (typed: string, option: PlanOption): boolean => {
  const said = sayPlanOption(option)
  return [option.value, said, said.split(":")[0] ?? "", /\(([A-Z]+)\)/.exec(said)?.[1] ?? "", said.replace(/^the /, "")]
    .map(letters)
    .filter((name) => name !== "")
    .includes(letters(typed))
}

/** The value of a plan option as it is typed, in the words that the pages say it with or under the name it is kept under. */
export const parsePlanOption = (option: PlanOptionName, typed: string): O.Option<PlanOption> =>
  O.fromNullable(planOptionsOf(option).find((one) => isNamed(typed, one)))
