import { useState } from "react"
import type { Marking, VerificationMark } from "../../../../src/index.ts"
import { sayMarked, sayRefusal } from "../../../../src/review.ts"
import { having, tell } from "../asking/ask.ts"
import { sentence } from "../asking/sentence.ts"
import { words } from "../words.ts"
import type { Patient } from "./PatientRow.tsx"
import { nameOf } from "./PatientRow.tsx"

const isMark = having<VerificationMark>("id", "said")

interface Open {
  readonly patient: Patient
  /** Names the word, so that it is one however often it is sent. */
  readonly mark: string
  readonly problem?: string
}

/** The patient who is being marked, if any, and what was said last. */
export interface MarkingHere {
  readonly open: Open | undefined
  readonly said: string
  readonly begin: (patient: Patient) => void
  readonly cancel: () => void
  readonly mark: (marking: Marking) => Promise<void>
}

/** Marks one patient at a time; `onMarked` shows the list anew. */
export const useMarking = (onMarked: () => void): MarkingHere => {
  const [open, setOpen] = useState<Open>()
  const [said, say] = useState("")
  return {
    open,
    said,
    begin: (patient) => {
      say("")
      setOpen({ patient, mark: crypto.randomUUID() })
    },
    cancel: () => setOpen(undefined),
    mark: async (marking) => {
      if (open === undefined) return
      const { patient, mark } = open
      const path = `/api/patients/${encodeURIComponent(patient.standing.patient.id)}/eligibility`
      const answer = await tell(path, isMark, { mark, marking })
      switch (answer._tag) {
        case "Answered":
          setOpen(undefined)
          say(sayMarked(answer.value.said, nameOf(patient)))
          onMarked()
          return
        case "Refused":
          // What was refused is another word once it is corrected.
          setOpen({
            patient,
            mark: crypto.randomUUID(),
            problem: answer.refusals.map((refusal) => sentence(sayRefusal(refusal))).join(" "),
          })
          return
        case "Failed":
          setOpen({ ...open, problem: answer.problem.message })
          return
        case "NobodySignedIn":
          setOpen({ ...open, problem: words.ended })
      }
    },
  }
}
