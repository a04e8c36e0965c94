import type { Elements } from "../envelope/Elements.ts"
import { idOf } from "../envelope/idAt.ts"
import type { Below, OpenEntity } from "./Below.ts"
import { added } from "./nothing.ts"
import { contactOf, dateOf, deliveryOf, entityOf, messageOf, placeOf, referenceOf, rejectionOf } from "./pieces.ts"

const HSD = idOf("HSD")
const DTP = idOf("DTP")
const REF = idOf("REF")
const MSG = idOf("MSG")
const AAA = idOf("AAA")
const III = idOf("III")
const PER = idOf("PER")

// Every limit of a row goes with every message of it, so that there must not be thousands of both; a row has ten.
const most = 50

export const takeOther = (below: Below, at: number): void => {
  below.others = added(below.others, { at })
}

/** Puts a segment to what hangs below a row or a party. */
export const takeBelow = (below: Below, id: number, at: number, segment: Elements): void => {
  if (id === HSD && below.deliveries.length < most) below.deliveries = added(below.deliveries, deliveryOf(at, segment))
  else if (id === MSG && below.messages.length < most) below.messages = added(below.messages, messageOf(at, segment))
  else if (id === DTP) below.dates = added(below.dates, dateOf(at, segment))
  else if (id === REF) below.references = added(below.references, referenceOf(at, segment))
  else if (id === AAA) below.rejections = added(below.rejections, rejectionOf(at, segment))
  else if (id === III) below.places = added(below.places, placeOf(at, segment))
  else takeOther(below, at)
}

/** Somebody of whom a row speaks, of whom more may come. */
export const takeEntity = (below: Below, at: number, nm1: Elements): OpenEntity => {
  const entity = entityOf(at, nm1)
  below.entities = added(below.entities, entity)
  return entity
}

/** Puts a segment to somebody of whom a row speaks. */
export const takeOfEntity = (entity: OpenEntity, id: number, at: number, segment: Elements): void => {
  if (id === PER) entity.contacts.push(contactOf(at, segment))
  else entity.others.push({ at })
}
