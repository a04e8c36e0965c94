import type { NetworkPlan, ReadingWarning } from "../../../src/index.ts"
import type { ItemFacts } from "../rules/itemFacts.ts"
import type { Left } from "../unmapped/Left.ts"
import { inAllPlans } from "./inAllPlans.ts"
import type { Network } from "./Network.ts"
import { allNetworks } from "./Network.ts"
import { planOf } from "./planOf.ts"

export interface Plans {
  readonly plans: ReadonlyArray<NetworkPlan>
  readonly warnings: ReadonlyArray<ReadingWarning>
  readonly left: ReadonlyArray<Left>
}

// Nobody chooses among more networks than this; an answer that names more names something else there.
const mostNetworks = 20

const factsLeft = (items: ReadonlyArray<ItemFacts>, reason: string): ReadonlyArray<Left> =>
  items.flatMap(({ facts }) => facts.map(({ from }) => ({ ...from, reason })))

const statuses = ["in-network", "out-of-network", "unstated"]

const orderOf = ({ name, status }: Network): string => `${statuses.indexOf(status)}${name}`

const networksIn = (items: ReadonlyArray<ItemFacts>): ReadonlyArray<Network> => {
  const named = new Map(
    items.flatMap(({ network }) => (network === undefined ? [] : [[network.name, network] as const])),
  )
  const sorted = [...named.values()].sort((one, other) => (orderOf(one) < orderOf(other) ? -1 : 1))
  return sorted.length === 0 ? [allNetworks] : sorted
}

// Where dental care is answered by itself, what is said of all health care is a medical plan's.
const aboutDental = (
  items: ReadonlyArray<ItemFacts>,
): { readonly used: ReadonlyArray<ItemFacts>; readonly left: ReadonlyArray<Left> } => {
  const bySelf = items.some(({ whole, facts }) => whole === "dental" && facts.length > 0)
  const isMedical = ({ whole }: ItemFacts): boolean => bySelf && whole === "health"
  return {
    used: items.filter((item) => !isMedical(item)),
    left: factsLeft(items.filter(isMedical), "said of health care as a whole, where dental care is answered by itself"),
  }
}

/** The network plans that the items of one coverage state: what names no network holds in each of them. */
export const plansOf = (items: ReadonlyArray<ItemFacts>): Plans => {
  const { used, left } = aboutDental(items)
  if (!used.some(({ facts }) => facts.length > 0)) return { plans: [], warnings: [], left }
  const networks = networksIn(used)
  if (networks.length > mostNetworks)
    return { plans: [], warnings: [], left: [...left, ...factsLeft(used, "more networks than could be kept apart")] }
  const read = networks.map((network) =>
    planOf(
      network,
      used
        .filter((item) => item.network === undefined || item.network.name === network.name)
        .flatMap(({ facts, network: own }) => facts.map((fact) => ({ ...fact, own: own !== undefined }))),
    ),
  )
  return {
    plans: read.map(({ plan }) => plan),
    warnings: inAllPlans(read.map(({ warnings }) => warnings)),
    left: [...left, ...read.flatMap((one) => one.left)],
  }
}
