import type { X12ProblemKind } from "../../../adapters/x12/index.ts"
import type { Law } from "./Law.ts"

const kinds: Readonly<Record<X12ProblemKind, true>> = {
  Empty: true,
  NotX12: true,
  NotA271: true,
  Truncated: true,
  WrongCount: true,
  ControlNumberMismatch: true,
  BadEnvelope: true,
  NothingAnswered: true,
  NoDate: true,
  TooLarge: true,
}

const severities: ReadonlyArray<string> = ["error", "warning"]

// What is about the whole text has no place in it.
const nowhere = new Set<X12ProblemKind>(["Empty", "TooLarge"])

const isFrom = (low: number, value: number, high: number): boolean =>
  Number.isInteger(value) && value >= low && value <= high

export const problemsInside: Law = {
  name: "every problem is of a kind, ends in what to do, and is about a place in the text",
  broken: ({ text }, { reading: { problems, segments } }) =>
    problems
      .flatMap((problem) => {
        const { kind, severity, message, segment, offset } = problem
        const isTold = Object.hasOwn(kinds, kind) && severities.includes(severity) && message.endsWith(".")
        const isSomewhere = nowhere.has(kind) || segment !== undefined || offset !== undefined
        const isInside =
          (segment === undefined || isFrom(0, segment, segments.length - 1)) &&
          (offset === undefined || isFrom(0, offset, text.length))
        return isTold && isSomewhere && isInside ? [] : [JSON.stringify(problem)]
      })
      .at(0),
}
