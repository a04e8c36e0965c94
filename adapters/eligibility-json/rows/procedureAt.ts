import type { ProcedureText } from "../../../src/reading.ts"
import { procedureQualifiers } from "../codes/benefitCodes.ts"
import type { Fields } from "../json/Fields.ts"
import { fieldsOf } from "../json/Fields.ts"
import type { Place } from "../json/Place.ts"
import { elementsOf, isObject, under } from "../json/Place.ts"
import type { Several } from "./Several.ts"
import { ofAnotherType } from "./Several.ts"

// No other list has codes of this form, so that a sender who leaves its name out has said it all the same.
const isDental = (code: string): boolean => /^D\d{4}$/i.test(code)

const modifiersIn = (place: Place): Fields & { readonly values: ReadonlyArray<string> } => {
  const elements = elementsOf(under(place, "procedureModifiers"))
  const fields = fieldsOf({
    at: `${place.at}/procedureModifiers`,
    value: Object.fromEntries(elements.map(({ value }, i) => [String(i), value])),
  })
  return { ...fields, values: elements.map((_, i) => fields.text(String(i))) }
}

/** A `compositeMedicalProcedureIdentifier` (EB13): one code, or a range of them. */
export const procedureAt = (place: Place): Several<ProcedureText> => {
  if (!isObject(place)) return ofAnotherType(place)
  const fields = fieldsOf(place)
  const modifiers = modifiersIn(place)
  fields.pass("procedureModifiers")
  const code = fields.text("procedureCode")
  const through = fields.text("productOrServiceID", "productOrServiceId")
  const qualifier = fields.code(
    procedureQualifiers,
    ["productOrServiceIdQualifierCode", "productOrServiceIDQualifierCode"],
    ["productOrServiceIdQualifier", "productOrServiceIDQualifier"],
  )
  return {
    read: [
      {
        qualifier: qualifier === "" && isDental(code) ? "AD" : qualifier,
        code,
        modifiers: modifiers.values,
        text: fields.text("description", "procedureDescription"),
        through,
      },
    ],
    left: fields.left(),
    wrong: [...fields.wrong(), ...modifiers.wrong()],
  }
}
