import type { NetworkPlan, RelatedEntity, ServiceHistory, StatedNote } from "../../../src/index.ts"
import { formatProcedure, procedureKey, standard } from "../../../src/index.ts"
import { noteKindNames, pageWords, sayNote, counted } from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import { hanging } from "../screen/wrap.ts"

const isOfPlan = ({ procedure }: StatedNote): boolean => "category" in procedure && procedure.category === standard

const said = ({ note, words }: StatedNote): string =>
  [
    sayNote(note) === "" ? "" : `${noteKindNames[note.kind]}: ${sayNote(note)}`,
    words.length === 0 ? "" : `“${words.join("; ")}”`,
  ]
    .filter((part) => part !== "")
    .join("  ")

// What is said of many procedures alike is said once, with their names.
const together = (notes: ReadonlyArray<StatedNote>): ReadonlyMap<string, ReadonlyArray<StatedNote>> => {
  const same = new Map<string, Array<StatedNote>>()
  notes.forEach((note) => {
    const known = same.get(said(note))
    if (known === undefined) same.set(said(note), [note])
    else known.push(note)
  })
  return same
}

const namesOf = (notes: ReadonlyArray<StatedNote>): string =>
  notes
    .toSorted((a, b) => (procedureKey(a.procedure) < procedureKey(b.procedure) ? -1 : 1))
    .map((note) => (isOfPlan(note) ? pageWords.wholePlan : formatProcedure(note.procedure)))
    .join(", ")

/** What a network plan says beside its limits and amounts; nothing where it says nothing. */
export const notesText = (paint: Paint, { notes = [] }: NetworkPlan): ReadonlyArray<string> => {
  if (notes.length === 0) return []
  const lines = [...together(notes)].map(([text, same]) =>
    [hanging("    ", text), hanging("      ", namesOf(same), paint.dim)].join("\n"),
  )
  return [[paint.bold(`  ${counted(notes.length, "note", "notes")}, not imported`), ...lines].join("\n")]
}

/** When services were last had, as far as the payer says. */
export const historyText = (paint: Paint, history: ReadonlyArray<ServiceHistory> = []): ReadonlyArray<string> =>
  history.length === 0
    ? []
    : [
        [
          paint.bold(`Services last had, as the payer has them on file: ${String(history.length)}`),
          ...history.map(({ procedure, on }) => `  ${on}  ${formatProcedure(procedure)}`),
        ].join("\n"),
      ]

const relatedLine = ({ role, name, ids, contacts, words }: RelatedEntity): string =>
  [
    name === undefined ? role : `${role}: ${name}`,
    ...ids.map(({ kind, value }) => `${kind} ${value}`),
    ...contacts.flatMap((contact) => [
      ...(contact.name === undefined ? [] : [contact.name]),
      ...contact.ways.map(({ kind, value }) => `${kind} ${value}`),
    ]),
    ...words.map((text) => `“${text}”`),
  ].join(", ")

/** Whom the payer refers to. */
export const relatedText = (paint: Paint, related: ReadonlyArray<RelatedEntity> = []): ReadonlyArray<string> =>
  related.length === 0
    ? []
    : [
        [
          paint.bold(`Others the payer names: ${String(related.length)}`),
          ...related.map((one) => hanging("  ", relatedLine(one))),
        ].join("\n"),
      ]
