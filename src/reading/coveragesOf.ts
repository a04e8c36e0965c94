import * as O from "fp-ts/lib/Option.js"
import { pipe } from "fp-ts/lib/function.js"
import type { Percent } from "../domain/value/Percent.ts"
import type { Position } from "../domain/response/Evidence.ts"
import type { StatedCoverage } from "../domain/response/NetworkPlan.ts"
import { otherShare, parseFraction } from "../domain/value/Percent.ts"
import { procedureKey } from "../domain/procedure/Procedure.ts"
import type { Row } from "./rows/Row.ts"
import { inOrder } from "./inOrder.ts"
import type { NetworkRow } from "./networks/rowsOf.ts"
import { subjectsOf } from "./subjectsOf.ts"
import type { Unread } from "./Unread.ts"
import { unread } from "./Unread.ts"

interface Share {
  readonly rule: string
  readonly planPays: Percent
}

/** Co-insurance is the share the patient pays. */
const patientShare = (row: Row): O.Option<Share> =>
  pipe(
    parseFraction(row.share),
    O.map((share) => ({ rule: "patientShare", planPays: otherShare(share) })),
  )

/** In a description of the benefit the share is what the plan pays. */
const planShare = (row: Row): O.Option<Share> =>
  pipe(
    parseFraction(row.share),
    O.map((share) => ({ rule: "planShare", planPays: share })),
  )

const coveragesIn = (row: Row): ReadonlyArray<StatedCoverage> => {
  const share = row.kind === "A" ? patientShare(row) : row.kind === "D" ? planShare(row) : O.none
  if (O.isNone(share)) return []
  const { procedures, at } = subjectsOf(row)
  const { rule, planPays } = share.value
  return procedures.map((procedure) => ({ procedure, planPays, evidence: { rule, at } }))
}

/**
 * The share the plan pays, for each procedure one network states it for, the same once. Where the network says its own,
 * what is shared with other networks is left.
 */
export const coveragesOf = (
  rows: ReadonlyArray<NetworkRow>,
): { readonly coverages: ReadonlyArray<StatedCoverage>; readonly left: ReadonlyArray<Unread> } => {
  const all = rows.flatMap(({ row, own }) => coveragesIn(row).map((coverage) => ({ row, own, coverage })))
  const owned = new Set(all.filter(({ own }) => own).map(({ coverage }) => procedureKey(coverage.procedure)))
  const kept = new Map<string, { readonly coverage: StatedCoverage; readonly at: Array<Position> }>()
  const left: Array<Unread> = []
  all.forEach(({ row, own, coverage }) => {
    const procedure = procedureKey(coverage.procedure)
    const same = kept.get(`${procedure}\n${coverage.planPays}`)
    if (!own && owned.has(procedure)) left.push(unread(row, "a share for all networks where one states its own"))
    else if (same === undefined)
      kept.set(`${procedure}\n${coverage.planPays}`, { coverage, at: [...coverage.evidence.at] })
    else
      coverage.evidence.at.forEach((at) => {
        same.at.push(at)
      })
  })
  return {
    coverages: [...kept.values()].map(({ coverage, at }) => ({
      ...coverage,
      evidence: { rule: coverage.evidence.rule, at: inOrder(at) },
    })),
    left,
  }
}
