// Another payer, a primary care provider, a coordinator, whom to ask, what could not be processed, other sources,
// facilities. Nothing below such a row is said of this plan's services.
const kinds = new Set(["R", "L", "MC", "T", "U", "V", "W", "X"])

/** Whether a row of a kind (EB01) points to somebody else, and says nothing of this plan. */
export const refersElsewhere = (kind: string): boolean => kinds.has(kind)
