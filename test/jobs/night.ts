import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import type {
  Delivery,
  MessageProblem,
  NightOrder,
  NightWork,
  ReadDelivery,
  SettledDelivery,
} from "../../src/effect.ts"
import { workNight } from "../../src/effect.ts"
import type { EligibilityResponse } from "../../src/index.ts"
import { decode, eligibilityResponseCodec, literal, ResponseId } from "../../src/index.ts"
import { mainStreet, mia, practice } from "../specification/practice.ts"

const not = (what: string, at: number | string): readonly [MessageProblem] => [
  { reason: `It is no ${what}.`, at: [at] },
]

/** A format of our own: the answer as JSON. Whatever else a message says, it is not read. */
export const readJson: ReadDelivery = ({ message }) =>
  pipe(
    E.tryCatch(
      (): unknown => JSON.parse(message),
      () => not("JSON", 0),
    ),
    E.chain((value) =>
      pipe(
        decode(eligibilityResponseCodec)(value),
        E.mapLeft(() => not("answer", "/")),
      ),
    ),
  )

export const idOf = literal(ResponseId)

/** An answer as the clearinghouse delivers it at Main Street. */
export const delivered = (id: string, says: EligibilityResponse | string, more: Partial<Delivery> = {}): Delivery => ({
  id: idOf(id),
  from: { _tag: "Connection", practice, location: mainStreet },
  message: typeof says === "string" ? says : JSON.stringify(eligibilityResponseCodec.encode(says)),
  ...more,
})

/** Mia ordered the plans of the payer's network. */
export const miasOrder: NightOrder = { caller: mia, network: { _tag: "OfStatus", status: "in-network" } }

/** What became of each delivery, in the order in which it was known. */
export const worked = (deliveries: ReadonlyArray<Delivery>, work: Partial<NightWork> = {}) =>
  workNight({ read: readJson, orderOf: () => miasOrder, concurrency: 1, ...work })(
    Stream.fromIterable(deliveries),
  ).pipe(
    Stream.runCollect,
    Effect.map((settled): ReadonlyArray<SettledDelivery> => settled),
  )
