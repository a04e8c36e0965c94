import * as NEA from "fp-ts/lib/NonEmptyArray.js"
import type { ExceptionsChange } from "../../domain/change/Change.ts"
import { addressKey } from "../../domain/coverage/Address.ts"
import type { Answers } from "../../domain/change/Choice.ts"
import type { Coverage } from "../../domain/coverage/coverageOf.ts"
import type { CoverageException } from "../../domain/coverage/CoverageException.ts"
import type { ExceptionsEntry } from "../../domain/coverage/Holding.ts"
import type { Procedure } from "../../domain/procedure/Procedure.ts"
import { formatProcedure, matchProcedure, procedureKey } from "../../domain/procedure/Procedure.ts"
import type { NetworkPlan, StatedException } from "../../domain/response/NetworkPlan.ts"
import type { Preview } from "../../domain/review/Preview.ts"
import { exceptionTypeNames, sayException } from "../words/coverage.ts"
import { notesBeside, otherNotes } from "./notesView.ts"
import { remembered } from "./remembered.ts"
import { fateNames, pageWords } from "../words/page.ts"
import type { ReviewState } from "./ReviewState.ts"
import type { ExceptionsView, Fate, NoteView, ProcedureView } from "./ReviewView.ts"
import { sectionsChecked } from "./selected.ts"
import { fateOf } from "./values.ts"

// Everything known of one procedure.
interface Known {
  readonly procedure: Procedure
  readonly stated: ReadonlyArray<StatedException>
  readonly held: ReadonlyArray<CoverageException>
  readonly notes: ReadonlyArray<NoteView>
  readonly fate: Fate
  readonly imported: boolean
}

const byProcedure = <A>(of: (item: A) => Procedure) => NEA.groupBy((item: A) => procedureKey(of(item)))

const fateIn = (
  key: string,
  isStated: boolean,
  isKept: boolean,
  isSelected: boolean,
  changes: Readonly<Record<string, ReadonlyArray<ExceptionsChange>>>,
): Fate => {
  if (!isSelected) return "notSelected"
  // What is kept stays, also while it is not yet previewed again.
  if (isKept && !isStated) return "kept"
  const [change] = changes[key] ?? []
  if (change !== undefined) return fateOf(change)
  return isStated ? "unchanged" : "notStated"
}

const known = (
  coverage: Coverage,
  plan: NetworkPlan | undefined,
  preview: Preview | undefined,
  keptSoFar: Answers["kept"] | undefined,
  own: ReviewState["own"],
): ReadonlyArray<Known> => {
  const stated = byProcedure(({ procedure }: StatedException) => procedure)([...(plan?.exceptions ?? [])])
  const held = byProcedure(({ address }: ExceptionsEntry) => address.procedure)([...coverage.exceptions])
  const changes = byProcedure(({ address }: ExceptionsChange) => address.procedure)([
    ...(preview?.changes.exceptions ?? []),
  ])
  const isSelected = preview?.sections.includes("ExceptionsAndLimitations") === true
  const wrote = new Set(own.flatMap((own) => own.wrote))
  const kept = new Set((keptSoFar ?? []).map(addressKey))
  return [...new Set([...Object.keys(stated), ...(isSelected ? Object.keys(held) : [])])]
    .toSorted((a, b) => (a < b ? -1 : 1))
    .flatMap((key): ReadonlyArray<Known> => {
      const procedure = stated[key]?.[0].procedure ?? held[key]?.[0].address.procedure
      if (procedure === undefined) return []
      const address = addressKey({ _tag: "Exceptions", procedure })
      const fate = fateIn(key, stated[key] !== undefined, kept.has(address), isSelected, changes)
      return [
        {
          procedure,
          stated: stated[key] ?? [],
          held: (held[key] ?? []).flatMap(({ value }) => value),
          notes: notesBeside(plan, key),
          fate,
          imported: fate === "unchanged" && wrote.has(address),
        },
      ]
    })
}

const types = ["Frequency", "AgeLimitation", "NotCovered"] as const

const knownSoFar = remembered(known)

const procedureView = remembered(
  (
    { procedure, stated, held, notes, fate, imported }: Known,
    expanded: boolean,
    // Whether something can be decided now.
    enabled: boolean,
    // What is said of a procedure of which it is not known, or does not matter, what becomes of it.
    notSelected: string,
  ): ProcedureView => {
    const key = procedureKey(procedure)
    const exceptions = stated.length > 0 ? stated.map(({ exception }) => exception) : held
    const address = { _tag: "Exceptions", procedure } as const
    return {
      key,
      name: formatProcedure(procedure),
      expanded,
      count: exceptions.length,
      types: types.flatMap((type) => {
        const count = exceptions.filter((exception) => exception.type === type).length
        return count === 0 ? [] : [{ type, name: exceptionTypeNames[type], count }]
      }),
      fate,
      fateName: imported ? pageWords.imported : fate === "notSelected" ? notSelected : fateNames[fate],
      imported,
      exceptions: stated.map(({ exception, words, evidence }) => ({
        typeName: exceptionTypeNames[exception.type],
        description: sayException(exception),
        words,
        where: evidence.at,
      })),
      notes,
      held: held.map((exception) => `${exceptionTypeNames[exception.type]}: ${sayException(exception)}`),
      ...(fate === "removed" || fate === "kept"
        ? {
            keep: {
              label: pageWords.keepExceptions,
              kept: fate === "kept",
              does: { _tag: "KeepExceptions", address, keep: fate === "removed" } as const,
              enabled,
            },
          }
        : {}),
    }
  },
)

const thousand = (code: string): string => `${code.slice(0, 2)}000–${code.slice(0, 2)}999`

const groupOf: (procedure: Procedure) => string = matchProcedure<string>({
  code: thousand,
  range: thousand,
  category: () => pageWords.others,
})

const isSettled = ({ fate, imported }: Known): boolean =>
  !imported && (fate === "unchanged" || fate === "notStated" || fate === "kept")

// Ranges of codes in their order, and what is no code last.
const byName = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number =>
  a === pageWords.others ? 1 : b === pageWords.others ? -1 : a < b ? -1 : 1

// "1110" finds D1110, and "d29" the range it lies in; words find a category or what the payer wrote.
const isFound = (find: string, { procedure, stated, notes }: Known): boolean => {
  const sought = find.trim().toLowerCase()
  return (
    sought === "" ||
    formatProcedure(procedure).toLowerCase().includes(sought) ||
    [...stated, ...notes].some(({ words }) => words.some((text) => text.toLowerCase().includes(sought)))
  )
}

/** The exceptions per procedure, by code range, as they are looked through. */
export const exceptionsView = (
  state: ReviewState,
  plan: NetworkPlan | undefined,
  preview: Preview | undefined,
): ExceptionsView => {
  const { find, type, changedOnly, expanded } = state.exceptions
  const coverage = preview?.coverage ?? state.opening.coverage
  const all = knownSoFar(coverage, plan, preview, state.answers.kept, state.own)
  const shown = all.filter(
    (one) =>
      isFound(find, one) &&
      (type === undefined ||
        [...one.stated.map(({ exception }) => exception), ...one.held].some((exception) => exception.type === type)) &&
      (!changedOnly || !isSettled(one)),
  )
  const groups = NEA.groupBy(({ procedure }: Known) => groupOf(procedure))([...shown])
  const isChecked = sectionsChecked(state).includes("ExceptionsAndLimitations")
  const open = new Set(expanded)
  const enabled = state.mode._tag === "Reviewing"
  const notSelected = isChecked ? "" : fateNames.notSelected
  const show = (one: Known): ProcedureView =>
    procedureView(one, open.has(procedureKey(one.procedure)), enabled, notSelected)
  const listed = new Set(all.map(({ procedure }) => procedureKey(procedure)))
  return {
    groups: Object.entries(groups)
      .toSorted(byName)
      .map(([name, procedures]) => ({ name, procedures: procedures.map(show) })),
    // What is asked for by type or by change is exceptions.
    notes: type === undefined && !changedOnly ? otherNotes(plan, listed, find) : [],
    shown: shown.length,
    all: all.length,
    find,
    ...(type === undefined ? {} : { type }),
    changedOnly,
    ...(plan !== undefined && plan.exceptions.length === 0
      ? { empty: pageWords.noExceptions }
      : shown.length === 0 && all.length > 0
        ? { empty: pageWords.noneFound }
        : {}),
  }
}
