import * as O from "fp-ts/lib/Option.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type {
  CalendarDate,
  Counted,
  CoverageException,
  CoverageRow,
  Downgrade,
  ExceptionSet,
  Limit,
  PlanOption,
  PlanOptionName,
  WaitingPeriod,
} from "../../../src/index.ts"
import { CalendarDate as Day, parseMoney, planOptionsOf, ProcedureCode } from "../../../src/index.ts"
import { sayPlanOption } from "../../../src/review.ts"
import { parseCoverageRow } from "../places/parseCoverageRow.ts"
import { parseException } from "../places/parseException.ts"
import type { Place } from "../places/parsePlace.ts"
import { parsePlace } from "../places/parsePlace.ts"
import { parsePlanOption } from "../places/parsePlanOption.ts"

/** One `--set` or `--remove`, before the benefit year is known. Without a value it takes away what is held. */
export interface TypedEdit {
  readonly place: Place
  readonly value?: EditValue
}

export type EditValue =
  | { readonly kind: "limit"; readonly value: Limit }
  | { readonly kind: "counted"; readonly value: Counted }
  | { readonly kind: "exceptions"; readonly value: ExceptionSet }
  | { readonly kind: "downgrade"; readonly value: Downgrade }
  | { readonly kind: "waitingPeriod"; readonly value: WaitingPeriod }
  | { readonly kind: "coverage"; readonly value: CoverageRow }
  | { readonly kind: "option"; readonly value: PlanOption }

export type Parsed = { readonly ok: true; readonly edit: TypedEdit } | { readonly ok: false; readonly usage: string }

const money = (text: string) => parseMoney(text.trim().replace(/^\$/, "").replaceAll(",", ""))

const limitValue = (text: string): O.Option<EditValue> =>
  text.trim().toLowerCase() === "none"
    ? O.some({ kind: "limit", value: "none" })
    : O.map((value: Limit): EditValue => ({ kind: "limit", value }))(money(text))

const countedValue = (text: string, today: CalendarDate): O.Option<EditValue> => {
  const [amount = "", day, ...more] = text.split(/ as of /i)
  const asOf = day === undefined ? today : day.trim()
  const read = money(amount)
  return O.isSome(read) && Day.is(asOf) && more.length === 0
    ? O.some({ kind: "counted", value: { amount: read.value, asOf } })
    : O.none
}

const exceptionsValue = (text: string): O.Option<EditValue> => {
  const parsed: Array<CoverageException> = []
  for (const one of text.split(";")) {
    const exception = parseException(one)
    if (O.isNone(exception)) return O.none
    parsed.push(exception.value)
  }
  return O.map((value: ExceptionSet): EditValue => ({ kind: "exceptions", value }))(RNEA.fromReadonlyArray(parsed))
}

const downgradeValue = (text: string): O.Option<EditValue> =>
  O.map((paidAs: ProcedureCode): EditValue => ({ kind: "downgrade", value: { paidAs } }))(
    O.fromPredicate(ProcedureCode.is)(
      text
        .trim()
        .replace(/^paid as /i, "")
        .toUpperCase(),
    ),
  )

const units: Readonly<Record<string, WaitingPeriod["unit"]>> = {
  day: "day",
  week: "week",
  month: "month",
  year: "year",
}

const waitingPeriodValue = (text: string): O.Option<EditValue> => {
  const [, length = "", word = ""] = /^([1-9]\d{0,3}) (day|week|month|year)s?$/i.exec(text.trim()) ?? []
  return O.map((unit: WaitingPeriod["unit"]): EditValue => ({
    kind: "waitingPeriod",
    value: { length: Number(length), unit },
  }))(O.fromNullable(units[word.toLowerCase()]))
}

const coverageValue = (text: string): O.Option<EditValue> =>
  O.map((value: CoverageRow): EditValue => ({ kind: "coverage", value }))(parseCoverageRow(text))

const optionValue = (option: PlanOptionName, text: string): O.Option<EditValue> =>
  O.map((value: PlanOption): EditValue => ({ kind: "option", value }))(parsePlanOption(option, text))

const isLimit = ({ tag }: Extract<Place, { readonly kind: "amount" }>): boolean =>
  tag === "DeductibleRequired" || tag === "BenefitMaximum"

const valueAt = (place: Place, text: string, today: CalendarDate): O.Option<EditValue> => {
  switch (place.kind) {
    case "exceptions":
      return exceptionsValue(text)
    case "downgrade":
      return downgradeValue(text)
    case "waitingPeriod":
      return waitingPeriodValue(text)
    case "coverage":
      return coverageValue(text)
    case "option":
      return optionValue(place.option, text)
    case "amount":
      return isLimit(place) ? limitValue(text) : countedValue(text, today)
  }
}

const expected = (place: Place): string => {
  switch (place.kind) {
    case "exceptions":
      return "exceptions such as '2 per calendar year; through age 18', '1 per 36 months, per tooth' or 'not covered'"
    case "downgrade":
      return "the code it is paid as, such as D2140"
    case "waitingPeriod":
      return "a length such as '12 months'"
    case "coverage":
      return "a percent or a fixed amount, and what belongs to it: '80%', '80%, Restorative, Basic deductible' or 'copay 25.00, no deductible'"
    case "option":
      return `one of ${planOptionsOf(place.option)
        .map((one) => `'${sayPlanOption(one).split(":")[0] ?? ""}'`)
        .join(", ")}`
    case "amount":
      return isLimit(place)
        ? "an amount such as 50.00, or none"
        : "an amount such as 50.00, or '50.00 as of 2026-11-24'"
  }
}

const noPlace = (flag: string, text: string): Parsed => ({
  ok: false,
  usage: `${flag} \`${text}\` names no place in coverage. Write, for instance, 'deductible required individual annual', 'benefit used family lifetime Orthodontics', D1110, D4910-D4999, 'downgrade D2391', 'waiting period D2740', 'coverage D2000-D2999' or 'option missing tooth clause'.`,
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
