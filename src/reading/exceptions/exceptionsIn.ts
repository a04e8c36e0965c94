import type { CoverageException } from "../../domain/coverage/CoverageException.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { StatedException } from "../../domain/response/NetworkPlan.ts"
import type { MessagePiece } from "../rows/Row.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { AgeMode } from "./ageModeOf.ts"
import { areaOf } from "./areaOf.ts"
import type { ReadFrequency } from "./frequenciesOf.ts"
import type { Limitation } from "./Limitation.ts"

interface Given {
  readonly stated: ReadonlyArray<StatedException>
  readonly left: ReadonlyArray<Unread>
}

const stating =
  ({ procedure, at }: Limitation) =>
  (
    rule: string,
    exception: CoverageException,
    words: ReadonlyArray<MessagePiece>,
    more: ReadonlyArray<Position> = [],
  ): StatedException => ({
    procedure,
    exception,
    words: words.map((message) => message.words),
    evidence: { rule, at: [...at, ...more, ...words.map((message) => message.at)] },
  })

// A payer that hangs several limits below one row may say in the same order what each is for.
const wordsFor = ({ row, words }: Limitation, { piece }: ReadFrequency): ReadonlyArray<MessagePiece> => {
  const index = row.deliveries.findIndex(({ at }) => at === piece.at)
  const message = words[index]
  return row.deliveries.length > 1 && row.deliveries.length === words.length && message !== undefined
    ? [message]
    : words
}

const frequencies = (limitation: Limitation, { mode }: AgeMode): ReadonlyArray<StatedException> =>
  limitation.frequencies.map((read) => {
    const words = wordsFor(limitation, read)
    const area = areaOf(words.map((message) => message.words))
    const ages = mode === "complementary" || mode === "gap" ? limitation.ages?.ages : undefined
    return stating(limitation)(
      ages === undefined ? read.rule : "complementaryAges",
      {
        ...read.frequency,
        ...(area === undefined ? {} : { area }),
        ...(ages === undefined ? {} : { ages }),
      },
      words,
      [read.piece.at],
    )
  })

const ageLimits = (limitation: Limitation, age: AgeMode): Given => {
  const { ages, agesInWords, words, row } = limitation
  const state = stating(limitation)
  const inWords =
    agesInWords === undefined
      ? []
      : [state(agesInWords.rule, { type: "AgeLimitation", ...agesInWords.ages }, words, agesInWords.at)]
  if (ages === undefined) return { stated: inWords, left: [] }
  if (age.mode === "limit")
    return { stated: [state(ages.rule, { type: "AgeLimitation", ...ages.ages }, words), ...inWords], left: [] }
  if (age.mode === "range") {
    // Said once, with all the rows that make it.
    if (age.of[0] !== limitation) return { stated: inWords, left: [] }
    const at = age.of.flatMap((other) => other.at)
    const range = { type: "AgeLimitation", from: age.from, through: age.through } as const
    return { stated: [state("ageRange", range, words, at), ...inWords], left: [] }
  }
  const reason = age.mode === "gap" ? "ages that leave some out in the middle" : "together these ages cover everyone"
  const left = age.mode === "gap" || limitation.frequencies.length === 0 ? [unread(row, reason)] : []
  return { stated: inWords, left }
}

const exclusion = (limitation: Limitation): Given => {
  const { row, named, words } = limitation
  const state = stating(limitation)
  if (row.kind === "A" && named && /^1(\.0*)?$/.test(row.share))
    return { stated: [state("patientPaysAll", { type: "NotCovered" }, words)], left: [] }
  if (row.kind !== "I" && row.kind !== "E") return { stated: [], left: [] }
  if (!named) return { stated: [], left: [unread(row, "not covered, without saying what")] }
  if (row.quantity !== "") return { stated: [], left: [unread(row, "not covered under a condition")] }
  return { stated: [state("notCoveredCode", { type: "NotCovered" }, words)], left: [] }
}

/** The exceptions one row states about one procedure, given how its ages go with those of the procedure's other rows. */
export const exceptionsIn = (limitation: Limitation, age: AgeMode): Given => {
  const limits = ageLimits(limitation, age)
  const excluded = exclusion(limitation)
  return {
    stated: [...excluded.stated, ...frequencies(limitation, age), ...limits.stated],
    left: [...excluded.left, ...limits.left],
  }
}
