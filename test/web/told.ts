import * as t from "io-ts"
import type { Client, Said } from "./client.ts"
import { today } from "./servedSample.ts"

const Tiles = t.type({
  tiles: t.array(
    t.intersection([
      t.type({ appointment: t.type({ patient: t.type({ id: t.string }) }), icon: t.string }),
      t.partial({ response: t.string }),
    ]),
  ),
})
const Previewed = t.type({ digest: t.string })
const Done = t.type({ receipt: t.type({ id: t.string }) })
const Refused = t.type({ refusals: t.array(t.type({ _tag: t.string })) })
const History = t.type({ items: t.array(t.type({ receipt: t.type({ id: t.string, _tag: t.string }) })) })

const must = <A>(codec: t.Type<A>, { status, text, json }: Said): A => {
  if (!codec.is(json)) throw new Error(`${String(status)} ${text.slice(0, 500)}`)
  return json
}

/** The icons of a day by patient, as somebody sees them. */
export const icons = async (client: Client, date: string = today): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(
    must(Tiles, await client.get(`/api/calendar/${date}`)).tiles.map(({ appointment, icon }) => [
      appointment.patient.id,
      icon,
    ]),
  )

/** The answer that waits for a patient of today's. */
export const waiting = async (client: Client, patient = "ortiz-mara"): Promise<string> => {
  const { tiles } = must(Tiles, await client.get(`/api/calendar/${today}`))
  const response = tiles.find(({ appointment }) => appointment.patient.id === patient)?.response
  if (response === undefined) throw new Error(`nothing came for ${patient}`)
  return response
}

export const choice = { networkPlan: "In network", sections: ["DeductiblesAndBenefits", "ExceptionsAndLimitations"] }

export const digestOf = (said: Said): string => must(Previewed, said).digest
export const receiptOf = (said: Said): string => must(Done, said).receipt.id
export const tagsOf = (said: Said): ReadonlyArray<string> => must(Refused, said).refusals.map(({ _tag }) => _tag)
export const receiptsOf = (said: Said): ReadonlyArray<{ readonly id: string; readonly _tag: string }> =>
  must(History, said).items.map(({ receipt }) => receipt)
