import type { X12Problem } from "../X12Problem.ts"
import type { Segment } from "./Segment.ts"

/** A 271 whose SE is missing: what stands behind the cut is unknown, so nothing of it is read. */
export const cutOff = (st: Segment): X12Problem => ({
  kind: "Truncated",
  severity: "error",
  message:
    "An answer ends before its SE segment, so part of it is missing and none of it was read. Fetch the whole answer again.",
  segment: st.index,
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

export const wrongCount = (closing: Segment, counted: number): X12Problem => ({
  kind: "WrongCount",
  severity: "warning",
  message: `${closing.id} says another number than the ${counted} that are there. Compare the answer with the payer's portal if something seems missing.`,
  segment: closing.index,
})

export const controlNumber = (opening: string, closing: Segment): X12Problem => ({
  kind: "ControlNumberMismatch",
  severity: "warning",
  message: `The control numbers of ${opening} and ${closing.id} differ. Check that the file was not put together from pieces.`,
  segment: closing.index,
})
