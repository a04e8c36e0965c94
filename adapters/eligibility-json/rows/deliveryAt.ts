import type { Delivery } from "../../../src/reading.ts"
import { open } from "../codes/CodeList.ts"
import { deliveryQuantities, periods, units } from "../codes/benefitCodes.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { isObject } from "../json/Place.ts"
import type { Several } from "./Several.ts"
import { ofAnotherType } from "./Several.ts"

/** An entry of `benefitsServiceDelivery` (HSD). Where a part of it cannot be read, none of it is: it would limit more. */
export const deliveryAt = (place: Place): Several<Delivery> => {
  if (!isObject(place)) return ofAnotherType(place)
  const fields = fieldsOf(place)
  const delivery: Delivery = {
    at: place.at,
    qualifier: fields.code(deliveryQuantities, ["quantityQualifierCode"], ["quantityQualifier"]),
    quantity: fields.text("quantity"),
    unit: fields.code(
      units,
      ["unitForMeasurementQualifierCode"],
      // The one is the words for the code, in spite of its name.
      ["unitForMeasurementCode", "unitForMeasurementQualifier"],
    ),
    modulus: fields.text("sampleSelectionModulus"),
    period: fields.code(periods, ["timePeriodQualifierCode"], ["timePeriodQualifier"]),
    periods: fields.text("numOfPeriods", "numberOfPeriods"),
    pattern: fields.code(
      open,
      ["deliveryOrCalendarPatternQualifierCode"],
      ["deliveryOrCalendarPatternCode", "deliveryOrCalendarPatternQualifier"],
    ),
    patternTime: fields.code(
      open,
      ["deliveryPatternTimeQualifierCode"],
      ["deliveryPatternTimeCode", "deliveryPatternTimeQualifier"],
    ),
  }
  const wrong = fields.wrong()
  return wrong.length > 0 ? { ...ofAnotherType(place), wrong } : { read: [delivery], left: fields.left(), wrong: [] }
}
