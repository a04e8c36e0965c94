import * as Effect from "effect/Effect"
import type { Address, Enrolment, Receipt } from "../../src/index.ts"
import { allChanges, rowsOf } from "../../src/index.ts"
import type { World } from "../worlds/World.ts"
import { planOf } from "../worlds/World.ts"
import { changedNames, isFamilys, isOwn, nameOf, valueText } from "./figures.ts"
import { heldBy, historyOf } from "./stage.ts"

type Place = Pick<Receipt["target"], "patient" | "plan" | "subscription">

// The holder of an address and the address, as one text.
export const placeOf = (target: Place, address: Address): string => {
  const name = nameOf(address)
  const holder = isOwn(name)
    ? ["enrolment", target.subscription, target.patient]
    : isFamilys(name)
      ? ["subscription", target.subscription]
      : ["plan", target.plan]
  return JSON.stringify([...holder, name])
}

export const heldEverywhere = Effect.fnUntraced(function* (on: World) {
  const held = yield* Effect.forEach(on.enrolments, (enrolment: Enrolment) =>
    Effect.map(heldBy(on, enrolment), ({ plan, subscription, enrolment: own }) => {
      const target = { plan: planOf(on, enrolment).id, ...enrolment }
      const all = [
        ...plan.holding.limits,
        ...plan.holding.exceptions,
        ...plan.holding.downgrades,
        ...plan.holding.waitingPeriods,
        ...plan.holding.options,
        ...rowsOf(plan.holding.coverages).map(({ codes, row }) => ({
          address: { _tag: "Coverage" as const, codes },
          value: row,
        })),
        ...subscription.holding.counters,
        ...own.holding.counters,
      ]
      return all.map(({ address, value }) => [placeOf(target, address), valueText(value)] as const)
    }),
  )
  return Object.fromEntries(held.flat())
})

/** Every place where a receipt's before is not what the receipt before left, or where the last is not what is held. */
export const brokenLinks = Effect.fnUntraced(function* (on: World) {
  const left = new Map<string, string>()
  const broken: Array<string> = []
  for (const { receipt } of yield* historyOf())
    for (const { address, step } of allChanges(receipt.changes)) {
      const place = placeOf(receipt.target, address)
      if ((step._tag === "Add" ? undefined : valueText(step.before)) !== left.get(place))
        broken.push(`${receipt.id} at ${place}`)
      if (step._tag === "Remove") left.delete(place)
      else left.set(place, valueText(step.after))
    }
  return [...broken, ...changedNames(left, new Map(Object.entries(yield* heldEverywhere(on))))]
})
