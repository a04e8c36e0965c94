import type { Target } from "../coverage/Records.ts"
import type { Changes } from "./Change.ts"

/** A plain value as the one text that is equal exactly where two values are, whatever the order of their keys. @category decisions @since 0.2.0 */
export const textOfValue = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(textOfValue).join(",")}]`
  if (typeof value === "object" && value !== null)
    return `{${Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => `${JSON.stringify(key)}:${textOfValue(inner)}`)
      .join(",")}}`
  return JSON.stringify(value)
}

/**
 * A change set as the one text that is equal exactly where two change sets do the same to the same target: what a digest
 * is made of. Evidence is left out, since where the payer said it does not change what is done.
 *
 * @category decisions
 * @since 0.1.0
 */
export const canonicalText = (target: Target, changes: Changes): string =>
  textOfValue([
    target,
    ...[
      changes.limits,
      changes.counters,
      changes.exceptions,
      changes.downgrades,
      changes.waitingPeriods,
      changes.coverages,
      changes.options,
    ].map((kind) => kind.map(({ address, step }) => [address, step])),
  ])
