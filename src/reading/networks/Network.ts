import type { NetworkStatus } from "../../domain/response/NetworkPlan.ts"
import type { Row } from "../rows/Row.ts"

/** One of the networks a payer keeps apart, and by what it does: EB12, the text of EB05, or both. */
export interface Network {
  readonly name: string
  readonly status: NetworkStatus
  readonly side?: "Y" | "N"
  readonly planText?: string
}

/** The side of the network that a row names. W, U and silence name none. */
export const sideOf = (row: Row): "Y" | "N" | undefined =>
  row.inNetwork === "Y" ? "Y" : row.inNetwork === "N" ? "N" : undefined

/** Payers write this in place of a plan's name: the amount was met. It never names a network. */
export const isMetMark = (planText: string): boolean => planText.length === 3 && planText.toUpperCase() === "MET"

/** The text of EB05 where it could name a network. W says of a row that it holds in all of them. */
export const planTextOf = (row: Row): string | undefined =>
  row.planText === "" || isMetMark(row.planText) || row.inNetwork === "W" ? undefined : row.planText
