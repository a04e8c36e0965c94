import { pipe } from "fp-ts/lib/function.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as O from "fp-ts/lib/Option.js"
import type { PlanOptionAddress } from "../coverage/Address.ts"
import { addressKey } from "../coverage/Address.ts"
import type { PlanOption } from "../coverage/PlanOption.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"
import type { Answers } from "./Choice.ts"
import type { Wanted } from "./difference.ts"
import type { ProposedOption, Withheld } from "./Finding.ts"

type Said = RNEA.ReadonlyNonEmptyArray<ProposedOption>

// Equal values are one, said in several places; in the order of the values, so that a pick by number stays the same.
const candidatesOf = (said: Said): Said => {
  const groups = pipe(
    said,
    RNEA.groupBy(({ value }) => value.value),
  )
  const [first, ...rest] = Object.keys(groups)
    .sort()
    .flatMap((key): ReadonlyArray<ProposedOption> => {
      const same = groups[key]
      return same === undefined
        ? []
        : [{ address: same[0].address, value: same[0].value, evidence: same.flatMap(({ evidence }) => evidence) }]
    })
  return first === undefined ? said : [first, ...rest]
}

const settled = (candidates: Said, { picks = [] }: Answers): Said => {
  const key = addressKey(candidates[0].address)
  const pick = picks.find(({ address }) => addressKey(address) === key)
  const picked = pick === undefined ? undefined : candidates[pick.candidate]
  return picked === undefined ? candidates : [picked]
}

/**
 * The plan options a network plan states, one value each; an option stated in two ways is withheld until one is picked.
 *
 * @see docs/specification.md, decision 25
 * @category rules
 * @since 0.2.0
 */
export const proposeOptions = (
  { options = [] }: NetworkPlan,
  answers: Answers,
): {
  readonly wanted: ReadonlyArray<Wanted<PlanOptionAddress, PlanOption>>
  readonly withheld: ReadonlyArray<Withheld>
} => {
  const said = options.map(({ says, evidence }): ProposedOption => ({
    address: { _tag: "PlanOption", option: says.option },
    value: says,
    evidence: [evidence],
  }))
  const all = pipe(
    RNEA.fromReadonlyArray(said),
    O.match(
      () => [],
      (some) =>
        Object.values(
          pipe(
            some,
            RNEA.groupBy(({ address }) => address.option),
          ),
        ),
    ),
  ).map((same) => settled(candidatesOf(same), answers))
  return {
    wanted: all.flatMap((candidates) => (candidates.length === 1 ? [candidates[0]] : [])),
    withheld: all.flatMap((candidates) =>
      candidates.length === 1 ? [] : [{ _tag: "OptionDisagrees", address: candidates[0].address, candidates } as const],
    ),
  }
}
