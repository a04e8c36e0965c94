import type { Party } from "../../../src/reading.ts"

/** A party with further reference numbers. The same number once more is no other number. */
export const withReferences = (party: Party, others: Party["references"]): Party => ({
  ...party,
  references: [
    ...party.references,
    ...others.filter(
      ({ qualifier, value }) =>
        !party.references.some((known) => known.qualifier === qualifier && known.value === value),
    ),
  ],
})
