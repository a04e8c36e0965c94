import * as Effect from "effect/Effect"
import * as t from "io-ts"
import type { LocationId, PracticeId, Right, UserId } from "../../src/index.ts"
import { rightCodec } from "../../src/index.ts"
import { Rights } from "../../src/effect.ts"
import { answering, decoding } from "./answering.ts"
import type { Engine } from "./Engine.ts"
import { parsed } from "./rows.ts"

const ofIn = ({ sql, ask }: Engine) => {
  const decoded = decoding("of", t.readonlyArray(rightCodec))
  return Effect.fnUntraced(function* (practice: PracticeId, user: UserId, location: LocationId) {
    const none: ReadonlyArray<Right> = []
    const [row] = yield* ask(
      practice,
      sql`
      SELECT rights FROM grants WHERE practice = ${practice} AND "user" = ${user} AND location = ${location}`,
    )
    return row === undefined ? none : yield* decoded(parsed(row["rights"]))
  }, answering("of"))
}

export const rights = (engine: Engine): Rights["Service"] => Rights.of({ of: ofIn(engine) })
