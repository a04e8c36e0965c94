import type {
  Address,
  CoverageException,
  EligibilityResponse,
  Enrolment,
  NetworkPlan,
  Reading,
  Section,
} from "../../src/index.ts"
import * as t from "io-ts"
import type { World } from "../worlds/World.ts"
import { patientOf, planOf } from "../worlds/World.ts"
import type { Figures } from "./figures.ts"
import { amountName, nameOf, plain, plainSet, procedureName, valueText } from "./figures.ts"

/**
 * A second model of coverage that shares nothing with the first: every figure is stored on every patient under every
 * plan, and an import is the workflow's two notes on scope, carried out by looping over all patients.
 *
 * Those who left and those still to come are looped over too: what is read of them once they are in force is the plan's.
 */
interface Sheet {
  readonly enrolment: Enrolment
  readonly plan: string
  readonly figures: Map<string, string>
  /** The last act that wrote a figure or confirmed it. */
  readonly lastWord: Map<string, string>
}

interface Done {
  readonly on: string
  readonly about: Enrolment
  readonly before: ReadonlyMap<string, string | undefined>
}

/** What a person decided, as the naive model needs it: which value he picked where rows disagree, and what he kept. */
export interface NaiveChoice {
  readonly sections: ReadonlyArray<Section>
  readonly exceptions: "statedProcedures" | "wholeTable"
  readonly replace: boolean
  readonly confirmed: boolean
  readonly picked: ReadonlyMap<string, unknown>
  readonly kept: ReadonlySet<string>
}

interface Said {
  readonly what: string
  readonly kind: "benefit" | "deductible"
  readonly counts: boolean
  readonly level: string
  readonly period: string
  readonly category: string
  readonly name: string
  readonly values: ReadonlyArray<unknown>
}

/** The first day of the benefit year of a day, by counting months back. */
export const yearStart = (renewalMonth: number, day: string): string => {
  let [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))]
  while (month !== renewalMonth) {
    month -= 1
    if (month === 0) [year, month] = [year - 1, 12]
  }
  return `${String(year)}-${String(month).padStart(2, "0")}-01`
}

const daysFrom = (one: string, other: string): number => (Date.parse(other) - Date.parse(one)) / 86_400_000

export class Naive {
  today: string
  readonly #world: World
  readonly #sheets: ReadonlyArray<Sheet>
  readonly #done = new Map<string, Done>()

  constructor(world: World) {
    this.#world = world
    this.today = world.today
    this.#sheets = world.enrolments.map((enrolment) => ({
      enrolment,
      plan: planOf(world, enrolment).id,
      figures: new Map(),
      lastWord: new Map(),
    }))
  }

  /** A patient's coverage as it is read today: annual amounts of other benefit years are not part of it. */
  coverage(of: Enrolment): Figures {
    const sheet = this.#sheetOf(of)
    const year = this.#thisYear(of)
    return new Map([...sheet.figures].filter(([name]) => yearIn(name) === "" || yearIn(name) === year))
  }

  /** What the person entered for an enrolment; an absent value takes away. */
  edit(
    act: string,
    about: Enrolment,
    edits: ReadonlyArray<{ readonly address: Address; readonly value?: unknown }>,
  ): void {
    this.#write(
      act,
      about,
      new Map(edits.map(({ address, value }) => [nameOf(address), value === undefined ? undefined : valueText(value)])),
      "silently",
    )
  }

  import(
    act: string,
    about: Enrolment,
    response: EligibilityResponse,
    networkPlan: NetworkPlan,
    choice: NaiveChoice,
  ): void {
    const wanted = new Map<string, string | undefined>()
    if (choice.sections.includes("DeductiblesAndBenefits"))
      this.#amounts(about, response, networkPlan, choice).forEach((value, name) => wanted.set(name, value))
    if (choice.sections.includes("ExceptionsAndLimitations") && networkPlan.exceptions.length > 0)
      this.#exceptions(about, networkPlan, choice).forEach((value, name) => wanted.set(name, value))
    if (choice.sections.includes("Coverages"))
      this.#coverages(about, networkPlan).forEach((value, name) => wanted.set(name, value))
    if (choice.sections.includes("PlanOptions"))
      agreeing(
        (networkPlan.options ?? []).map(({ says }) => [nameOf({ _tag: "PlanOption", option: says.option }), says]),
      ).forEach((value, name) => wanted.set(name, plain(value)))
    this.#write(act, about, wanted, "confirming")
  }

  /** Puts back those of an act's figures on which nothing later said a word; answers their names. */
  revert(act: string, reverts: string, names: ReadonlyArray<string>): ReadonlyArray<string> {
    const done = this.#done.get(reverts)
    if (done === undefined || daysFrom(done.on, this.today) > 30) return []
    const sheet = this.#sheetOf(done.about)
    const back = names.filter(
      (name) =>
        done.before.has(name) &&
        sheet.lastWord.get(name) === reverts &&
        (yearIn(name) === "" || yearIn(name) >= this.#thisYear(done.about)),
    )
    if (back.length > 0)
      this.#write(act, done.about, new Map(back.map((name) => [name, done.before.get(name)])), "silently")
    return back
  }

  #sheetOf({ subscription, patient }: Enrolment): Sheet {
    const found = this.#sheets.find(
      ({ enrolment }) => enrolment.subscription === subscription && enrolment.patient === patient,
    )
    if (found === undefined) throw new Error("nobody is enrolled so")
    return found
  }

  #thisYear(of: Enrolment): string {
    return yearStart(planOf(this.#world, of).renewalMonth, this.today)
  }

  // The seed's two notes. Required amounts, maximums, exceptions: "all patients in any family who are covered by the
  // plan". Met and used: the current patient, and where the amount is the family's, "any of his or her family members".
  #reached(name: string, about: Enrolment): ReadonlyArray<Sheet> {
    const plan = this.#sheetOf(about).plan
    return this.#sheets.filter((sheet) => {
      if (sheet.plan !== plan) return false
      if (!name.startsWith("DeductibleMet") && !name.startsWith("BenefitUsed")) return true
      if (sheet.enrolment.subscription !== about.subscription) return false
      return name.split(" ; ")[1] === "family" || sheet.enrolment.patient === about.patient
    })
  }

  #write(
    act: string,
    about: Enrolment,
    wanted: ReadonlyMap<string, string | undefined>,
    equal: "confirming" | "silently",
  ): void {
    const own = this.#sheetOf(about)
    const before = new Map<string, string | undefined>()
    wanted.forEach((value, name) => {
      const held = own.figures.get(name)
      if (held !== value) before.set(name, held)
      for (const { figures, lastWord } of this.#reached(name, about)) {
        if (value === undefined) figures.delete(name)
        else figures.set(name, value)
        if (held !== value || (equal === "confirming" && value !== undefined)) lastWord.set(name, act)
      }
    })
    this.#done.set(act, { on: this.today, about, before })
  }

  #amounts(
    about: Enrolment,
    response: EligibilityResponse,
    networkPlan: NetworkPlan,
    choice: NaiveChoice,
  ): ReadonlyMap<string, string | undefined> {
    const plan = planOf(this.#world, about)
    const countedIn = yearStart(plan.renewalMonth, response.answersFor)
    const otherYear = countedIn !== this.#thisYear(about)
    const stranger = !choice.confirmed && this.#isStranger(about, response)
    const mayWrite = (counts: boolean, level: string, period: string): boolean =>
      !counts || !((otherYear && period === "annual") || (stranger && level === "individual"))

    const agreed = saidBy(networkPlan, plan.tiers ?? {}, response.answersFor, countedIn)
      .filter(({ counts, level, period }) => mayWrite(counts, level, period))
      .flatMap((said): ReadonlyArray<Said & { readonly value: string }> => {
        const figures = [...new Set(said.values.map(valueText))]
        const [only] = figures
        if (choice.picked.has(said.name)) return [{ ...said, value: valueText(choice.picked.get(said.name)) }]
        return only !== undefined && figures.length === 1 ? [{ ...said, value: only }] : []
      })

    const wanted = new Map<string, string | undefined>(agreed.map(({ name, value }) => [name, value]))
    const sheet = this.coverage(about)
    for (const name of sheet.keys()) {
      const [what = "", level = "", period = "", held = ""] = name.split(" ; ")
      if (!/^(Deductible|Benefit)/.test(what)) continue
      const kind = what.startsWith("Deductible") ? "deductible" : "benefit"
      const beside = agreed.filter((one) => one.kind === kind && one.level === level && one.period === period)
      if (beside.some(({ category }) => category === held)) continue
      const twice = beside.filter(({ category }) => countTheSame(category, held))
      if (twice.length === 0) continue
      if (!choice.replace) for (const one of twice) wanted.delete(one.name)
      else if (mayWrite(/Met$|Used$/.test(what), level, period)) wanted.set(name, undefined)
    }
    return wanted
  }

  #isStranger(about: Enrolment, { patient: named }: EligibilityResponse): boolean {
    const patient = patientOf(this.#world, about)
    const word = (text: string): string => text.toLowerCase().split(" ")[0] ?? ""
    const sameRelationship =
      named.relationship === undefined ||
      named.relationship === about.relationship ||
      ([named.relationship, about.relationship].includes("other") &&
        ![named.relationship, about.relationship].includes("self"))
    return !(
      (named.birthDate ?? patient.birthDate) === patient.birthDate &&
      word(named.firstName ?? patient.firstName) === word(patient.firstName) &&
      sameRelationship
    )
  }

  // What is paid is the payer's; the category and the deductible of the row stay the practice's.
  #coverages(about: Enrolment, { coverages }: NetworkPlan): ReadonlyMap<string, string> {
    const said = agreeing(
      coverages.flatMap(({ procedure, evidence: _at, ...share }) =>
        "code" in procedure
          ? [[nameOf({ _tag: "Coverage", codes: { from: procedure.code, through: procedure.code } }), share] as const]
          : [],
      ),
    )
    const held = this.#sheetOf(about).figures
    return new Map(
      [...said].map(([name, share]) => {
        const row: unknown = JSON.parse(held.get(name) ?? "{}")
        const { planPays: _pays, copay: _copay, ...beside } = t.UnknownRecord.is(row) ? row : {}
        const division = name.includes("D1") ? "Preventive" : "Restorative"
        return [name, plain({ ...share, category: division, ...beside })]
      }),
    )
  }

  #exceptions(
    about: Enrolment,
    networkPlan: NetworkPlan,
    choice: NaiveChoice,
  ): ReadonlyMap<string, string | undefined> {
    const wanted = new Map<string, string | undefined>()
    if (choice.exceptions === "wholeTable")
      for (const name of this.#sheetOf(about).figures.keys())
        if (name.startsWith("Exceptions") && !choice.kept.has(name)) wanted.set(name, undefined)
    const stated = new Map<string, ReadonlyArray<CoverageException>>()
    for (const { procedure, exception } of networkPlan.exceptions) {
      const name = procedureName("Exceptions", procedure)
      stated.set(name, [...(stated.get(name) ?? []), exception])
    }
    stated.forEach((set, name) => wanted.set(name, plainSet(set)))
    return wanted
  }
}

// What is said of a name in one way only; what is said in several is nobody's to choose.
const agreeing = <A>(all: ReadonlyArray<readonly [name: string, said: A]>): ReadonlyMap<string, A> =>
  new Map(all.filter(([name, said]) => all.every((other) => other[0] !== name || plain(other[1]) === plain(said))))

const yearIn = (name: string): string => {
  const parts = name.split(" ; ")
  return parts.length === 5 ? (parts[4] ?? "") : ""
}

const apart = ["Orthodontics", "Implant", "Implants"]

const countTheSame = (one: string, other: string): boolean =>
  one !== other && [one, other].includes("Standard") && !apart.includes(one) && !apart.includes(other)

const valuesOf = <V>(reading: Reading<V>): ReadonlyArray<V> =>
  reading._tag === "Stated" ? [reading.value] : reading.candidates.map(({ value }) => value)

/** Everything a network plan says of amounts, under the plan's own categories; what these do not name is left out. */
export const saidBy = (
  networkPlan: NetworkPlan,
  tiers: Readonly<Record<string, string>>,
  asOf: string,
  countedIn: string,
): ReadonlyArray<Said> => {
  const rows: Array<Said> = []
  const say = (
    what: string,
    slot: { readonly level: string; readonly period: string; readonly category: string },
    values: ReadonlyArray<unknown>,
  ): void => {
    const category = ["Standard", "Orthodontics"].includes(slot.category) ? slot.category : tiers[slot.category]
    if (category === undefined) return
    const counts = what === "DeductibleMet" || what === "BenefitUsed"
    const name = amountName(what, { ...slot, category }, counts && slot.period === "annual" ? countedIn : "")
    const kind = what.startsWith("Deductible") ? "deductible" : "benefit"
    const said = counts ? values.map((amount) => ({ amount, asOf })) : values
    const i = rows.findIndex((row) => row.name === name)
    const before = rows[i]
    if (before === undefined) rows.push({ ...slot, what, kind, counts, category, name, values: said })
    else rows[i] = { ...before, values: [...before.values, ...said] }
  }
  for (const row of networkPlan.deductibles) {
    if (row.required !== undefined) say("DeductibleRequired", row, valuesOf(row.required))
    if (row.met !== undefined) say("DeductibleMet", row, valuesOf(row.met))
  }
  for (const row of networkPlan.maximums) {
    if (row.maximum !== undefined) say("BenefitMaximum", row, valuesOf(row.maximum))
    if (row.used !== undefined) say("BenefitUsed", row, valuesOf(row.used))
  }
  return rows
}

export const namesSaidIn = (networkPlan: NetworkPlan): ReadonlySet<string> =>
  new Set(networkPlan.exceptions.map(({ procedure }) => `Exceptions ; ${plain(procedure)}`))
