import { answersIn } from "../../../adapters/x12/answersIn.ts"
import type { Answer } from "../../../src/reading.ts"

/** The rows that our reader finds in a text, before anything in them is understood. */
export const rowsIn = (text: string): ReadonlyArray<Answer> => answersIn(text)
