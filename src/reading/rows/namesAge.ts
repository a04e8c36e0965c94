import type { Row } from "./Row.ts"

/** Whether a row's quantity is an age: the oldest (S7) or the youngest (S8) that it is about. */
export const namesAge = ({ quantityQualifier }: Pick<Row, "quantityQualifier">): boolean =>
  quantityQualifier === "S7" || quantityQualifier === "S8"
