import { applyChanges } from "../../domain/change/applyChanges.ts"
import type { Change } from "../../domain/change/Change.ts"
import { allChanges } from "../../domain/change/Change.ts"
import type { StoredReceipt } from "../../domain/change/Receipt.ts"
import type { Address } from "../../domain/coverage/Address.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import { within } from "../../domain/coverage/CoverageTable.ts"
import type { Held } from "../../domain/coverage/Holding.ts"
import type { Target } from "../../domain/coverage/Records.ts"
import { targetOf } from "../../domain/coverage/Records.ts"
import { canonical } from "../canonical.ts"
import type { LawResult } from "../Law.ts"
import { every, expecting } from "../Law.ts"

/** What a writer was answered, and the moments on the one clock of all writers between which it was. */
export interface Acknowledged {
  readonly stored: StoredReceipt
  readonly began: number
  readonly ended: number
}

/** What happened while many wrote: what each was answered, and what the book says before and afterwards. */
export interface Witnessed {
  /** Of every target the writers wrote to. */
  readonly before: ReadonlyArray<Held>
  readonly after: ReadonlyArray<Held>
  readonly readings: ReadonlyArray<Held>
  readonly acknowledged: ReadonlyArray<Acknowledged>
  /** Oldest first. */
  readonly history: ReadonlyArray<StoredReceipt>
}

type Holders = Pick<Held, "plan" | "subscription" | "enrolment">

/** What is held while receipts are read in their order; every holder once, whoever looks at it. */
interface Holdings {
  readonly of: (target: Target) => Holders
  readonly put: (target: Target, holders: Holders) => void
}

const planKey = ({ practice, plan }: Target): string => JSON.stringify([practice, plan])
const familyKey = ({ practice, subscription }: Target): string => JSON.stringify([practice, subscription])
const patientKey = ({ practice, subscription, patient }: Target): string =>
  JSON.stringify([practice, subscription, patient])

const holdingsOf = (before: ReadonlyArray<Held>): Holdings => {
  const plans = new Map(before.map((held) => [planKey(targetOf(held.standing)), held.plan]))
  const families = new Map(before.map((held) => [familyKey(targetOf(held.standing)), held.subscription]))
  const patients = new Map(before.map((held) => [patientKey(targetOf(held.standing)), held.enrolment]))
  return {
    of: (target) => {
      const [plan, subscription, enrolment] = [
        plans.get(planKey(target)),
        families.get(familyKey(target)),
        patients.get(patientKey(target)),
      ]
      if (plan === undefined || subscription === undefined || enrolment === undefined)
        throw new TypeError("a receipt of a target that nobody wrote to")
      return { plan, subscription, enrolment }
    },
    put: (target, { plan, subscription, enrolment }) => {
      plans.set(planKey(target), plan)
      families.set(familyKey(target), subscription)
      patients.set(patientKey(target), enrolment)
    },
  }
}

const holders = ({ plan, subscription, enrolment }: Holders): Holders => ({ plan, subscription, enrolment })

const revisions = ({ plan, subscription, enrolment }: Holders): ReadonlyArray<number> => [
  plan.revision,
  subscription.revision,
  enrolment.revision,
]

const momentKey = (target: Target, at: Holders): string => JSON.stringify([patientKey(target), revisions(at)])

const valueAt = ({ plan, subscription, enrolment }: Holders, address: Address): unknown => {
  if (address._tag === "Coverage") {
    const [only, ...others] = within(plan.holding.coverages, address.codes)
    return others.length === 0 ? only?.row : "several rows"
  }
  const key = addressKey(address)
  const entries: ReadonlyArray<{ readonly address: Address; readonly value: unknown }> = [
    ...plan.holding.limits,
    ...plan.holding.exceptions,
    ...plan.holding.downgrades,
    ...plan.holding.waitingPeriods,
    ...plan.holding.options,
    ...subscription.holding.counters,
    ...enrolment.holding.counters,
  ]
  return entries.find((entry) => addressKey(entry.address) === key)?.value
}

const beforeOf = ({ step }: Change): unknown => (step._tag === "Add" ? undefined : step.before)

const strangeBefores = ({ sequence, receipt }: StoredReceipt, held: Holders): ReadonlyArray<string> =>
  allChanges(receipt.changes)
    .filter((change) => canonical(beforeOf(change)) !== canonical(valueAt(held, change.address)))
    .map(({ address }) => `receipt ${sequence} at ${addressKey(address)}`)

interface Told {
  /** Where a receipt says of a value that it was another than the receipt before had left. */
  readonly befores: ReadonlyArray<string>
  /** What was held of the targets, each time that any of it changed, by `momentKey`. */
  readonly moments: ReadonlyMap<string, Holders>
  readonly after: ReadonlyArray<Holders>
}

// Every receipt done again, one after the other, in the order the history tells.
export const told = ({ before, history }: Pick<Witnessed, "before" | "history">): Told => {
  const targets = before.map(({ standing }) => targetOf(standing))
  const standings = new Map(before.map(({ standing }) => [patientKey(targetOf(standing)), standing]))
  const holdings = holdingsOf(before)
  const moments = new Map<string, Holders>()
  const keep = (): void => {
    for (const target of targets) {
      const now = holdings.of(target)
      moments.set(momentKey(target, now), now)
    }
  }
  const befores: Array<string> = []
  keep()
  for (const stored of history) {
    const { target, changes } = stored.receipt
    const now = holdings.of(target)
    const standing = standings.get(patientKey(target))
    if (standing === undefined) throw new TypeError("a receipt of a target that nobody wrote to")
    befores.push(...strangeBefores(stored, now))
    holdings.put(target, applyChanges({ standing, ...now }, changes))
    keep()
  }
  return { befores, moments, after: targets.map(holdings.of) }
}

// Whoever was answered before another began stands before him.
const outOfTime = (acknowledged: ReadonlyArray<Acknowledged>): ReadonlyArray<string> => {
  const inOrder = acknowledged.toSorted((a, b) => a.stored.sequence - b.stored.sequence)
  let latest = 0
  return inOrder.flatMap(({ stored, began, ended }) => {
    const isLate = ended < latest
    latest = Math.max(latest, began)
    return isLate ? [`receipt ${stored.sequence}`] : []
  })
}

const strangeReadings = (readings: ReadonlyArray<Held>, { moments }: Told): ReadonlyArray<string> =>
  readings
    .filter((read) => {
      const moment = moments.get(momentKey(targetOf(read.standing), read))
      return moment === undefined || canonical(moment) !== canonical(holders(read))
    })
    .map((read) => `revisions ${revisions(read).join(", ")}`)

const bySequence = (acknowledged: ReadonlyArray<Acknowledged>): ReadonlyArray<StoredReceipt> =>
  acknowledged.map(({ stored }) => stored).sort((a, b) => a.sequence - b.sequence)

const sequencesOf = (history: ReadonlyArray<StoredReceipt>): ReadonlyArray<number> =>
  history.map(({ sequence }) => sequence)

/** That all that happened is as if the receipts had been committed one after the other, in the order of the history. */
export const explained = (witnessed: Witnessed): LawResult => {
  const { acknowledged, history, readings, after } = witnessed
  const sequences = sequencesOf(history)
  const inOrder = every(
    expecting("the receipts that were acknowledged", sequencesOf(bySequence(acknowledged)), sequences),
    expecting("what was acknowledged", bySequence(acknowledged), history),
    expecting(
      "that sequences rise",
      sequences,
      [...new Set(sequences)].sort((a, b) => a - b),
    ),
    expecting("receipts before one that was answered before they began", outOfTime(acknowledged), []),
  )
  if (!inOrder.kept) return inOrder
  const retold = told(witnessed)
  return every(
    expecting("values that were not what the receipt before had left", retold.befores, []),
    expecting("readings of what was never held", strangeReadings(readings, retold), []),
    expecting("the revisions at the end", after.map(revisions), retold.after.map(revisions)),
    expecting("what is held at the end", after.map(holders), retold.after),
  )
}
