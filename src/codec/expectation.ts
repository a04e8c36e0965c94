import * as t from "io-ts"

const id = "an id: 1 to 200 characters on one line"

const byName: Readonly<Record<string, string>> = {
  string: "a string",
  number: "a number",
  boolean: "true or false",
  PracticeId: id,
  LocationId: id,
  UserId: id,
  PatientId: id,
  PlanId: id,
  SubscriptionId: id,
  ResponseId: id,
  ReceiptId: id,
  AppointmentId: id,
  MarkId: id,
  CalendarDate: "a day such as 2026-11-24",
  Instant: "a moment such as 2026-11-24T16:09:26.000Z",
  Money: "whole cents, 0 or more",
  Percent: "whole basis points, 0 to 10000",
  Category: "a category: 1 to 100 characters on one line, without outer blanks",
  ProcedureCode: "a procedure code such as D1110",
  Tooth: "a tooth: 1 to 32, or A to T",
}

const isKeyof = (codec: unknown): codec is t.KeyofType<Record<string, unknown>> => codec instanceof t.KeyofType

const isUnion = (codec: unknown): codec is t.UnionType<Array<t.Mixed>> => codec instanceof t.UnionType

/** Values of a closed list as a problem names them. @category codecs @since 0.1.0 */
export const oneOf = (values: ReadonlyArray<string>): string =>
  values.length === 1 ? values.join("") : `one of ${values.join(", ")}`

/** What a codec expects, in words; its own name where it has no better ones. @category codecs @since 0.1.0 */
export const expectationOf = (codec: t.Decoder<never, unknown> | undefined): string => {
  if (codec === undefined) return "something else"
  if ("expected" in codec && typeof codec.expected === "string") return codec.expected
  if (isUnion(codec)) return codec.types.map(expectationOf).join(", or ")
  if (isKeyof(codec)) return oneOf(Object.keys(codec.keys))
  if (codec instanceof t.LiteralType) return String(codec.value)
  if (codec instanceof t.ReadonlyArrayType) return "a list"
  return Object.hasOwn(byName, codec.name) ? (byName[codec.name] ?? codec.name) : codec.name
}
