import type { EntityPiece, PlacePiece, ProcedureText, Row } from "../../../src/reading.ts"
import { emptyRow, jsonText } from "../../../src/reading.ts"
import { open } from "../codes/CodeList.ts"
import {
  kinds,
  levels,
  networkSides,
  periods,
  quantities,
  serviceTypes as serviceTypeList,
  yesNo,
} from "../codes/benefitCodes.ts"
import type { Fields } from "../json/Fields.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { isObject } from "../json/Place.ts"
import { datesIn } from "./datesIn.ts"
import { deliveryAt } from "./deliveryAt.ts"
import { entityAt } from "./entityAt.ts"
import { wordsAt } from "./wordsAt.ts"
import { placeOfServiceAt } from "./placeOfServiceAt.ts"
import { procedureAt } from "./procedureAt.ts"
import type { Several } from "./Several.ts"
import { atMost, gathered, nothing } from "./Several.ts"
import { referencesIn } from "./referencesIn.ts"

/** A row of which nothing is read: its place alone. */
export const unreadRow = (at: string): Row => ({ ...emptyRow, at, kind: "" })

// As many as X12 has room for, and more; each goes with each.
const mostBelow = 50
const mostTypes = 99

/** The service types of a statement: the codes, else a code for each of the words, else the words. */
export const serviceTypesIn = (fields: Fields): Several<string> => {
  const codes = fields.parts("serviceTypeCodes")
  const words = fields.parts("serviceTypes")
  const chosen = (codes.length > 0 ? codes : words).map((part) => {
    const one = fieldsOf({ at: "", value: { type: part.value } })
    return { part, type: one.code(codes.length > 0 ? open : serviceTypeList, ["type"], []) }
  })
  return {
    read: chosen.slice(0, mostTypes).flatMap(({ type }) => (type === "" ? [] : [type])),
    left: chosen.slice(mostTypes).map(({ part }) => ({ at: part.at })),
    wrong: chosen.filter(({ type }) => type === "").map(({ part }) => part),
  }
}

const entitiesIn = (fields: Fields): Several<EntityPiece> => {
  const several = fields.parts("benefitsRelatedEntities")
  const said = new Set(several.map(({ value }) => jsonText(value)))
  // The first one once more, under the name that the key had when there was only room for one.
  const single = fields.parts("benefitsRelatedEntity").filter(({ value }) => !said.has(jsonText(value)))
  return gathered([...several, ...single].map(entityAt))
}

const placesIn = (fields: Fields): Several<PlacePiece> => {
  const several = fields.parts("eligibilityAdditionalInformationList")
  const said = new Set(several.map(({ value }) => jsonText(value)))
  const single = fields.parts("eligibilityAdditionalInformation").filter(({ value }) => !said.has(jsonText(value)))
  return gathered([...several, ...single].map(placeOfServiceAt))
}

/** A row, and where something of another type stood. */
export interface RowRead {
  readonly row: Row
  readonly wrong: ReadonlyArray<Place>
}

/**
 * An entry of `benefitsInformation` as a row.
 *
 * Where a part that says what the statement is about or how much it states is of another type than the shape has, none
 * of the statement is read: without that part it would say more than the payer did.
 */
export const rowAt = (place: Place): RowRead => {
  if (!isObject(place)) return { row: unreadRow(place.at), wrong: [place] }
  const fields = fieldsOf(place)
  const types = serviceTypesIn(fields)
  const procedurePart = fields.part("compositeMedicalProcedureIdentifier")
  const procedure: Several<ProcedureText> = procedurePart === undefined ? nothing : procedureAt(procedurePart)
  const own = {
    kind: fields.code(kinds, ["code"], ["name"]),
    level: fields.code(levels, ["coverageLevelCode"], ["coverageLevel"]),
    insuranceType: fields.code(open, ["insuranceTypeCode"], ["insuranceType"]),
    planText: fields.text("planCoverage").replace(/\s+/g, " "),
    period: fields.code(periods, ["timeQualifierCode"], ["timeQualifier"]),
    money: fields.text("benefitAmount"),
    share: fields.text("benefitPercent"),
    quantityQualifier: fields.code(quantities, ["quantityQualifierCode"], ["quantityQualifier"]),
    quantity: fields.text("benefitQuantity"),
    authorisation: fields.code(yesNo, ["authOrCertIndicator"], []),
    inNetwork: fields.code(networkSides, ["inPlanNetworkIndicatorCode"], ["inPlanNetworkIndicator"]),
  }
  const unread = [...types.wrong, ...procedure.wrong, ...fields.wrong()]
  if (unread.length > 0) return { row: unreadRow(place.at), wrong: unread }
  const deliveries = atMost(mostBelow, gathered(fields.parts("benefitsServiceDelivery").map(deliveryAt)))
  const messages = atMost(mostBelow, gathered(fields.parts("additionalInformation").map(wordsAt)))
  const dates = datesIn(fields.part("benefitsDateInformation"))
  const references = referencesIn(fields.part("benefitsAdditionalInformation"))
  const places = placesIn(fields)
  const entities = entitiesIn(fields)
  // Where in X12 the entities begin and end.
  fields.pass("headerLoopIdentifierCode", "trailerLoopIdentifierCode")
  const below = [types, procedure, deliveries, messages, dates, references, places, entities]
  return {
    row: {
      ...emptyRow,
      at: place.at,
      ...own,
      serviceTypes: types.read,
      procedure: procedure.read[0],
      deliveries: deliveries.read,
      dates: dates.read,
      messages: messages.read,
      references: references.read,
      places: places.read,
      entities: entities.read,
      others: [...below.flatMap(({ left }) => left), ...fields.left()],
    },
    wrong: below.flatMap(({ wrong }) => wrong),
  }
}
