import { capital } from "./capital.ts"
import { formatProcedure } from "../../domain/procedure/Procedure.ts"
import type { Note, Waiting } from "../../domain/response/Note.ts"

/** What the kinds of notes are called on the page. @category presenting @since 0.2.0 */
export const noteKindNames: Readonly<Record<Note["kind"], string>> = {
  MissingTooth: "Missing Tooth",
  WaitingPeriod: "Waiting Period",
  AlternateBenefit: "Alternate Benefit",
  SharedFrequency: "Shared Frequency",
  Deductible: "Deductible",
  NoLimit: "No Limit",
  CoverageUnknown: "Coverage Unknown",
  Words: "Note",
}

const sayWaiting = (waiting: Waiting): string => {
  switch (waiting.kind) {
    case "none":
      return "no waiting period"
    case "length":
      return `covered after ${String(waiting.length)} ${waiting.unit}${waiting.length === 1 ? "" : "s"}`
    case "until":
      return `covered from ${waiting.coveredFrom}`
    case "served":
      return "the waiting period is served"
    case "unstated":
      return "there is one; the payer does not say how long"
  }
}

/** A note as one line; empty where it is only the payer's words. @category presenting @since 0.2.0 */
export const sayNote = (note: Note): string => {
  switch (note.kind) {
    case "MissingTooth":
      return note.applies
        ? `teeth missing from before are not covered${note.unless === undefined ? "" : `, unless ${note.unless}`}`
        : "teeth missing from before are covered"
    case "WaitingPeriod":
      return sayWaiting(note.waiting)
    case "AlternateBenefit":
      return note.applies
        ? note.paidAs === undefined
          ? "may be paid as something cheaper"
          : `paid as ${formatProcedure(note.paidAs)}`
        : "paid as it was done"
    case "SharedFrequency":
      return `counted together with ${note.with.map(formatProcedure).join(", ")}`
    case "Deductible":
      return note.applies ? "applies" : "does not apply"
    case "NoLimit":
      return note.on === "age" ? "no limit on age" : "no limit on how often"
    case "CoverageUnknown":
      return "the payer cannot say what share is paid"
    case "Words":
      return note.because === undefined ? "" : capital(note.because)
  }
}
