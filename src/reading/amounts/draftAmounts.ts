import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Level, Period } from "../../domain/coverage/BenefitSlot.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Context } from "../draft/Context.ts"
import type { Draft } from "../draft/Draft.ts"
import type { Gloss } from "../draft/Gloss.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import type { Holding } from "../networks/holdingOf.ts"
import type { Profile } from "../profiles/Profile.ts"
import { amountRules } from "../rules/amountRules.ts"
import { emptyMeansNone, unlimitedCode, noneInWords } from "../rules/noneRules.ts"
import type { Row } from "../rows/Row.ts"
import { unread } from "../unmapped/Unread.ts"
import type { Role, Side } from "./Amount.ts"
import { placesOf } from "./placesOf.ts"

const nowhere: ReturnType<typeof noneInWords.read> = []

const levels: ReadonlyMap<string, Level> = new Map(
  Object.entries<Level>({ IND: "individual", FAM: "family", "": "individual" }),
)

// A deductible row is always about an amount; a limitation is where it names one, or a level and period to put one in.
const speaksOfAmount = (row: Row): boolean =>
  row.quantityQualifier === "" &&
  row.quantity === "" &&
  (row.money !== "" ||
    row.kind === "C" ||
    (row.level !== "" && row.period !== "" && row.deliveries.length === 0 && row.share === ""))

interface Kind {
  readonly rule: string
  readonly role: Role
  readonly period: Period | "open"
}

/** A row of a level and where it holds, and the draft for what it says. */
interface Of {
  readonly gloss: Gloss
  readonly level: Level
  readonly holding: Holding
  readonly lexicon: Lexicon
  readonly draft: Draft
}

const state = (
  { gloss, level, holding, lexicon, draft }: Of,
  side: Side,
  { rule, role, period }: Kind,
  at: ReadonlyArray<Position>,
  value: Limit | undefined,
): void => {
  const { row } = gloss
  const levelStated = row.level !== ""
  for (const { place, weight } of placesOf(gloss, lexicon))
    draft.amounts.push({ rule, side, role, level, levelStated, period, place, weight, value, at, row, holding })
}

const leave = (row: Row, reason: string, { left }: Draft): void => {
  left.push(unread(row, reason))
}

const stateFigure = (of: Of, side: Side, silenced: boolean, { emptyDeductible }: Profile): void => {
  const { gloss, lexicon, draft } = of
  const { row } = gloss
  if (!speaksOfAmount(row)) {
    if (row.money !== "") leave(row, "an amount under a condition of number or age", draft)
    return
  }
  if (row.share !== "") return leave(row, "a share beside an amount, of which neither says all", draft)
  const rule = amountRules.find(({ reads }) => reads(gloss))
  const period = rule?.periodOf(row.period)
  if (rule === undefined || period === undefined)
    return leave(row, "an amount over a period with no place in the grid", draft)
  const money = row.money === "" ? undefined : lexicon.money(row.money)
  if (money === undefined && row.money !== "") return leave(row, "an amount that could not be read", draft)
  // Words that say there is none mean more than an empty amount or a zero beside them.
  if (silenced && (money ?? 0) === 0) return
  const at = rule.alsoAt === undefined ? gloss.at : [...gloss.at, ...rule.alsoAt(gloss)]
  const { name, role } = rule
  if (money === undefined && side === "deductible" && role === "total" && emptyDeductible === "none")
    state(of, side, { rule: emptyMeansNone.name, role, period }, at, "none")
  else state(of, side, { rule: name, role, period }, at, money)
}

const sides: ReadonlyMap<string, Side> = new Map(Object.entries<Side>({ C: "deductible", F: "maximum", H: "maximum" }))

const periodOfNone = ({ period }: Row): Period => (period === "32" || period === "33" ? "lifetime" : "annual")

/** The amounts that a row states for the grid: a deductible (C), a maximum (F), no maximum (H). */
export const draftAmounts = (gloss: Gloss, holding: Holding, { lexicon, profile }: Context, draft: Draft): void => {
  const { row, notes } = gloss
  const side = sides.get(row.kind)
  if (side === undefined) return
  // Most limitations are none of an amount, which is seen at once.
  if (notes.length === 0 && row.kind !== "H" && row.money === "" && !speaksOfAmount(row)) return
  const level = levels.get(row.level)
  const none = level === undefined ? nowhere : noneInWords.read(gloss)
  if (none.length === 0 && row.kind !== "H" && row.money === "" && !speaksOfAmount(row)) return
  if (level === undefined) return leave(row, "an amount for another level than individual or family", draft)
  if (gloss.subjects.length === 0) return leave(row, "a procedure code that is none", draft)
  const of = { gloss, level, holding, lexicon, draft }
  const period = periodOfNone(row)
  if (row.kind === "H") {
    // Visits without end are no money without end.
    if (row.quantityQualifier !== "" || row.deliveries.length > 0)
      leave(row, "unlimited, of something other than money", draft)
    else state(of, "maximum", { rule: unlimitedCode.name, role: "total", period }, gloss.at, "none")
    return
  }
  stateFigure(of, side, none.length > 0, profile)
  for (const said of none) {
    const kind: Kind = { rule: noneInWords.name, role: "total", period: said.period ?? period }
    state(of, said.side, kind, [...gloss.at, said.at], "none")
  }
}
