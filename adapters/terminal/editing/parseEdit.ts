import * as O from "fp-ts/lib/Option.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { CalendarDate, Counted, CoverageException, Downgrade, ExceptionSet, Limit } from "../../../src/index.ts"
import { CalendarDate as Day, parseMoney, ProcedureCode } from "../../../src/index.ts"
import { parseException } from "../places/parseException.ts"
import type { Place } from "../places/parsePlace.ts"
import { parsePlace } from "../places/parsePlace.ts"

/** One `--set` or `--remove`, before the benefit year is known. Without a value it takes away what is held. */
export interface TypedEdit {
  readonly place: Place
  readonly value?: EditValue
}

export type EditValue =
  | { readonly kind: "limit"; readonly limit: Limit }
  | { readonly kind: "counted"; readonly counted: Counted }
  | { readonly kind: "exceptions"; readonly exceptions: ExceptionSet }
  | { readonly kind: "downgrade"; readonly downgrade: Downgrade }

export type Parsed = { readonly ok: true; readonly edit: TypedEdit } | { readonly ok: false; readonly usage: string }

const money = (text: string) => parseMoney(text.trim().replace(/^\$/, "").replaceAll(",", ""))

const limitValue = (text: string): O.Option<EditValue> =>
  text.trim().toLowerCase() === "none"
    ? O.some({ kind: "limit", limit: "none" })
    : O.map((limit: Limit): EditValue => ({ kind: "limit", limit }))(money(text))

const countedValue = (text: string, today: CalendarDate): O.Option<EditValue> => {
  const [amount = "", day, ...more] = text.split(/ as of /i)
  const asOf = day === undefined ? today : day.trim()
  const read = money(amount)
  return O.isSome(read) && Day.is(asOf) && more.length === 0
    ? O.some({ kind: "counted", counted: { amount: read.value, asOf } })
    : O.none
}

const exceptionsValue = (text: string): O.Option<EditValue> => {
  const parsed: Array<CoverageException> = []
  for (const one of text.split(";")) {
    const exception = parseException(one)
    if (O.isNone(exception)) return O.none
    parsed.push(exception.value)
  }
  return O.map((exceptions: ExceptionSet): EditValue => ({ kind: "exceptions", exceptions }))(
    RNEA.fromReadonlyArray(parsed),
  )
}

const downgradeValue = (text: string): O.Option<EditValue> =>
  O.map((paidAs: ProcedureCode): EditValue => ({ kind: "downgrade", downgrade: { paidAs } }))(
    O.fromPredicate(ProcedureCode.is)(
      text
        .trim()
        .replace(/^paid as /i, "")
        .toUpperCase(),
    ),
  )

const valueAt = (place: Place, text: string, today: CalendarDate): O.Option<EditValue> => {
  if (place.kind === "exceptions") return exceptionsValue(text)
  if (place.kind === "downgrade") return downgradeValue(text)
  return place.tag === "DeductibleRequired" || place.tag === "BenefitMaximum"
    ? limitValue(text)
    : countedValue(text, today)
}

const expected = (place: Place): string => {
  if (place.kind === "exceptions")
    return "exceptions such as '2 per calendar year; through age 18', '1 per 36 months, per tooth' or 'not covered'"
  if (place.kind === "downgrade") return "the code it is paid as, such as D2140"
  return place.tag === "DeductibleRequired" || place.tag === "BenefitMaximum"
    ? "an amount such as 50.00, or none"
    : "an amount such as 50.00, or '50.00 as of 2026-11-24'"
}

const noPlace = (flag: string, text: string): Parsed => ({
  ok: false,
  usage: `${flag} \`${text}\` names no place in coverage. Write, for instance, 'deductible required individual annual', 'benefit used family lifetime Orthodontics', D1110, D4910-D4999 or 'downgrade D2391'.`,
})

/** What `--set PLACE=VALUE` says. */
export const parseSet = (text: string, today: CalendarDate): Parsed => {
  const [, left = "", right] = /^([^=]*)=(.*)$/s.exec(text) ?? []
  if (right === undefined)
    return {
      ok: false,
      usage: `--set \`${text}\` has no \`=\`. Write 'PLACE=VALUE', or take a value away with --remove.`,
    }
  const place = parsePlace(left)
  if (O.isNone(place)) return noPlace("--set", left.trim())
  const value = valueAt(place.value, right, today)
  return O.isSome(value)
    ? { ok: true, edit: { place: place.value, value: value.value } }
    : { ok: false, usage: `--set \`${text}\`: this place takes ${expected(place.value)}.` }
}

/** What `--remove PLACE` says. */
export const parseRemove = (text: string): Parsed => {
  const place = parsePlace(text)
  return O.isSome(place) ? { ok: true, edit: { place: place.value } } : noPlace("--remove", text.trim())
}
