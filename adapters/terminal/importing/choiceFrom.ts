import * as O from "fp-ts/lib/Option.js"
import type { Address, CoverageEdit, NetworkPlan, Policy, Section } from "../../../src/index.ts"
import { sections, standardPolicy } from "../../../src/index.ts"
import { parseProcedure } from "../places/parseProcedure.ts"
import type { Console } from "../screen/Console.ts"
import { enteredFrom } from "./enteredFrom.ts"
import type { ImportOptions } from "./ImportOptions.ts"
import { networkNamed, networkOption } from "./networkNamed.ts"
import { sectionNamed } from "./sectionsFrom.ts"

/** What the flags choose, apart from the network plan. */
export interface Wished {
  readonly sections: ReadonlyArray<Section>
  readonly kept: ReadonlyArray<Address>
  readonly coverages?: ReadonlyArray<CoverageEdit>
  readonly policy: Policy
}

export type Wish = { readonly ok: true; readonly wished: Wished } | { readonly ok: false; readonly usage: string }

/** The choices in a command line, or what is wrong with it. */
export const wishFrom = (options: ImportOptions): Wish => {
  if ((options.patient === undefined) !== (options.plan === undefined))
    return { ok: false, usage: "--patient and --plan go together: name both, or neither." }
  const section = options.only === undefined ? undefined : sectionNamed(options.only)
  if (options.only !== undefined && section === undefined)
    return {
      ok: false,
      usage: `--only takes \`deductibles\`, \`exceptions\`, \`coverages\` or \`options\`, not \`${options.only}\`.`,
    }
  const kept: Array<Address> = []
  for (const typed of options.keepExceptions ?? []) {
    const procedure = parseProcedure(typed)
    if (O.isNone(procedure))
      return { ok: false, usage: `--keep-exceptions takes procedures such as D1110 or D4910-D4999, not \`${typed}\`.` }
    kept.push({ _tag: "Exceptions", procedure: procedure.value })
  }
  const entered = enteredFrom(options.enter ?? [])
  if (!entered.ok) return entered
  return {
    ok: true,
    wished: {
      ...(entered.coverages.length === 0 ? {} : { coverages: entered.coverages }),
      sections: section === undefined ? sections : [section],
      kept,
      policy: { ...standardPolicy, ...(options.policy === undefined ? {} : { exceptions: options.policy }) },
    },
  }
}

/**
 * The name of the network plan to import: the one that was named, or the one that a person chooses. Left out where nobody
 * can be asked, so that the core answers for it: it takes the only one, and refuses to guess among several.
 */
export const networkFrom = async (
  { network }: ImportOptions,
  plans: ReadonlyArray<NetworkPlan>,
  { questions }: Console,
): Promise<string | undefined> => {
  if (network !== undefined) return networkNamed(network, plans)?.name ?? network
  if (plans.length < 2 || questions === undefined) return undefined
  return questions.choose(
    "Choose network plan",
    plans.map((plan) => ({ name: networkOption(plan), value: plan.name })),
  )
}
