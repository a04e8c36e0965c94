const ordered = (_key: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
    : value

// Equal texts are equal values: keys in one order, and an undefined value is an absent key.
export const canonical = (value: unknown): string => JSON.stringify(value === undefined ? null : value, ordered)
