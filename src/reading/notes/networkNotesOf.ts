import type { StatedNote } from "../../domain/response/Note.ts"
import { evidenceOfAll } from "../evidence/evidenceOfAll.ts"
import type { Sameness } from "../plans/saidOnce.ts"
import { saidOnce } from "../plans/saidOnce.ts"
import type { RowNote } from "./RowNote.ts"

const nothing: ReadonlyArray<StatedNote> = []

const merged = (all: readonly [StatedNote, ...ReadonlyArray<StatedNote>]): StatedNote => ({
  procedure: all[0].procedure,
  note: all[0].note,
  words: [...new Set(all.flatMap(({ words }) => words))],
  evidence: evidenceOfAll(all),
})

const keyOf = ({ said }: RowNote): string => said

const saying: Sameness<RowNote> = { keyOf, merge: merged }

/** The notes stated in one network, the same one about the same once. */
export const networkNotesOf = (stated: ReadonlyArray<RowNote>): ReadonlyArray<StatedNote> => {
  if (stated.length === 0) return nothing
  const { say, all } = saidOnce<RowNote>(saying)
  for (const note of stated) say(note)
  return all()
}
