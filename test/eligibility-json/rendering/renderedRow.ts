import type { DatePiece, Delivery, EntityPiece, ProcedureText, ReferencePiece, Row } from "../../../src/reading.ts"
import type { Json } from "./coded.ts"
import { coded, inWords, text } from "./coded.ts"
import { dateKeys, referenceKeys } from "./keysFor.ts"
import type { Style } from "./Style.ts"
import * as words from "./wordsFor.ts"

/** Of several under one key the first stays: the shape has room for one. */
const firstOf = (entries: ReadonlyArray<readonly [string, string]>): Json =>
  Object.fromEntries(entries.filter(([key], i) => entries.findIndex(([other]) => other === key) === i))

export const renderedDates = (dates: ReadonlyArray<DatePiece>): Json =>
  firstOf(
    dates.flatMap(({ qualifier, value }): ReadonlyArray<readonly [string, string]> => {
      const key = Object.hasOwn(dateKeys, qualifier) ? dateKeys[qualifier] : undefined
      return key === undefined || value === "" ? [] : [[key, value]]
    }),
  )

export const renderedReferences = (
  references: ReadonlyArray<ReferencePiece>,
  keys: Readonly<Record<string, string>> = referenceKeys,
): Json =>
  firstOf(
    references.flatMap(({ qualifier, value }): ReadonlyArray<readonly [string, string]> => {
      const key = Object.hasOwn(keys, qualifier) ? keys[qualifier] : undefined
      return key === undefined || value === "" ? [] : [[key, value]]
    }),
  )

const some = (key: string, list: ReadonlyArray<unknown>): Json => (list.length === 0 ? {} : { [key]: list })

const object = (key: string, value: Json): Json => (Object.keys(value).length === 0 ? {} : { [key]: value })

// The key without an s came first; of several entities it has the first.
const oneOrSeveral = (several: string, one: string, list: ReadonlyArray<unknown>, style: Style): Json =>
  style.singular && list.length === 1
    ? { [one]: list[0] }
    : list.length === 0
      ? {}
      : { [several]: list, ...(style.words === "beside" ? { [one]: list[0] } : {}) }

const renderedDelivery = (delivery: Delivery, style: Style): Json => ({
  ...coded(delivery.qualifier, words.deliveryQuantities, "quantityQualifierCode", "quantityQualifier", style),
  ...text("quantity", delivery.quantity, style),
  ...coded(delivery.unit, words.units, "unitForMeasurementQualifierCode", "unitForMeasurementCode", style),
  ...text("sampleSelectionModulus", delivery.modulus, style),
  ...coded(delivery.period, words.periods, "timePeriodQualifierCode", "timePeriodQualifier", style),
  ...text("numOfPeriods", delivery.periods, style),
  ...text("deliveryOrCalendarPatternQualifierCode", delivery.pattern),
  ...text("deliveryPatternTimeQualifierCode", delivery.patternTime),
})

const renderedProcedure = ({ qualifier, code, modifiers, through }: ProcedureText, style: Style): Json => ({
  ...coded(
    qualifier,
    words.procedureQualifiers,
    style.singular ? "productOrServiceIDQualifierCode" : "productOrServiceIdQualifierCode",
    style.singular ? "productOrServiceIDQualifier" : "productOrServiceIdQualifier",
    style,
  ),
  ...text("procedureCode", code),
  ...some("procedureModifiers", modifiers),
  ...text("productOrServiceID", through),
})

const renderedEntity = (entity: EntityPiece): Json => ({
  ...text("entityIdentifier", inWords(entity.code, words.entities)),
  ...text("entityName", entity.lastName),
  ...text("entityFirstname", entity.firstName),
  ...text("entityIdentification", inWords(entity.idQualifier, words.idKinds)),
  ...text("entityIdentificationValue", entity.id),
  ...object("contactInformation", {
    ...text("name", entity.contacts[0]?.name ?? ""),
    ...some(
      "contacts",
      entity.contacts
        .flatMap(({ numbers }) => numbers)
        .map(({ qualifier, value }) => ({
          ...text("communicationMode", inWords(qualifier, words.contacts)),
          ...text("communicationNumber", value),
        })),
    ),
  }),
})

const renderedPlaces = (row: Row): ReadonlyArray<Json> =>
  row.places.map(({ qualifier, code }) => ({
    ...text("codeListQualifierCode", qualifier),
    ...text("industryCode", code),
  }))

const isSaid = (json: Json): boolean => Object.keys(json).length > 0

/** A row as an entry of `benefitsInformation`, by the table of the wire. */
export const renderedRow = (row: Row, style: Style): Json => ({
  ...coded(row.kind, words.kinds, "code", "name", style),
  ...coded(row.level, words.levels, "coverageLevelCode", "coverageLevel", style),
  ...some("serviceTypeCodes", row.serviceTypes),
  ...(style.words === "beside"
    ? some(
        "serviceTypes",
        row.serviceTypes.map((code) => `Words for ${code}`),
      )
    : {}),
  ...coded(row.insuranceType, words.none, "insuranceTypeCode", "insuranceType", style),
  ...text("planCoverage", row.planText),
  ...coded(row.period, words.periods, "timeQualifierCode", "timeQualifier", style),
  ...text("benefitAmount", row.money, style),
  ...text("benefitPercent", row.share, style),
  ...coded(row.quantityQualifier, words.quantities, "quantityQualifierCode", "quantityQualifier", style),
  ...text("benefitQuantity", row.quantity, style),
  ...text("authOrCertIndicator", row.authorisation),
  ...coded(row.inNetwork, words.sides, "inPlanNetworkIndicatorCode", "inPlanNetworkIndicator", style),
  ...(row.procedure === undefined
    ? {}
    : object("compositeMedicalProcedureIdentifier", renderedProcedure(row.procedure, style))),
  ...some("benefitsServiceDelivery", row.deliveries.map((one) => renderedDelivery(one, style)).filter(isSaid)),
  ...some(
    "additionalInformation",
    row.messages.filter(({ words: said }) => said !== "").map(({ words: said }) => ({ description: said })),
  ),
  ...object("benefitsDateInformation", renderedDates(row.dates)),
  ...object("benefitsAdditionalInformation", renderedReferences(row.references)),
  ...oneOrSeveral(
    "benefitsRelatedEntities",
    "benefitsRelatedEntity",
    row.entities.map(renderedEntity).filter(isSaid),
    style,
  ),
  ...oneOrSeveral(
    "eligibilityAdditionalInformationList",
    "eligibilityAdditionalInformation",
    renderedPlaces(row).filter(isSaid),
    style,
  ),
})
