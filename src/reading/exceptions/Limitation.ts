import type { Position } from "../../domain/response/Evidence.ts"
import type { Procedure } from "../../domain/procedure/Procedure.ts"
import { procedureKey } from "../../domain/procedure/Procedure.ts"
import type { MessagePiece, Row } from "../rows/Row.ts"
import { wordsOf } from "../classOf.ts"
import { subjectsOf } from "../subjectsOf.ts"
import type { Unread } from "../Unread.ts"
import { unread } from "../Unread.ts"
import type { ReadAges } from "./agesOf.ts"
import { ageInWords, ageQuantity } from "./agesOf.ts"
import type { ReadFrequency } from "./frequenciesOf.ts"
import { frequenciesOf } from "./frequenciesOf.ts"

/** What one row says about when one procedure is covered, before it is put beside other rows. */
export interface Limitation {
  readonly row: Row
  readonly procedure: Procedure
  readonly key: string
  /** Where the row names the procedure. */
  readonly at: ReadonlyArray<Position>
  /** Whether it names it, and is not about the whole plan by silence. */
  readonly named: boolean
  readonly words: ReadonlyArray<MessagePiece>
  readonly frequencies: ReadonlyArray<ReadFrequency>
  readonly ages?: ReadAges
  readonly agesInWords?: ReadAges
}

// Only rows of these kinds limit a benefit: co-insurance, co-payment, description, limitation, exclusion, non-covered.
const limiting = new Set(["A", "B", "D", "F", "E", "I"])

const excluding = (row: Row): boolean => row.kind === "E" || row.kind === "I"

const positive = (row: Row) => {
  const ages = ageQuantity(row)
  const inWords = ageInWords(row)
  return {
    ...frequenciesOf(row),
    ...(ages === undefined ? {} : { ages }),
    ...(inWords === undefined ? {} : { inWords }),
  }
}

// An excluded service has no frequency and no age; what stands there is shown with the rest.
const stated = (row: Row): ReturnType<typeof positive> => (excluding(row) ? { read: [], left: [] } : positive(row))

/** The limitations in a row, one for each procedure it is about, and the pieces of it that state none. */
export const limitationsOf = (
  row: Row,
  anchor: Row | undefined,
): { readonly limitations: ReadonlyArray<Limitation>; readonly left: ReadonlyArray<Unread> } => {
  if (!limiting.has(row.kind)) return { limitations: [], left: [] }
  const subjects = subjectsOf(anchor ?? row)
  if (subjects.procedures.length === 0) return { limitations: [], left: [unread(row, "a procedure code that is none")] }
  const { read, left, ages, inWords } = stated(row)
  // Read as the whole plan's, it would limit every procedure of every family on the plan.
  if (!subjects.named && read.length + (ages === undefined ? 0 : 1) > 0)
    return {
      limitations: [],
      left: [
        ...left,
        ...[row, ...read.map(({ piece }) => piece)].map((piece) => unread(piece, "a limit, without saying of what")),
      ],
    }
  return {
    limitations: subjects.procedures.map((procedure) => ({
      row,
      procedure,
      key: procedureKey(procedure),
      at: anchor === undefined ? subjects.at : [row.at, ...subjects.at],
      named: subjects.named,
      words: wordsOf(row),
      frequencies: read,
      ...(ages === undefined ? {} : { ages }),
      ...(inWords === undefined || !subjects.named ? {} : { agesInWords: inWords }),
    })),
    left: left.map((one) => (one.piece.at === row.at ? one : { ...one, also: row.at })),
  }
}
