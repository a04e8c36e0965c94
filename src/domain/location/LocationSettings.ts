import type { Plan } from "../coverage/Records.ts"
import type { NetworkPlan } from "../response/NetworkPlan.ts"

/**
 * That a location is contracted with a carrier: for all of its plans, or for one by the name the practice gave it; for all
 * networks, or for one by the name the payer gives it.
 *
 * In network is such a relation, and no property of a payer's answer.
 *
 * @category models
 * @since 0.2.0
 */
export interface Contract {
  readonly carrier: string
  readonly plan?: string
  readonly network?: string
}

/** What is set for one place of a practice. @category models @since 0.2.0 */
export interface LocationSettings {
  /** The name of an edition; `capabilitiesOf` tells what comes with it. */
  readonly edition: string
  /** Whether answers that need nobody go in by themselves. Counts only where the edition can do that. */
  readonly automaticImport: boolean
  readonly contracted: ReadonlyArray<Contract>
}

/** A location of which nothing was ever entered: it may do the least there is. @category constructors @since 0.2.0 */
export const unknownLocation: LocationSettings = { edition: "Essentials", automaticImport: false, contracted: [] }

const comparable = (text: string): string => text.trim().toUpperCase()

const covers = (named: string | undefined, text: string): boolean =>
  named === undefined || comparable(named) === comparable(text)

/**
 * Whether a location is in network for a plan and a network plan of the payer's. Never for what the payer itself calls out
 * of network, whatever the contract says. Names are compared without case and outer blanks.
 *
 * @see docs/specification.md, decision 31
 * @category rules
 * @since 0.2.0
 */
export const isContracted = (
  contracted: ReadonlyArray<Contract>,
  plan: Pick<Plan, "carrier" | "name">,
  networkPlan: Pick<NetworkPlan, "name" | "status">,
): boolean =>
  networkPlan.status !== "out-of-network" &&
  contracted.some(
    (contract) =>
      comparable(contract.carrier) === comparable(plan.carrier) &&
      covers(contract.plan, plan.name) &&
      covers(contract.network, networkPlan.name),
  )
