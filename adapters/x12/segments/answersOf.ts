import type { Answer, Party, Piece } from "../../../src/reading.ts"
import { rowPieces } from "../../../src/reading.ts"
import type { Bounds } from "../envelope/Bounds.ts"
import type { Transaction } from "../envelope/Transaction.ts"
import { partsOf } from "./partsOf.ts"
import { partyOf } from "./partyOf.ts"

const says = (party: Party): boolean => party.rows.length > 0 || party.rejections.length > 0

const pieces = (party: Party): ReadonlyArray<Piece> => [...party.references, ...party.dates, ...party.others]

// Every patient below repeats these, so that there must not be thousands; a part has nine.
const mostRejections = 50

const rejectionsOf = (party: Party): Answer["rejectedAbove"] =>
  [...party.rejections, ...party.rows.flatMap((row) => row.rejections)]
    .slice(0, mostRejections)
    .map((piece) => ({ role: party.role, piece }))

interface Given extends Answer {
  readonly othersAbove: Array<Piece>
}

// What holds for the parties that are read next.
interface Under {
  payer?: Party
  subscriber?: Party
  silent?: Party
  // Dependents of whom nothing is said.
  passed: Array<Party>
  bySource: Answer["rejectedAbove"]
  byReceiver: Answer["rejectedAbove"]
  readonly others: Array<Piece>
  answered: boolean
  hasReceiver: boolean
}

/**
 * The answers in a transaction: one for each subscriber or dependent whose part carries benefits or a rejection; one for
 * the last of them, or for nobody, where only the payer's or the provider's part carries a rejection.
 */
export const answersOf = (text: string, bounds: Bounds, transaction: Transaction): ReadonlyArray<Answer> => {
  const { parts, before, day } = partsOf(text, bounds, transaction)
  const days = [day, ...transaction.days]
  const answers: Array<Given> = []
  const state: Under = { passed: [], bySource: [], byReceiver: [], others: [], answered: false, hasReceiver: false }
  const answer = (patient?: Party): Given => ({
    ...(state.payer === undefined ? {} : { payer: state.payer }),
    ...(patient?.role === "dependent" && state.subscriber !== undefined ? { subscriber: state.subscriber } : {}),
    ...(patient === undefined ? {} : { patient }),
    rejectedAbove: [...state.bySource, ...state.byReceiver],
    othersAbove: state.others.splice(0),
    days,
  })
  const keep = (others: ReadonlyArray<Piece>): void => {
    for (const piece of others) state.others.push(piece)
  }
  const give = (given: Given): void => {
    answers.push(given)
    state.answered = true
  }
  // A rejection of the payer or the provider is an answer too, where nobody below carries it.
  const leave = (): void => {
    if (!state.answered && state.bySource.length + state.byReceiver.length > 0) {
      state.passed = state.passed.filter((party) => party !== state.silent)
      give(answer(state.silent))
    }
    state.byReceiver = []
    state.answered = false
    delete state.silent
    delete state.subscriber
  }
  const above = (party: Party): void => {
    if (party.role === "source" || state.hasReceiver || state.answered) leave()
    if (party.role === "source") {
      state.payer = party
      state.bySource = rejectionsOf(party)
    } else state.byReceiver = rejectionsOf(party)
    state.hasReceiver = party.role === "receiver"
    // A row here belongs to nobody whom it could be imported for; it is shown with the rest.
    keep([...pieces(party), ...party.rejections.slice(mostRejections), ...party.rows.flatMap(rowPieces)])
  }
  keep(before)
  parts.map(partyOf).forEach((party) => {
    if (party.role === "source" || party.role === "receiver") return above(party)
    if (party.role === "subscriber") state.subscriber = party
    if (says(party)) return give(answer(party))
    state.silent = party
    if (party.role === "subscriber") keep(pieces(party))
    else state.passed.push(party)
  })
  leave()
  // What stands above nobody, or at somebody of whom nothing is said, is shown with the last answer.
  state.passed.forEach((party) => keep(pieces(party)))
  const last = answers.at(-1)
  for (const piece of state.others) last?.othersAbove.push(piece)
  return answers
}
