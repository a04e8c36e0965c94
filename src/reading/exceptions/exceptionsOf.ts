import { exceptionKey } from "../../domain/coverage/CoverageException.ts"
import type { StatedException } from "../../domain/response/NetworkPlan.ts"
import { evidenceOfAll } from "../evidenceOfAll.ts"
import type { NetworkRow } from "../networks/rowsOf.ts"
import { saidOnce } from "../saidOnce.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { AgeMode } from "./ageModeOf.ts"
import { ageModeOf } from "./ageModeOf.ts"
import type { Aged, Said } from "./Limitation.ts"
import { sayingRange } from "./saying.ts"

const noModes: ReadonlyMap<string, AgeMode> = new Map()

const modesOf = (rows: ReadonlyArray<NetworkRow>): ReadonlyMap<string, AgeMode> => {
  const bySubject = new Map<string, Array<Aged>>()
  for (const { digest } of rows) {
    if (digest.limitation === undefined || digest.limitation.aged.length === 0) continue
    for (const aged of digest.limitation.aged) {
      const same = bySubject.get(aged.subject)
      if (same === undefined) bySubject.set(aged.subject, [aged])
      else same.push(aged)
    }
  }
  if (bySubject.size === 0) return noModes
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

const keyOf = ({ stated }: Said): string => exceptionKey(stated.exception)

const merged = (all: readonly [StatedException, ...ReadonlyArray<StatedException>]): StatedException => ({
  procedure: all[0].procedure,
  exception: all[0].exception,
  words: [...new Set(all.flatMap(({ words }) => words))],
  evidence: evidenceOfAll(all),
})

/** The exceptions stated in one network, the same one once, and the pieces that state none beside the others. */
export const exceptionsOf = (
  rows: ReadonlyArray<NetworkRow>,
): { readonly exceptions: ReadonlyArray<StatedException>; readonly left: ReadonlyArray<Unread> } => {
  const modes = modesOf(rows)
  const exceptions = saidOnce<Said>(keyOf, merged)
  const left: Array<Unread> = []
  for (const { digest } of rows) {
    const { limitation } = digest
    if (limitation === undefined) continue
    for (const said of limitation.said) exceptions.say(said)
    for (const aged of limitation.aged) {
      const given = agedIn(aged, modes.get(aged.subject) ?? limitAlone)
      for (const said of given.said) exceptions.say(said)
      for (const one of given.left) left.push(one)
    }
  }
  return { exceptions: exceptions.all(), left }
}
