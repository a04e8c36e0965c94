import type { X12Problem } from "../X12Problem.ts"

/** A 271 whose SE is missing: what stands behind the cut is unknown, so nothing of it is read. */
export const cutOff = (st: number): X12Problem => ({
  kind: "Truncated",
  severity: "error",
  message:
    "An answer ends before its SE segment, so part of it is missing and none of it was read. Fetch the whole answer again.",
  segment: st,
})

/** An envelope that ends early, behind a complete answer. */
export const notClosed = (offset: number, segment: number): X12Problem => ({
  kind: "Truncated",
  severity: "warning",
  message:
    "The text ends before its envelope is closed (GE and IEA). The answers in it are whole; check that none is missing.",
  segment,
  offset,
})

export const wrongCount = (closing: string, segment: number, counted: number): X12Problem => ({
  kind: "WrongCount",
  severity: "warning",
  message: `${closing} says another number than the ${counted} that are there. Compare the answer with the payer's portal if something seems missing.`,
  segment,
})

export const controlNumber = (opening: string, closing: string, segment: number): X12Problem => ({
  kind: "ControlNumberMismatch",
  severity: "warning",
  message: `The control numbers of ${opening} and ${closing} differ. Check that the file was not put together from pieces.`,
  segment,
})

export const holdsNothing = (isa: number): X12Problem => ({
  kind: "BadEnvelope",
  severity: "error",
  message: "An interchange holds no transaction. Ask the payer for the answer again.",
  segment: isa,
})

export const badHeader = (why: "cut" | "unreadable", offset: number): X12Problem =>
  why === "cut"
    ? {
        kind: "Truncated",
        severity: "error",
        message: "The text ends inside its first segment, the ISA header. Fetch the whole answer again.",
        offset,
      }
    : {
        kind: "BadEnvelope",
        severity: "error",
        message:
          "An ISA header does not say how the segments behind it are separated, so they were not read. Ask the sender for the original file.",
        offset,
      }

export const strayText = (offset: number): X12Problem => ({
  kind: "BadEnvelope",
  severity: "warning",
  message: "Text that belongs to no interchange was skipped. Check that the file was not damaged on its way.",
  offset,
})

/** Whatever stands in an interchange and in no transaction of it; one for all that follow one another. */
export const straySegments = (first: number): X12Problem => ({
  kind: "BadEnvelope",
  severity: "warning",
  message:
    "Segments stand outside of every transaction, and were not read. Check that the file was not damaged on its way.",
  segment: first,
})

export const tooBroken = (offset: number): X12Problem => ({
  kind: "BadEnvelope",
  severity: "error",
  message: "The text has too many broken interchanges, and was read no further. Ask the sender for the original file.",
  offset,
})

export const tooManySegments = (most: number): X12Problem => ({
  kind: "TooLarge",
  severity: "error",
  message: `The text has more than ${most} segments and was not read. Split it into files of fewer answers.`,
})

/** Of a stream, of which no more is held than one transaction. */
export const tooLong = (most: number, offset: number): X12Problem => ({
  kind: "TooLarge",
  severity: "error",
  message: `More than ${most} characters came without the end of a transaction, and its interchange was read no further. Ask the sender for the original file.`,
  offset,
})
