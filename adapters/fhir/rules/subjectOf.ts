import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import * as O from "fp-ts/lib/Option.js"
import type { Category, Procedure } from "../../../src/index.ts"
import { ProcedureCode, standard } from "../../../src/index.ts"
import type { Concept } from "../resource/Concept.ts"
import { codesOf, wordsOf } from "../resource/Concept.ts"
import type { Item } from "../resource/Item.ts"
import { categoryNamed, categoryOfCode } from "./categoryNamed.ts"

/** What an item is about. */
export interface Subject {
  readonly procedure: Procedure
  /** Absent where the item is about one code. */
  readonly category?: Category
  /** Of what whole the item is, where it is one: dental care, health care of every kind, or whatever the plan covers. */
  readonly whole?: "dental" | "health" | "plan"
}

// CDT by its address and its number, and HCPCS, which holds the dental codes too.
const procedureSystems = [
  "www.ada.org/cdt",
  "ada.org/cdt",
  "urn:oid:2.16.840.1.113883.6.13",
  "www.cms.gov/Medicare/Coding/HCPCSReleaseCodeSets",
  "urn:oid:2.16.840.1.113883.6.14",
]

const categorySystems = [
  "terminology.hl7.org/CodeSystem/ex-benefitcategory",
  "hl7.org/fhir/benefit-category",
  "codesystem.x12.org/005010/1365",
  "x12.org/codes/service-type-codes",
]

// The code FHIR adds to X12's numbers for dental coverage as a whole.
const dentalCoverage = "F3"

// Medical care, surgery, hospitals, drugs, vision, hearing and the like.
const notDental = new Set(
  "1 2 14 33 47 48 49 50 55 56 61 62 63 69 76 86 88 98 AL BY BZ F1 F2 F4 F5 F6 MH UC".split(" "),
)

// A code without a system is taken for CDT, since nothing else looks like one.
const ofService = (service: Concept): E.Either<string, Subject> => {
  const [code, ...others] = codesOf(service, procedureSystems).map((text) => text.toUpperCase())
  if (others.length > 0) return E.left("a service named by several codes")
  if (ProcedureCode.is(code)) return E.right({ procedure: { code } })
  return code === undefined && (service.coding ?? []).length === 0
    ? inWords(service, "a service that is not named")
    : E.left("a service named by a code that is no dental one")
}

const part = (category: Category): Subject => ({ procedure: { category }, category })

const wholeOf = (whole: NonNullable<Subject["whole"]>): Subject => ({ ...part(standard), whole })

const inWords = (concept: Concept, otherwise: string): E.Either<string, Subject> =>
  pipe(
    O.fromNullable(wordsOf(concept)),
    O.chain(categoryNamed),
    O.map(part),
    E.fromOption(() => otherwise),
  )

const ofCategory = (concept: Concept): E.Either<string, Subject> => {
  const [code, ...others] = codesOf(concept, categorySystems)
  if (others.length > 0) return E.left("a category named by several codes")
  if (code === undefined) return inWords(concept, "a category that is not named")
  if (notDental.has(code)) return E.left("not dental care")
  if (code === dentalCoverage || code === "35") return E.right(wholeOf("dental"))
  if (code === "30" || code === "60") return E.right(wholeOf("health"))
  return pipe(
    categoryOfCode(code),
    O.alt(() => O.chain(categoryNamed)(O.fromNullable(wordsOf(concept)))),
    O.alt(() => categoryNamed(code)),
    O.map(part),
    E.fromOption(() => "a category that is not named"),
  )
}

/** What an item is about: its code, else its category, else the whole plan; or why it cannot be said. */
export const subjectOf = ({ productOrService, category }: Item): E.Either<string, Subject> =>
  productOrService !== undefined
    ? ofService(productOrService)
    : category !== undefined
      ? ofCategory(category)
      : E.right(wholeOf("plan"))

/** Whether an item is about some services, and not about dental care as a whole. */
export const isOfService = ({ whole }: Subject): boolean => whole === undefined

/** Whether an item names what it is about, and is not about the whole plan by silence. */
export const isNamed = ({ whole }: Subject): boolean => whole !== "plan"
