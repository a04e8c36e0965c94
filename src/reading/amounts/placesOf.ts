import * as O from "fp-ts/lib/Option.js"
import type { Procedure } from "../../domain/procedure/Procedure.ts"
import { matchProcedure } from "../../domain/procedure/Procedure.ts"
import { orthodontics, standard } from "../../domain/procedure/Category.ts"
import type { Row } from "../rows/Row.ts"
import { classOf } from "../classOf.ts"
import { procedureOf } from "../procedureOf.ts"
import { isOrthodontic, serviceTypeName } from "../serviceTypes.ts"
import { categoryOf } from "../subjectsOf.ts"
import type { Place } from "./Statement.ts"

const isOrthodonticCode = (code: string): boolean => /^D8\d{3}$/.test(code)

const ofProcedure = (procedure: Procedure): Place => {
  const orthodontic = matchProcedure<boolean>({
    code: isOrthodonticCode,
    range: (from, through) => isOrthodonticCode(from) && isOrthodonticCode(through),
    category: () => false,
  })(procedure)
  return orthodontic
    ? { kind: "category", category: orthodontics, weight: 1 }
    : { kind: "procedure", procedure, weight: 1 }
}

// Dental care names the plan more directly than health plan or general benefits, and those more than silence.
const typeWeight = (code: string): number => (code === "35" ? 3 : 2)

const ofType = (code: string): Place =>
  isOrthodontic(code)
    ? { kind: "category", category: orthodontics, weight: 2 }
    : { kind: "category", category: categoryOf(serviceTypeName(code)), weight: typeWeight(code) }

// On a row with an amount the class BASIC is the plan's basis, and not its basic services.
const isWholePlan = (name: string): boolean => name.toUpperCase() === "BASIC"

const ofClass = (name: string): Place =>
  /^ORTHO(DONTICS?|DONTIA)?$/i.test(name)
    ? { kind: "category", category: orthodontics, weight: 2 }
    : { kind: "category", category: categoryOf(name), weight: 2 }

/** The parts of a plan that a row's amount is for. Nothing where its procedure code is none. */
export const placesOf = (row: Row): ReadonlyArray<Place> => {
  if (row.procedure !== undefined) {
    const procedure = procedureOf(row.procedure)
    return O.isSome(procedure) ? [ofProcedure(procedure.value)] : []
  }
  const named = classOf(row)
  if (named !== undefined && !isWholePlan(named.name)) return [ofClass(named.name)]
  if (row.serviceTypes.length === 0) return [{ kind: "category", category: standard, weight: 1 }]
  // Dental care beside other general types is the plan once, under the most direct of its names.
  const places = new Map<string, Place>()
  row.serviceTypes.map(ofType).forEach((place) => {
    const key = place.kind === "category" ? place.category : ""
    if ((places.get(key)?.weight ?? 0) < place.weight) places.set(key, place)
  })
  return [...places.values()]
}
