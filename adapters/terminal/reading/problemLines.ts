import type { X12Problem } from "../../x12/index.ts"
import { hanging } from "../screen/wrap.ts"

const place = ({ segment }: X12Problem): string => (segment === undefined ? "" : `Segment ${segment + 1}: `)

/** What is wrong with a message, a paragraph each. */
export const problemLines = (problems: ReadonlyArray<X12Problem>): ReadonlyArray<string> =>
  problems.map((problem) =>
    hanging(problem.severity === "error" ? "Error: " : "Warning: ", place(problem) + problem.message),
  )
