import * as t from "io-ts"
import { PracticeId } from "../../src/index.ts"
import { deedCodec } from "./Line.ts"
import { faultCodec } from "./faults.ts"
import { placeCodec } from "./Place.ts"

/** What a process that imports is told when it is started. */
export const ordersCodec = t.intersection([
  t.type({
    place: placeCodec,
    /** Begins the ids it gives and is the seed of its chance. */
    name: t.string,
    hands: t.array(
      t.intersection([t.type({ practice: PracticeId, number: t.number }), t.partial({ unfinished: deedCodec })]),
    ),
  }),
  t.partial({ fault: faultCodec }),
])

export type Orders = t.TypeOf<typeof ordersCodec>
