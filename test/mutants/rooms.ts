/** What is mutated room by room, and the tests a mutant of it is shown to: those that are about it, and quick. */
export const rooms = {
  domain: { folder: "src/domain", tests: ["specification", "cases", "laws"] },
  codec: { folder: "src/codec", tests: ["codec"] },
  reading: { folder: "src/reading", tests: ["x12", "reading", "eligibility-json"] },
  review: { folder: "src/review", tests: ["review", "specification"] },
} as const

export type Room = keyof typeof rooms

export const isRoom = (name: string | undefined): name is Room => name !== undefined && name in rooms

/** The room that a source is in. */
export const roomOf = (path: string): Room => {
  const room = Object.keys(rooms).find((name) => isRoom(name) && path.startsWith(`${rooms[name].folder}/`))
  if (!isRoom(room)) throw new Error(`${path} is in no room that is mutated`)
  return room
}

/**
 * Tests that no mutant is shown to: they plant faults of their own, play through whole histories, or read megabytes. What only
 * they see survives here, so the score is lower than it would be with them.
 */
export const tooSlow = [
  "test/{laws,review}/mutants.test.ts",
  "test/review/page.test.ts",
  "test/x12/{stream,samples,differential,properties,truncation}.test.ts",
  "test/eligibility-json/{properties,parsing}.test.ts",
  "test/cases/page.test.ts",
  `test/laws/{${[
    ...["automatic", "assess", "digest", "disagreements", "icons", "importedTwice", "laterWord", "listOrder"],
    ...["naiveModel", "onePlanOneTruth", "outsideTheFamily", "outsideThePlan", "overlappingCategories"],
    ...["pastBenefitYear", "patientMismatch", "policies", "previewedScopes", "receipts", "revertIsIdentity"],
    ...["revertReview", "rights", "silence", "unselectedSection", "whoMayBeImported", "wholeOrNothing", "worlds"],
  ].join(",")}}.test.ts`,
]
