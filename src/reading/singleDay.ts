import type { DatePiece } from "./rows/Row.ts"

/** The day that a date names, in eight digits. A range is one only where it begins and ends on it; else empty. */
export const singleDay = ({ format, value }: DatePiece): string =>
  format === "D8" ? value : format === "RD8" && value.slice(0, 8) === value.slice(9) ? value.slice(0, 8) : ""
