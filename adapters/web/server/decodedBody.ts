import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import type { Type } from "io-ts"
import { decode } from "../../../src/index.ts"
import type { Refused } from "../../../src/effect.ts"
import { refused } from "../../../src/effect.ts"

/** What a page sent, if it is what it should be. */
export const decodedBody = <A, O>(codec: Type<A, O>, payload: unknown): Effect.Effect<A, Refused> => {
  const read = decode(codec)(payload)
  return E.isLeft(read) ? refused({ _tag: "Malformed", problems: read.left }) : Effect.succeed(read.right)
}
