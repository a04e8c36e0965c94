import { nothing } from "./nothing.ts"

// X12 repeats a service type no more often than this. Every limit of a row goes with each of them.
const most = 99

/**
 * The service types in EB03. Where one character is both, a service type is a code that stands several times, and a procedure
 * a code with parts.
 */
export const serviceTypesOf = (text: string, repetition: string | undefined): ReadonlyArray<string> => {
  if (text === "") return nothing
  if (repetition === undefined || !text.includes(repetition)) return [text]
  return text
    .split(repetition, most)
    .map((code) => code.trim())
    .filter((code) => code !== "")
}
