import fc from "fast-check"
import { PracticeId } from "../../domain/value/Ids.ts"

// Every id is of one form, whatever it names.
const isId = (text: string): boolean => PracticeId.is(text)

const awkward = [
  "P1",
  "p",
  "Zoe\u0301",
  "Zo\u00e9",
  "Straße",
  "O'Neil",
  '"P"',
  "50%",
  "a_b",
  "\\",
  "😀",
  "İ",
  "1",
  "null",
  "{}",
  "P1' OR '1'='1",
  "P1'; DROP TABLE receipts; --",
  "x".repeat(200),
]

const anyName = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...awkward) },
  { weight: 1, arbitrary: fc.string({ unit: "grapheme", minLength: 1, maxLength: 8 }).filter(isId) },
)

const fullWidth = (text: string): string =>
  text.replaceAll(/[!-~]/g, (one) => String.fromCodePoint((one.codePointAt(0) ?? 0) + 0xfee0))

/** Ids that a careless store takes for this one, or for part of its own language. */
const alikeTo = (text: string): ReadonlyArray<string> =>
  [
    `${text}0`,
    text.slice(0, -1),
    text.toUpperCase(),
    text.toLowerCase(),
    ` ${text}`,
    `${text} `,
    `${text}'`,
    `${text}"`,
    `${text}%`,
    `${text}_`,
    `${text}\\`,
    `${text}--`,
    `${text}' OR '1'='1`,
    `${text}'; DELETE FROM plans; --`,
    `${text}|${text}`,
    `${text}😀`,
    `${text}\u0301`,
    text.normalize("NFC"),
    text.normalize("NFD"),
    fullWidth(text),
    text.padEnd(200, "x"),
    `${text.slice(0, -1)}_`,
    "%",
    "_",
  ].filter((one) => isId(one) && one !== text)

interface Pair {
  readonly one: string
  readonly other: string
}

const anyAlike: fc.Arbitrary<Pair> = anyName.chain((one) =>
  fc.constantFrom(...alikeTo(one)).map((other) => ({ one, other })),
)

const anyAlikeOrSame: fc.Arbitrary<Pair> = fc.oneof(
  { weight: 2, arbitrary: anyAlike },
  { weight: 1, arbitrary: anyName.map((one) => ({ one, other: one })) },
)

/** The ids of everything in a small practice, as texts. */
export interface Names {
  readonly practice: string
  readonly patient: string
  readonly sibling: string
  readonly plan: string
  readonly subscription: string
  readonly receipt: string
  readonly response: string
  readonly user: string
  readonly location: string
  readonly appointment: string
  readonly mark: string
}

const named = (pairs: Readonly<Record<keyof Names, Pair>>, which: keyof Pair): Names => ({
  practice: pairs.practice[which],
  patient: pairs.patient[which],
  sibling: pairs.sibling[which],
  plan: pairs.plan[which],
  subscription: pairs.subscription[which],
  receipt: pairs.receipt[which],
  response: pairs.response[which],
  user: pairs.user[which],
  location: pairs.location[which],
  appointment: pairs.appointment[which],
  mark: pairs.mark[which],
})

/** Two practices that are easily mistaken for one another, and whose records have the same ids or such as are alike. */
export const neighbours: fc.Arbitrary<{ readonly mine: Names; readonly theirs: Names }> = fc
  .record({
    practice: anyAlike,
    patient: anyAlikeOrSame,
    sibling: anyAlikeOrSame,
    plan: anyAlikeOrSame,
    subscription: anyAlikeOrSame,
    receipt: anyAlikeOrSame,
    response: anyAlikeOrSame,
    user: anyAlikeOrSame,
    location: anyAlikeOrSame,
    appointment: anyAlikeOrSame,
    mark: anyAlikeOrSame,
  })
  .filter(({ patient, sibling }) => patient.one !== sibling.one && patient.other !== sibling.other)
  .map((pairs) => ({ mine: named(pairs, "one"), theirs: named(pairs, "other") }))
