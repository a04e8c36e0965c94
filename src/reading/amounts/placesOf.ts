import type { Gloss } from "../draft/Gloss.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import { standardPlace } from "../lexicon/Lexicon.ts"
import { isKnownServiceType } from "../lexicon/serviceTypes.ts"
import type { Place } from "../lexicon/Subject.ts"

/** A part of a plan, and how directly a row names it. */
export interface Placed {
  readonly place: Place
  readonly weight: number
}

// Dental care names the plan more directly than health plan or general benefits, and those more than silence.
const typeWeight = (code: string): number => (code === "35" ? 3 : 2)

// On a row with an amount the class BASIC is the plan's basis, and not its basic services.
const isWholePlan = (name: string): boolean => name.toUpperCase() === "BASIC"

const silence: ReadonlyArray<Placed> = [{ place: standardPlace, weight: 1 }]

/** The parts of a plan that a row's amount is for. Nothing where its procedure code is none. */
export const placesOf = ({ row, className, subjects }: Gloss, { serviceType }: Lexicon): ReadonlyArray<Placed> => {
  if (row.procedure !== undefined) return subjects.map(({ place }) => ({ place, weight: 1 }))
  if (className !== undefined && !isWholePlan(className)) return subjects.map(({ place }) => ({ place, weight: 2 }))
  // A class is the payer's own word; a service type that only the payer knows says nothing beside it.
  const types = className === undefined ? row.serviceTypes : row.serviceTypes.filter(isKnownServiceType)
  if (types.length === 0) return silence
  const [only] = types
  if (only !== undefined && types.length === 1) return [{ place: serviceType(only).place, weight: typeWeight(only) }]
  // Dental care beside other general types is the plan once, under the most direct of its names.
  const places = new Map<string, Placed>()
  for (const code of types) {
    const { place } = serviceType(code)
    const weight = typeWeight(code)
    const known = places.get(place.key)
    if (known === undefined || known.weight < weight) places.set(place.key, { place, weight })
  }
  return [...places.values()]
}
