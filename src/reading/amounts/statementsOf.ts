import * as O from "fp-ts/lib/Option.js"
import type { Level, Period } from "../../domain/coverage/BenefitSlot.ts"
import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import { parseMoney } from "../../domain/value/Money.ts"
import type { Row } from "../rows/Row.ts"
import { classOf } from "../classOf.ts"
import { isMetMark } from "../networks/Network.ts"
import type { NetworkRow } from "../networks/rowsOf.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import { noneInWords } from "./noneInWords.ts"
import { placesOf } from "./placesOf.ts"
import { unmetInWords } from "./unmetInWords.ts"
import type { Role, Side, Statement } from "./Statement.ts"

interface Read {
  readonly statements: ReadonlyArray<Statement>
  readonly left: ReadonlyArray<Unread>
}

const nothing: Read = { statements: [], left: [] }

interface Kind {
  readonly rule: string
  readonly role: Role
  readonly period: Period | "open"
}

/** An amount that payers mark as met. It counts in the period it names: over a life it pairs with no year's amount. */
const metRow = (period: string): Kind | undefined =>
  period === "32"
    ? { rule: "metRow", role: "met", period: "lifetime" }
    : ["21", "22", "23", "24", "25", ""].includes(period)
      ? { rule: "metRow", role: "met", period: "annual" }
      : undefined

const kinds: ReadonlyMap<string, Kind> = new Map(
  Object.entries<Kind>({
    "": { rule: "totalRow", role: "total", period: "annual" },
    "21": { rule: "totalRow", role: "total", period: "annual" },
    "22": { rule: "totalRow", role: "total", period: "annual" },
    "23": { rule: "totalRow", role: "total", period: "annual" },
    "25": { rule: "totalRow", role: "total", period: "annual" },
    "32": { rule: "totalRow", role: "total", period: "lifetime" },
    "29": { rule: "remainingRow", role: "remaining", period: "open" },
    "33": { rule: "remainingRow", role: "remaining", period: "lifetime" },
    "24": { rule: "yearToDate", role: "yearToDate", period: "annual" },
  }),
)

/** An amount of which words say that it is what is left, though its period is a total's. */
const unmetRow = (period: string): Kind => ({
  rule: "remainingRow",
  role: "remaining",
  period: ["32", "33"].includes(period) ? "lifetime" : "open",
})

const kindOf = (row: Row): Kind | undefined =>
  isMetMark(row.planText)
    ? metRow(row.period)
    : unmetInWords(row) !== undefined
      ? unmetRow(row.period)
      : kinds.get(row.period)

const levels: ReadonlyMap<string, Level> = new Map(
  Object.entries<Level>({ IND: "individual", FAM: "family", "": "individual" }),
)

const positionsOf = (row: Row): ReadonlyArray<Position> => {
  const named = classOf(row)
  const unmet = unmetInWords(row)
  return [row.at, ...(named === undefined ? [] : [named.piece.at]), ...(unmet === undefined ? [] : [unmet.at])]
}

// A deductible row is always about an amount; a limitation is where it names one, or a level and period to put one in.
const speaksOfAmount = (row: Row): boolean =>
  row.quantityQualifier === "" &&
  row.quantity === "" &&
  (row.money !== "" ||
    row.kind === "C" ||
    (row.level !== "" && row.period !== "" && row.deliveries.length === 0 && row.share === ""))

const stating = (
  { row, own }: NetworkRow,
  side: Side,
  level: Level,
  kind: Kind,
  at: ReadonlyArray<Position>,
  value?: Limit,
): ReadonlyArray<Statement> =>
  placesOf(row).map((place) => ({
    ...kind,
    side,
    level,
    levelStated: row.level !== "",
    place,
    ...(value === undefined ? {} : { value }),
    own,
    at,
    piece: row,
  }))

const fromMoney = (networkRow: NetworkRow, side: Side, level: Level, silenced: boolean): Read => {
  const { row } = networkRow
  if (!speaksOfAmount(row)) {
    const reason = "an amount under a condition of number or age"
    return row.money === "" ? nothing : { statements: [], left: [unread(row, reason)] }
  }
  const kind = kindOf(row)
  if (kind === undefined)
    return { statements: [], left: [unread(row, "an amount over a period with no place in the grid")] }
  const money = parseMoney(row.money)
  if (O.isNone(money) && row.money !== "")
    return { statements: [], left: [unread(row, "an amount that could not be read")] }
  // Words that say there is none mean more than an empty amount or a zero beside them.
  if (silenced && (O.isNone(money) || money.value === 0)) return nothing
  return { statements: stating(networkRow, side, level, kind, positionsOf(row), O.toUndefined(money)), left: [] }
}

const fromWords = (networkRow: NetworkRow, level: Level): ReadonlyArray<Statement> =>
  noneInWords(networkRow.row).flatMap(({ side, message }) => {
    const period = ["32", "33"].includes(networkRow.row.period) ? "lifetime" : "annual"
    const kind: Kind = { rule: "noneInWords", role: "total", period }
    return stating(networkRow, side, level, kind, [...positionsOf(networkRow.row), message.at], "none")
  })

/** The code for "unlimited" says that there is no maximum. */
const unlimitedCode = (networkRow: NetworkRow, level: Level): ReadonlyArray<Statement> => {
  const period = ["32", "33"].includes(networkRow.row.period) ? "lifetime" : "annual"
  const kind: Kind = { rule: "unlimitedCode", role: "total", period }
  return stating(networkRow, "maximum", level, kind, positionsOf(networkRow.row), "none")
}

const sides: ReadonlyMap<string, Side> = new Map(Object.entries<Side>({ C: "deductible", F: "maximum", H: "maximum" }))

/** The amounts that a row states for the grid: a deductible (C), a maximum (F), no maximum (H). */
export const statementsOf = (networkRow: NetworkRow): Read => {
  const { row } = networkRow
  const side = sides.get(row.kind)
  if (side === undefined) return nothing
  const level = levels.get(row.level)
  const words = level === undefined ? [] : fromWords(networkRow, level)
  if (words.length === 0 && !speaksOfAmount(row) && row.kind !== "H" && row.money === "") return nothing
  if (level === undefined)
    return { statements: [], left: [unread(row, "an amount for another level than individual or family")] }
  if (placesOf(row).length === 0) return { statements: [], left: [unread(row, "a procedure code that is none")] }
  if (row.kind === "H") return { statements: unlimitedCode(networkRow, level), left: [] }
  const read = fromMoney(networkRow, side, level, words.length > 0)
  return { statements: [...read.statements, ...words], left: read.left }
}
