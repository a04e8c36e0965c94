import type { StatedException } from "../../domain/response/NetworkPlan.ts"
import { inOrder } from "../inOrder.ts"
import type { Subject } from "../lexicon/Subject.ts"
import type { NetworkRow } from "../networks/rowsOf.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { AgeMode } from "./ageModeOf.ts"
import { ageModeOf } from "./ageModeOf.ts"
import { sayingRange } from "./limitationOf.ts"
import type { Aged, Limitation, Said } from "./Limitation.ts"

const modesOf = (rows: ReadonlyArray<NetworkRow>): ReadonlyMap<string, AgeMode> => {
  const bySubject = new Map<string, Array<Limitation>>()
  for (const { digest } of rows) {
    const { limitation } = digest
    if (limitation?.aged === undefined) continue
    for (const { key } of limitation.subjects) {
      const same = bySubject.get(key)
      if (same === undefined) bySubject.set(key, [limitation])
      else same.push(limitation)
    }
  }
  return new Map([...bySubject].map(([key, limitations]) => [key, ageModeOf(limitations)]))
}

const limitAlone: AgeMode = { mode: "limit" }

interface Given {
  readonly said: ReadonlyArray<Said>
  readonly left: ReadonlyArray<Unread>
}

// What a row with an age says beside the others of its procedure.
const agedIn = (limitation: Limitation, aged: Aged, age: AgeMode): Given => {
  const { row } = limitation
  if (age.mode === "limit") return { said: [...aged.atAllAges, aged.limit, ...aged.inWords], left: [] }
  // Said once, with all the rows that make it.
  if (age.mode === "range")
    return {
      said: [...aged.atAllAges, ...(age.of[0] === limitation ? [sayingRange(aged, age)] : []), ...aged.inWords],
      left: [],
    }
  const reason = age.mode === "gap" ? "ages that leave some out in the middle" : "together these ages cover everyone"
  return {
    said: [...aged.atItsAges, ...aged.inWords],
    left: age.mode === "gap" || aged.frequencies.length === 0 ? [unread(row, reason)] : [],
  }
}

interface Stating {
  readonly subject: Subject
  readonly said: Said
  more: Array<Said> | undefined
}

const merged = ({ subject, said, more }: Stating): StatedException => {
  if (more === undefined)
    return { procedure: subject.procedure, exception: said.exception, words: said.words, evidence: said.evidence }
  const all = [said, ...more]
  return {
    procedure: subject.procedure,
    exception: said.exception,
    words: [...new Set(all.flatMap(({ words }) => words))],
    evidence: { rule: said.evidence.rule, at: inOrder(all.flatMap(({ evidence }) => evidence.at)) },
  }
}

/** The exceptions stated in one network, the same one once, and the pieces that state none beside the others. */
export const exceptionsOf = (
  rows: ReadonlyArray<NetworkRow>,
): { readonly exceptions: ReadonlyArray<StatedException>; readonly left: ReadonlyArray<Unread> } => {
  const modes = modesOf(rows)
  const stating: Array<Stating> = []
  const known = new Map<string, Map<string, Stating>>()
  const left: Array<Unread> = []
  const state = (subject: Subject, said: Said): void => {
    const ofSubject = known.get(subject.key)
    const same = ofSubject?.get(said.key)
    if (same !== undefined) {
      if (same.more === undefined) same.more = [said]
      else same.more.push(said)
      return
    }
    const first: Stating = { subject, said, more: undefined }
    stating.push(first)
    if (ofSubject === undefined) known.set(subject.key, new Map([[said.key, first]]))
    else ofSubject.set(said.key, first)
  }
  for (const { digest } of rows) {
    const { limitation } = digest
    if (limitation === undefined) continue
    for (const subject of limitation.subjects) {
      for (const said of limitation.said) state(subject, said)
      if (limitation.aged === undefined) continue
      const given = agedIn(limitation, limitation.aged, modes.get(subject.key) ?? limitAlone)
      for (const said of given.said) state(subject, said)
      for (const one of given.left) left.push(one)
    }
  }
  return { exceptions: stating.map(merged), left }
}
