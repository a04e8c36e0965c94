import type { Position } from "../../domain/response/Evidence.ts"
import { grown } from "../grown.ts"
import type { Lexicon } from "../lexicon/Lexicon.ts"
import type { Subject } from "../lexicon/Subject.ts"
import type { Words } from "../lexicon/Words.ts"
import type { MessagePiece, ProcedureText, Row } from "../rows/Row.ts"

/** A message below a row, and what it says. */
export interface Message {
  readonly piece: MessagePiece
  readonly words: Words
  /** Whether its sentences begin and end in it. A whole one may be read; of another, a neighbour may say the opposite. */
  readonly isWhole: boolean
}

/** A row with the meaning of its texts. */
export interface Gloss {
  readonly row: Row
  /** The class of services that a message names (`BENEFITCLASS=`), in the payer's words. */
  readonly className: string | undefined
  /** The messages that name no class. */
  readonly notes: ReadonlyArray<Message>
  /**
   * What the row is about: its code or range, else the class, else each service type, else the whole plan. Nothing where
   * its code is none.
   */
  readonly subjects: ReadonlyArray<Subject>
  /** Where it says so. */
  readonly at: ReadonlyArray<Position>
  /** Whether it names a code, a class or a service type, and is not about the whole plan by silence. */
  readonly named: boolean
}

const noNotes: ReadonlyArray<Message> = []

const isWhole = (words: Words, before: Message | undefined): boolean =>
  !words.goesOn && !words.isCutOff && before?.words.isCutOff !== true

const ofTypes = (types: ReadonlyArray<string>, { serviceType }: Lexicon): ReadonlyArray<Subject> => {
  const [only] = types
  if (only !== undefined && types.length === 1) return [serviceType(only)]
  // Two types of one name are one thing.
  return [...new Map(types.map((code) => [serviceType(code).key, serviceType(code)])).values()]
}

// Rows about one procedure stand together.
const ofProcedure = (text: ProcedureText, before: Gloss | undefined, lexicon: Lexicon): ReadonlyArray<Subject> => {
  const known = before?.row.procedure
  return before !== undefined &&
    known !== undefined &&
    known.code === text.code &&
    known.qualifier === text.qualifier &&
    known.through === text.through
    ? before.subjects
    : lexicon.procedure(text)
}

const glossOf = (row: Row, before: Gloss | undefined, lexicon: Lexicon): Gloss => {
  let className: string | undefined
  let classAt: Position | undefined
  let notes = noNotes
  if (row.messages.length > 0) {
    let others: Array<Message> | undefined
    let last: Message | undefined
    for (const piece of row.messages) {
      const words = lexicon.words(piece.words)
      if (words.className === undefined) {
        if (others !== undefined && last !== undefined && words.goesOn && last.isWhole)
          others[others.length - 1] = { ...last, isWhole: false }
        last = { piece, words, isWhole: isWhole(words, last) }
        others = grown(others, last)
      } else if (className === undefined) {
        className = words.className
        classAt = piece.at
      }
    }
    notes = others ?? noNotes
  }
  const at = classAt === undefined ? [row.at] : [row.at, classAt]
  if (row.procedure !== undefined) {
    return { row, className, notes, subjects: ofProcedure(row.procedure, before, lexicon), at, named: true }
  }
  if (className !== undefined)
    return { row, className, notes, subjects: [lexicon.className(className)], at, named: true }
  return row.serviceTypes.length === 0
    ? { row, className, notes, subjects: [lexicon.wholePlan], at, named: false }
    : { row, className, notes, subjects: ofTypes(row.serviceTypes, lexicon), at, named: true }
}

/** Whether a row is about some services: dental care as a whole names none, as silence does not. */
export const isOfService = ({ named, subjects }: Gloss, { wholePlan }: Lexicon): boolean =>
  named && !subjects.includes(wholePlan)

/** Rows with the meaning of their texts. */
export const glossesOf = (rows: ReadonlyArray<Row>, lexicon: Lexicon): ReadonlyArray<Gloss> => {
  const glosses: Array<Gloss> = []
  let before: Gloss | undefined
  for (const row of rows) {
    before = glossOf(row, before, lexicon)
    glosses.push(before)
  }
  return glosses
}
