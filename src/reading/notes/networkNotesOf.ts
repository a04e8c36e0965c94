import type { StatedNote } from "../../domain/response/Note.ts"
import { evidenceOfAll } from "../evidenceOfAll.ts"
import type { NetworkRow } from "../networks/rowsOf.ts"
import { saidOnce } from "../saidOnce.ts"
import { noNotes } from "./notesOf.ts"
import type { RowNote } from "./RowNote.ts"

const merged = (all: readonly [StatedNote, ...ReadonlyArray<StatedNote>]): StatedNote => ({
  procedure: all[0].procedure,
  note: all[0].note,
  words: [...new Set(all.flatMap(({ words }) => words))],
  evidence: evidenceOfAll(all),
})

const keyOf = ({ said }: RowNote): string => said

/** The notes stated in one network, the same one about the same once. */
export const networkNotesOf = (rows: ReadonlyArray<NetworkRow>): ReadonlyArray<StatedNote> => {
  const notes = saidOnce<RowNote>(keyOf, merged)
  for (const { digest } of rows) if (digest.notes !== noNotes) for (const note of digest.notes.notes) notes.say(note)
  return notes.all()
}
