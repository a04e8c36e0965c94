import type { NetworkStatus } from "../../domain/response/NetworkPlan.ts"

const out = /\b(NON[- ]?CONTRACTED|OUT[- ]OF[- ]NETWORK|NON[- ]?PAR|NON[- ]?PARTICIPATING)\b/i
const inside = /\bIN[- ]NETWORK\b/i

/** Whether a plan's or network's name says that it is in or out of network; said both ways, it says nothing. */
export const statusInWords = (name: string): NetworkStatus =>
  out.test(name) === inside.test(name) ? "unstated" : out.test(name) ? "out-of-network" : "in-network"
