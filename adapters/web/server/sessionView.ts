import * as Effect from "effect/Effect"
import { callerCodec, decode } from "../../../src/index.ts"
import type { Failure, Refused } from "../../../src/effect.ts"
import { refused, Rights, Today } from "../../../src/effect.ts"
import * as E from "fp-ts/lib/Either.js"
import type { Named } from "../wire/Named.ts"
import type { SessionView } from "../wire/SessionView.ts"
import type { PlainCaller } from "./Asking.ts"
import type { ShownPractice } from "./Desk.ts"

const named = (all: ReadonlyArray<Named>, id: string): Named => all.find((one) => one.id === id) ?? { id, name: id }

/** Who is signed in, where, what he may there, and what day it is. */
export const sessionView = (
  caller: PlainCaller,
  { users, locations }: ShownPractice,
): Effect.Effect<SessionView, Failure | Refused, Rights | Today> => {
  const decoded = decode(callerCodec)(caller)
  if (E.isLeft(decoded)) return refused({ _tag: "Malformed", problems: decoded.left })
  const { practice, user, location } = decoded.right
  return Effect.gen(function* () {
    const rights = yield* Rights
    const days = yield* Today
    return {
      user: named(users, user),
      location: named(locations, location),
      rights: yield* rights.of(practice, user, location),
      today: yield* days.at(practice, location),
      users,
      locations,
    }
  })
}
