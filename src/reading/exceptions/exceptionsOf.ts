import { exceptionKey } from "../../domain/coverage/CoverageException.ts"
import type { StatedException } from "../../domain/response/NetworkPlan.ts"
import { evidenceOfAll } from "../evidence/evidenceOfAll.ts"
import type { Sameness } from "../plans/saidOnce.ts"
import { saidOnce } from "../plans/saidOnce.ts"
import type { Unread } from "../unmapped/Unread.ts"
import { unread } from "../unmapped/Unread.ts"
import type { AgeMode } from "./ageModeOf.ts"
import { ageModeOf } from "./ageModeOf.ts"
import type { Aged, Limitation, RowException } from "./Limitation.ts"
import { isAged } from "./Limitation.ts"
import { sayingFrequency, sayingRange } from "./saying.ts"

const noModes: ReadonlyMap<string, AgeMode> = new Map()

// Only where several rows of one subject name an age is there anything to be put together.
const modesOf = (limitations: ReadonlyArray<Limitation>): ReadonlyMap<string, AgeMode> => {
  const firsts = new Map<string, Aged>()
  const several = new Map<string, Array<Aged>>()
  for (const limitation of limitations) {
    if (!isAged(limitation)) continue
    const { key } = limitation.of
    const first = firsts.get(key)
    if (first === undefined) {
      firsts.set(key, limitation)
      continue
    }
    const same = several.get(key)
    if (same === undefined) several.set(key, [first, limitation])
    else same.push(limitation)
  }
  if (several.size === 0) return noModes
  return new Map([...several].map(([key, aged]) => [key, ageModeOf(aged)]))
}

// What a row with an age says beside the others of its procedure.
const sayAged = (
  aged: Aged,
  age: AgeMode | undefined,
  say: (said: RowException) => void,
  left: Array<Unread>,
): void => {
  const { of, source, ages, frequencies, atAllAges, limit, inWords } = aged
  if (age === undefined || age.mode === "limit" || age.mode === "range") {
    for (const said of atAllAges) say(said)
    if (age?.mode !== "range") say(limit)
    // Said once, with all the rows that make it.
    else if (age.of[0] === aged) say(sayingRange(aged, age))
  } else {
    for (const read of frequencies) say(sayingFrequency(of, source, read, ages))
    if (age.mode === "gap") left.push(unread(source.gloss.row, "ages that leave some out in the middle"))
    else if (frequencies.length === 0) left.push(unread(source.gloss.row, "together these ages cover everyone"))
  }
  if (inWords !== undefined) say(inWords)
}

const keyOf = ({ stated }: RowException): string => exceptionKey(stated.exception)

const merged = (all: readonly [StatedException, ...ReadonlyArray<StatedException>]): StatedException => ({
  procedure: all[0].procedure,
  exception: all[0].exception,
  words: [...new Set(all.flatMap(({ words }) => words))],
  evidence: evidenceOfAll(all),
})

// Nearly always what is said twice of one procedure is two kinds of things, or two numbers.
const differ = (
  { stated: { exception: one } }: RowException,
  { stated: { exception: other } }: RowException,
): boolean =>
  one.type !== other.type || (one.type === "Frequency" && other.type === "Frequency" && one.times !== other.times)

const saying: Sameness<RowException> = { keyOf, differ, merge: merged }

/**
 * The exceptions that one network's limitations make, the same one once. The rows that make none beside the others go to
 * `left`.
 */
export const exceptionsOf = (
  limitations: ReadonlyArray<Limitation>,
  left: Array<Unread>,
): ReadonlyArray<StatedException> => {
  const modes = modesOf(limitations)
  const { say, all } = saidOnce<RowException>(saying)
  for (const limitation of limitations)
    if (isAged(limitation)) sayAged(limitation, modes.get(limitation.of.key), say, left)
    else say(limitation)
  return all()
}
