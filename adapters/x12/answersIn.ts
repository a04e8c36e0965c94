import type { Answer } from "../../src/reading.ts"
import { foundIn } from "./envelope/foundIn.ts"
import { isTransaction } from "./envelope/Interchanges.ts"
import { answersOf } from "./segments/answersOf.ts"

/** What a text answers about each patient, as rows, before anything in it is understood. */
export const answersIn = (text: string): ReadonlyArray<Answer> => {
  const { found, bounds } = foundIn(text)
  return found.filter(isTransaction).flatMap((transaction) => answersOf(text, bounds, transaction))
}
