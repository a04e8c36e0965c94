import * as O from "fp-ts/lib/Option.js"
import type { Category } from "../../domain/procedure/Category.ts"
import { orthodontics, standard } from "../../domain/procedure/Category.ts"
import { procedureKey } from "../../domain/procedure/Procedure.ts"
import type { Procedure } from "../../domain/procedure/Procedure.ts"
import type { CalendarDate } from "../../domain/value/CalendarDate.ts"
import { parseCompactDate } from "../../domain/value/CalendarDate.ts"
import type { Money } from "../../domain/value/Money.ts"
import { parseMoney } from "../../domain/value/Money.ts"
import type { Percent } from "../../domain/value/Percent.ts"
import { parseFraction } from "../../domain/value/Percent.ts"
import { categoryOf } from "./categoryOf.ts"
import { isOrthodontic, procedureOf } from "./procedureOf.ts"
import { remembered } from "./remembered.ts"
import { serviceTypeName } from "./serviceTypes.ts"
import type { Place, Subject } from "./Subject.ts"
import type { Words } from "./Words.ts"
import { wordsOf } from "./wordsOf.ts"
import type { ProcedureText } from "../rows/Row.ts"

/** What the texts in rows mean by themselves, each worked out once. */
export interface Lexicon {
  /** `undefined` where it is no amount. */
  readonly money: (text: string) => Money | undefined
  readonly share: (text: string) => Percent | undefined
  /** A day in eight digits; `undefined` where it is none. */
  readonly day: (text: string) => CalendarDate | undefined
  readonly words: (text: string) => Words
  /** None where it is no dental code. */
  readonly procedure: (text: ProcedureText) => ReadonlyArray<Subject>
  readonly serviceType: (code: string) => Subject
  readonly className: (name: string) => Subject
  readonly wholePlan: Subject
}

const categoryPlace = (category: Category): Place => ({ key: `category ${category}`, kind: "category", category })

/** Where the amounts of the whole plan and those of orthodontics are kept. */
export const standardPlace = categoryPlace(standard)
export const orthodonticPlace = categoryPlace(orthodontics)

const subjectOf = (procedure: Procedure | undefined): Subject | undefined => {
  if (procedure === undefined) return undefined
  const key = procedureKey(procedure)
  return { key, procedure, place: isOrthodontic(procedure) ? orthodonticPlace : { key, kind: "procedure", procedure } }
}

const orthodonticName = /^ORTHO(DONTICS?|DONTIA)?$/i

const ofCategory = (name: string): Subject => {
  const category = categoryOf(name)
  const procedure = { category }
  return {
    key: procedureKey(procedure),
    procedure,
    place: orthodonticName.test(name) ? orthodonticPlace : categoryPlace(category),
  }
}

const nobody: ReadonlyArray<Subject> = []

const alone = (subject: Subject | undefined): ReadonlyArray<Subject> => (subject === undefined ? nobody : [subject])

/** A new lexicon. It grows with what it is asked, so it is kept for one text and let go with it. */
export const lexicon = (): Lexicon => {
  const category = remembered(ofCategory)
  // Nearly all are one code of the ADA's.
  const codes = remembered((code) => alone(subjectOf(procedureOf("AD", code, ""))))
  return {
    money: remembered((text) => O.toUndefined(parseMoney(text))),
    share: remembered((text) => O.toUndefined(parseFraction(text))),
    day: remembered((text) => O.toUndefined(parseCompactDate(text))),
    words: remembered(wordsOf),
    procedure: ({ qualifier, code, through }) =>
      qualifier === "AD" && through === "" ? codes(code) : alone(subjectOf(procedureOf(qualifier, code, through))),
    serviceType: remembered((code) => category(serviceTypeName(code))),
    className: category,
    wholePlan: category(standard),
  }
}
