import type { NetworkPlan } from "../response/NetworkPlan.ts"

/** The only one of its network status, where it is. */
export const onlyOf = (status: NetworkPlan["status"], offered: ReadonlyArray<NetworkPlan>): NetworkPlan | undefined => {
  const [only, ...others] = offered.filter((plan) => plan.status === status)
  return others.length === 0 ? only : undefined
}

/**
 * The network plan of another answer that one is compared with: of its status and name, or else the only one of its status.
 * Where there are several of other names nobody can say which.
 */
export const comparedWith = (
  { name, status }: Pick<NetworkPlan, "name" | "status">,
  offered: ReadonlyArray<NetworkPlan>,
): NetworkPlan | undefined =>
  offered.find((plan) => plan.name === name && plan.status === status) ?? onlyOf(status, offered)
