import type { ReadingWarning } from "../../../src/index.ts"

const withoutPlan = (warning: ReadingWarning): ReadingWarning => {
  const { networkPlan: _, ...rest } = warning
  return rest
}

/** The warnings of all network plans; one that every plan gives, from the same items, is given once and names no plan. */
export const inAllPlans = (warnings: ReadonlyArray<ReadonlyArray<ReadingWarning>>): ReadonlyArray<ReadingWarning> => {
  const keyed = warnings.flat().map((warning) => ({ warning, key: JSON.stringify(withoutPlan(warning)) }))
  const times = new Map<string, number>()
  keyed.forEach(({ key }) => times.set(key, (times.get(key) ?? 0) + 1))
  const shared = new Map<string, ReadingWarning>()
  const own: Array<ReadingWarning> = []
  keyed.forEach(({ warning, key }) => {
    if ((times.get(key) ?? 0) < warnings.length) own.push(warning)
    else shared.set(key, withoutPlan(warning))
  })
  return [...shared.values(), ...own]
}
