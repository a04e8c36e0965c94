import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import * as t from "io-ts"
import type { Problem } from "../../../src/index.ts"
import { decode } from "../../../src/index.ts"
import type { FhirProblem } from "../FhirProblem.ts"
import type { Left } from "../unmapped/Left.ts"
import type { Located } from "./Located.ts"

/** Why a part is left where FHIR has something of another type. */
export const otherType = "of another type than FHIR's"

const wrongType =
  (at: string) =>
  ({ path, expected, got }: Problem): FhirProblem => ({
    kind: "WrongType",
    severity: "warning",
    message: `FHIR has ${expected} here, and ${got} was found; the part was left out. Ask the sender to correct it.`,
    pointer: path === "/" ? at : `${at}${path}`,
  })

/** A part as its codec has it, or a problem for each place where it is of another type. */
export const decodeAt =
  <A>(codec: t.Type<A, unknown>) =>
  ({ value, at }: Located): E.Either<ReadonlyArray<FhirProblem>, A> =>
    pipe(
      decode(codec)(value),
      E.mapLeft((problems) => problems.map(wrongType(at))),
    )

/** What could be decoded of a part, and what had to be left out of it. */
export interface Lenient<A> {
  readonly value: A
  readonly problems: ReadonlyArray<FhirProblem>
  readonly left: ReadonlyArray<Left>
}

/** A part of which every key may be absent, without the keys under which something of another type stands. */
export const decodeKeysAt =
  <A>(codec: t.Type<A, unknown>, nothing: A) =>
  (part: Located): Lenient<A> => {
    const read = decode(codec)(part.value)
    if (E.isRight(read)) return { value: read.right, problems: [], left: [] }
    if (!t.UnknownRecord.is(part.value))
      return { value: nothing, problems: read.left.map(wrongType(part.at)), left: [{ ...part, reason: otherType }] }
    const wrong = new Set(read.left.map(({ path }) => path.split("/")[1] ?? ""))
    const fields = part.value
    const others = Object.fromEntries(Object.entries(fields).filter(([key]) => !wrong.has(key)))
    return {
      value: E.getOrElse(() => nothing)(decode(codec)(others)),
      problems: read.left.map(wrongType(part.at)),
      left: [...wrong]
        .filter((key) => Object.hasOwn(fields, key))
        .map((key) => ({ value: { [key]: fields[key] }, at: `${part.at}/${key}`, reason: otherType })),
    }
  }
