import type { Limit } from "../../domain/coverage/Amount.ts"
import type { Level, Period } from "../../domain/coverage/BenefitSlot.ts"
import type { Position } from "../../domain/response/Evidence.ts"
import type { Gloss } from "../digest/Gloss.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import type { Profile } from "../profiles/Profile.ts"
import { amountRules } from "../rules/amountRules.ts"
import { emptyMeansNone, noMaximumByCode, noneInWords } from "../rules/noneRules.ts"
import type { Row } from "../rows/Row.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { Amount, Role, Side } from "./Amount.ts"
import { placesOf } from "./placesOf.ts"

interface Read {
  readonly amounts: ReadonlyArray<Amount>
  readonly left: ReadonlyArray<Unread>
}

const nothing: Read = { amounts: [], left: [] }

const leaving = (row: Row, reason: string): Read => ({ amounts: [], left: [unread(row, reason)] })

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

const stating = (
  gloss: Gloss,
  side: Side,
  level: Level,
  kind: Kind,
  at: ReadonlyArray<Position>,
  value: Limit | undefined,
  lexicon: Lexicon,
): ReadonlyArray<Amount> =>
  placesOf(gloss, lexicon).map(({ place, weight }) => ({
    rule: kind.rule,
    side,
    role: kind.role,
    level,
    levelStated: gloss.row.level !== "",
    period: kind.period,
    place,
    weight,
    value,
    at,
    row: gloss.row,
  }))

const ofFigure = (
  gloss: Gloss,
  side: Side,
  level: Level,
  silenced: boolean,
  lexicon: Lexicon,
  profile: Profile,
): Read => {
  const { row } = gloss
  if (!speaksOfAmount(row))
    return row.money === "" ? nothing : leaving(row, "an amount under a condition of number or age")
  const rule = amountRules.find(({ reads }) => reads(gloss))
  const period = rule?.periodOf(row.period)
  if (rule === undefined || period === undefined)
    return leaving(row, "an amount over a period with no place in the grid")
  const money = row.money === "" ? undefined : lexicon.money(row.money)
  if (money === undefined && row.money !== "") return leaving(row, "an amount that could not be read")
  // Words that say there is none mean more than an empty amount or a zero beside them.
  if (silenced && (money ?? 0) === 0) return nothing
  const at = rule.alsoAt === undefined ? gloss.at : [...gloss.at, ...rule.alsoAt(gloss)]
  const empty =
    money === undefined && side === "deductible" && rule.role === "total" && profile.emptyDeductible === "none"
      ? "none"
      : undefined
  const kind = { rule: empty === undefined ? rule.name : emptyMeansNone.name, role: rule.role, period }
  return { amounts: stating(gloss, side, level, kind, at, money ?? empty, lexicon), left: [] }
}

const sides: ReadonlyMap<string, Side> = new Map(Object.entries<Side>({ C: "deductible", F: "maximum", H: "maximum" }))

const periodOfNone = ({ period }: Row): Period => (period === "32" || period === "33" ? "lifetime" : "annual")

/** The amounts that a row states for the grid: a deductible (C), a maximum (F), no maximum (H). */
export const amountsOf = (gloss: Gloss, lexicon: Lexicon, profile: Profile): Read => {
  const { row } = gloss
  const side = sides.get(row.kind)
  if (side === undefined) return nothing
  const level = levels.get(row.level)
  const none = level === undefined ? [] : noneInWords.read(gloss)
  if (none.length === 0 && row.kind !== "H" && row.money === "" && !speaksOfAmount(row)) return nothing
  if (level === undefined) return leaving(row, "an amount for another level than individual or family")
  if (gloss.subjects.length === 0) return leaving(row, "a procedure code that is none")
  const period = periodOfNone(row)
  if (row.kind === "H") {
    // Visits without end are no money without end.
    if (row.quantityQualifier !== "" || row.deliveries.length > 0)
      return leaving(row, "unlimited, of something other than money")
    const kind: Kind = { rule: noMaximumByCode.name, role: "total", period }
    return { amounts: stating(gloss, "maximum", level, kind, gloss.at, "none", lexicon), left: [] }
  }
  const figure = ofFigure(gloss, side, level, none.length > 0, lexicon, profile)
  if (none.length === 0) return figure
  const kindOf = (said: Period | undefined): Kind => ({
    rule: noneInWords.name,
    role: "total",
    period: said ?? period,
  })
  return {
    amounts: [
      ...figure.amounts,
      ...none.flatMap((said) =>
        stating(gloss, said.side, level, kindOf(said.period), [...gloss.at, said.at], "none", lexicon),
      ),
    ],
    left: figure.left,
  }
}
