/** Keys that say nothing of coverage: which kind of resource it is, its id, when it was stored, in which language. */
export const bookkeeping: ReadonlySet<string> = new Set(["resourceType", "id", "meta", "language"])
