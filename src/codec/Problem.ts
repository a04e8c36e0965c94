import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import * as O from "fp-ts/lib/Option.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as t from "io-ts"
import { expectationOf } from "./expectation.ts"
import { quiet } from "./quiet.ts"

/**
 * One place where what came from outside is not what it should be.
 *
 * `got` names the kind of what stands there and never the value: a problem may be logged, a patient's name may not.
 * `expected` is wording; callers must not switch over it.
 *
 * @category errors
 * @since 0.1.0
 */
export interface Problem {
  /** A JSON pointer, `/response/networkPlans/0/name`; the whole input is `/`. A key that is data is counted: `/tiers/#2`. */
  readonly path: string
  readonly expected: string
  readonly got: string
}

const kindOf = (value: unknown): string => {
  if (value === undefined) return "nothing"
  if (value === null) return "null"
  if (value === "") return "an empty string"
  if (Array.isArray(value)) return value.length === 0 ? "an empty list" : "a list"
  return typeof value === "object" ? "an object" : `a ${typeof value}`
}

const pathOf = (context: ReadonlyArray<t.ContextEntry>): string =>
  `/${context
    .slice(1)
    .map(({ key }) => key)
    .join("/")}`

// A union of plain values is one expectation: its members' problems are told once, at the union.
const problemOf = (error: t.ValidationError): Problem => {
  const union = error.context.findIndex(({ type }) => type instanceof t.UnionType)
  const context = union === -1 ? error.context : error.context.slice(0, union + 1)
  const last = context[context.length - 1]
  return {
    path: pathOf(context),
    expected: union === -1 && error.message !== undefined ? error.message : expectationOf(last?.type),
    got: kindOf(union === -1 ? error.value : last?.actual),
  }
}

const problemsOf = (errors: t.Errors): RNEA.ReadonlyNonEmptyArray<Problem> => {
  const problems: Array<Problem> = []
  for (const error of errors) {
    const problem = problemOf(error)
    if (problems[problems.length - 1]?.path !== problem.path) problems.push(problem)
  }
  return pipe(
    RNEA.fromReadonlyArray(problems),
    O.getOrElse(() => RNEA.of<Problem>({ path: "/", expected: expectationOf(undefined), got: "something else" })),
  )
}

/**
 * What came from outside as a value of the domain, or every problem it has.
 *
 * Keys that are not known are dropped, and absence is an absent key: `undefined` or `null` under one is a problem.
 *
 * @example
 * import { CalendarDate, decode } from "coverport"
 * import * as E from "fp-ts/lib/Either.js"
 *
 * decode(CalendarDate)("2026-02-30") // => E.left([{ path: "/", expected: "a day such as 2026-11-24", got: "a string" }])
 *
 * @category codecs
 * @since 0.1.0
 */
export const decode =
  <A, O>(codec: t.Type<A, O>) =>
  (input: unknown): E.Either<RNEA.ReadonlyNonEmptyArray<Problem>, A> =>
    pipe(
      codec.validate(input, quiet),
      E.orElse(() => codec.decode(input)),
      E.mapLeft(problemsOf),
    )
