/**
 * Which receipts hold a person's own changes: edits, reverts, and imports of what he entered in the place of the payer's.
 * A receipt's text begins with its kind, and says of a value that it was entered, so that it takes no column of its own;
 * the indexes are made for these very words, and a statement that says it otherwise does not find them.
 */
export const isByHand = `(substr(body, 1, 16) = '{"_tag":"Edited"' OR substr(body, 1, 18) = '{"_tag":"Reverted"'
  OR replace(body, '"mark":"edited"', '') <> body)`

/** One for each holder a receipt may speak of; a book of hand-made changes alone is the longest they get. */
export const byHandIndexes: ReadonlyArray<string> = [
  `CREATE INDEX by_hand_of_plan ON receipts (practice, plan, sequence) WHERE speaks_of_plan = 1 AND ${isByHand}`,
  `CREATE INDEX by_hand_of_subscription ON receipts (practice, subscription, sequence)
     WHERE speaks_of_subscription = 1 AND ${isByHand}`,
  `CREATE INDEX by_hand_of_enrolment ON receipts (practice, subscription, patient, sequence)
     WHERE speaks_of_enrolment = 1 AND ${isByHand}`,
]
