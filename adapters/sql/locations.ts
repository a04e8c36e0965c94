import * as Effect from "effect/Effect"
import type { LocationId, PracticeId } from "../../src/index.ts"
import { locationSettingsCodec, unknownLocation } from "../../src/index.ts"
import { Locations } from "../../src/effect.ts"
import { answering, decoding } from "./answering.ts"
import type { Engine } from "./Engine.ts"
import { parsed } from "./rows.ts"

const ofIn = ({ sql, ask }: Engine) => {
  const decoded = decoding("of", locationSettingsCodec)
  return Effect.fnUntraced(function* (practice: PracticeId, location: LocationId) {
    const [row] = yield* ask(
      practice,
      sql`
      SELECT edition, automatic_import, contracted FROM locations WHERE practice = ${practice} AND location = ${location}`,
    )
    return row === undefined
      ? unknownLocation
      : yield* decoded({
          edition: row["edition"],
          automaticImport: row["automatic_import"] === 1,
          contracted: parsed(row["contracted"]),
        })
  }, answering("of"))
}

export const locations = (engine: Engine): Locations["Service"] => Locations.of({ of: ofIn(engine) })
