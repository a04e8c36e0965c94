import * as O from "fp-ts/lib/Option.js"
import type { ServicesHad } from "../../../src/index.ts"
import { parseDay } from "../book/localDay.ts"
import { parseProcedure } from "../places/parseProcedure.ts"

export type Typed<A> = { readonly ok: false; readonly problem: string } | { readonly ok: true; readonly value?: A }

/** The services that were typed, `D1110 2026-03-15` each, and since when they are all. */
export const hadFrom = (typed: ReadonlyArray<string>, knownSince: string | undefined): Typed<ServicesHad> => {
  if (typed.length === 0 && knownSince === undefined) return { ok: true }
  const since = knownSince === undefined || knownSince === "birth" ? undefined : parseDay(knownSince)
  if (knownSince !== undefined && knownSince !== "birth" && since === undefined)
    return { ok: false, problem: `\`${knownSince}\` is no day. Write it like 2020-01-01, or \`birth\`.` }
  const services = typed.map((text) => {
    const [, words = "", day = ""] = /^\s*(.+?)\s+(?:on\s+)?(\S+)\s*$/.exec(text) ?? []
    const procedure = O.toUndefined(parseProcedure(words))
    const on = parseDay(day)
    return procedure === undefined || on === undefined ? text : { procedure, on }
  })
  const wrong = services.find((service) => typeof service === "string")
  if (wrong !== undefined)
    return { ok: false, problem: `\`${wrong}\` is no service. Write a code and a day: \`D1110 2026-03-15\`.` }
  return {
    ok: true,
    value: {
      services: services.flatMap((service) => (typeof service === "string" ? [] : [service])),
      ...(knownSince === "birth" ? { completeFrom: "always" } : since === undefined ? {} : { completeFrom: since }),
    },
  }
}
