import * as NEA from "fp-ts/lib/NonEmptyArray.js"
import { standard } from "../../domain/procedure/Category.ts"
import { formatProcedure, procedureKey } from "../../domain/procedure/Procedure.ts"
import type { NetworkPlan } from "../../domain/response/NetworkPlan.ts"
import type { StatedNote } from "../../domain/response/Note.ts"
import { noteKindNames, sayNote } from "../words/notes.ts"
import { pageWords } from "../words/page.ts"
import { remembered } from "./remembered.ts"
import type { ExceptionsView, NoteView } from "./ReviewView.ts"

const noteView = ({ note, words, evidence }: StatedNote): NoteView => ({
  kindName: noteKindNames[note.kind],
  description: sayNote(note),
  words,
  where: evidence.at,
})

interface Noted {
  readonly name: string
  readonly notes: ReadonlyArray<NoteView>
}

const wholePlan = procedureKey({ category: standard })

// The notes of a network plan by the key of what they are about, worked out once a plan.
const notedIn = remembered((plan: NetworkPlan): ReadonlyMap<string, Noted> => {
  const byProcedure = NEA.groupBy(({ procedure }: StatedNote) => procedureKey(procedure))([...(plan.notes ?? [])])
  return new Map(
    Object.entries(byProcedure).map(([key, notes]) => [
      key,
      {
        name: key === wholePlan ? pageWords.wholePlan : formatProcedure(notes[0].procedure),
        notes: notes.map(noteView),
      },
    ]),
  )
})

const noNotes: ReadonlyArray<NoteView> = []

/** What the payer says beside the limits of one procedure. The whole plan's notes stand above all procedures. */
export const notesBeside = (plan: NetworkPlan | undefined, key: string): ReadonlyArray<NoteView> =>
  plan === undefined || key === wholePlan ? noNotes : (notedIn(plan).get(key)?.notes ?? noNotes)

const isFound = (sought: string, { name, notes }: Noted): boolean =>
  sought === "" ||
  name.toLowerCase().includes(sought) ||
  notes.some(({ words }) => words.some((text) => text.toLowerCase().includes(sought)))

/** What the payer says of the whole plan, and behind it of what is not among the procedures with exceptions. */
export const otherNotes = (
  plan: NetworkPlan | undefined,
  listed: ReadonlySet<string>,
  find: string,
): ExceptionsView["notes"] =>
  plan === undefined
    ? []
    : [...notedIn(plan)]
        .filter(([key, noted]) => (key === wholePlan || !listed.has(key)) && isFound(find.trim().toLowerCase(), noted))
        .toSorted(([a], [b]) => (a === wholePlan ? -1 : b === wholePlan ? 1 : a < b ? -1 : 1))
        .map(([, noted]) => noted)
