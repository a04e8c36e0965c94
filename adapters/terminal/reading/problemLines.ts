import type { ReadingProblem } from "./Reading.ts"
import { hanging } from "../screen/wrap.ts"

const place = ({ segment, pointer = "", line }: ReadingProblem): string =>
  segment !== undefined
    ? `Segment ${segment + 1}: `
    : line !== undefined
      ? `Line ${line}: `
      : pointer === ""
        ? ""
        : `${pointer}: `

/** What is wrong with a message, a paragraph each. */
export const problemLines = (problems: ReadonlyArray<ReadingProblem>): ReadonlyArray<string> =>
  problems.map((problem) =>
    hanging(problem.severity === "error" ? "Error: " : "Warning: ", place(problem) + problem.message),
  )
