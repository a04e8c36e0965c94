import type { StatedException } from "../../domain/response/NetworkPlan.ts"
import { inOrder } from "../inOrder.ts"
import type { NetworkRow } from "../networks/rowsOf.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { AgeMode } from "./ageModeOf.ts"
import { ageModeOf } from "./ageModeOf.ts"
import type { Aged, Said } from "./Limitation.ts"
import { sayingRange } from "./saying.ts"

const modesOf = (rows: ReadonlyArray<NetworkRow>): ReadonlyMap<string, AgeMode> => {
  const bySubject = new Map<string, Array<Aged>>()
  for (const { digest } of rows) {
    if (digest.limitation === undefined) continue
    for (const aged of digest.limitation.aged) {
      const same = bySubject.get(aged.subject)
      if (same === undefined) bySubject.set(aged.subject, [aged])
      else same.push(aged)
    }
  }
  return new Map([...bySubject].map(([key, aged]) => [key, ageModeOf(aged)]))
}

const limitAlone: AgeMode = { mode: "limit" }

interface Given {
  readonly said: ReadonlyArray<Said>
  readonly left: ReadonlyArray<Unread>
}

// What a row with an age says beside the others of its procedure.
const agedIn = (aged: Aged, age: AgeMode): Given => {
  if (age.mode === "limit") return { said: [...aged.atAllAges, aged.limit, ...aged.inWords], left: [] }
  // Said once, with all the rows that make it.
  if (age.mode === "range")
    return {
      said: [...aged.atAllAges, ...(age.of[0] === aged ? [sayingRange(aged, age)] : []), ...aged.inWords],
      left: [],
    }
  const reason = age.mode === "gap" ? "ages that leave some out in the middle" : "together these ages cover everyone"
  return {
    said: [...aged.atItsAges, ...aged.inWords],
    left: age.mode === "gap" || aged.frequencies.length === 0 ? [unread(aged.row, reason)] : [],
  }
}

const merged = (all: ReadonlyArray<StatedException>, first: StatedException): StatedException => ({
  procedure: first.procedure,
  exception: first.exception,
  words: [...new Set(all.flatMap(({ words }) => words))],
  evidence: { rule: first.evidence.rule, at: inOrder(all.flatMap(({ evidence }) => evidence.at)) },
})

/** The exceptions stated in one network, the same one once, and the pieces that state none beside the others. */
export const exceptionsOf = (
  rows: ReadonlyArray<NetworkRow>,
): { readonly exceptions: ReadonlyArray<StatedException>; readonly left: ReadonlyArray<Unread> } => {
  const modes = modesOf(rows)
  const exceptions: Array<StatedException> = []
  const places = new Map<string, number>()
  const repeated = new Map<number, Array<StatedException>>()
  const left: Array<Unread> = []
  const state = ({ key, stated }: Said): void => {
    const place = places.get(key)
    if (place === undefined) {
      places.set(key, exceptions.length)
      exceptions.push(stated)
      return
    }
    const more = repeated.get(place)
    if (more === undefined) repeated.set(place, [stated])
    else more.push(stated)
  }
  for (const { digest } of rows) {
    const { limitation } = digest
    if (limitation === undefined) continue
    for (const said of limitation.said) state(said)
    for (const aged of limitation.aged) {
      const given = agedIn(aged, modes.get(aged.subject) ?? limitAlone)
      for (const said of given.said) state(said)
      for (const one of given.left) left.push(one)
    }
  }
  for (const [place, more] of repeated) {
    const first = exceptions[place]
    if (first !== undefined) exceptions[place] = merged([first, ...more], first)
  }
  return { exceptions, left }
}
