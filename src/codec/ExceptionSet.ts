import * as t from "io-ts"
import type { ExceptionSet } from "../domain/coverage/ExceptionSet.ts"
import { exceptionSet } from "../domain/coverage/ExceptionSet.ts"
import { coverageExceptionCodec } from "./CoverageException.ts"
import { expectationOf } from "./expectation.ts"
import { nonEmptyList } from "./list.ts"

/** @category codecs @since 0.1.0 */
export class NormalisedType<A> extends t.Type<A, unknown> {
  readonly _tag = "NormalisedType" as const
  readonly expected: string
  readonly inner: t.Mixed

  constructor(inner: t.Type<A, unknown>, normal: (value: A) => A, name: string) {
    super(
      name,
      inner.is,
      (u, context) => {
        const decoded = inner.validate(u, context)
        return decoded._tag === "Left" ? decoded : t.success(normal(decoded.right))
      },
      (value) => inner.encode(value),
    )
    this.expected = expectationOf(inner)
    this.inner = inner
  }
}

/** Sorted and without repetition, however it came in. @category codecs @since 0.1.0 */
export const exceptionSetCodec: t.Type<ExceptionSet, unknown> = new NormalisedType<ExceptionSet>(
  nonEmptyList(coverageExceptionCodec),
  exceptionSet,
  "ExceptionSet",
)
