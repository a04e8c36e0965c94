import type { ReadingWarning } from "../../domain/response/ReadingWarning.ts"

const withoutPlan = (warning: ReadingWarning): ReadingWarning => {
  const { networkPlan: _, ...rest } = warning
  return rest
}

/** The warnings of all network plans; one that every plan gives, from the same rows, is given once and names no plan. */
export const inAllPlans = (warnings: ReadonlyArray<ReadonlyArray<ReadingWarning>>): ReadonlyArray<ReadingWarning> => {
  const said = new Map<string, { times: number; readonly warning: ReadingWarning }>()
  const all = warnings.flat()
  const keys = all.map((warning) => JSON.stringify(withoutPlan(warning)))
  keys.forEach((key, i) => {
    const known = said.get(key)
    const warning = all[i]
    if (known !== undefined) known.times += 1
    else if (warning !== undefined) said.set(key, { times: 1, warning: withoutPlan(warning) })
  })
  return all.flatMap((warning, i) => {
    const key = keys[i] ?? ""
    const known = said.get(key)
    if (known === undefined || known.times < warnings.length) return known === undefined ? [] : [warning]
    said.delete(key)
    return [known.warning]
  })
}
