import * as t from "io-ts"
import { PatientId, PracticeId, ReceiptId, ResponseId } from "../../src/index.ts"

// What a process that imports is told when it starts, and what it says, a line each, as soon as it is so.

const letterAct = t.strict({ act: t.literal("letter"), practice: PracticeId, id: ResponseId, patient: PatientId })

const importAct = t.strict({
  act: t.literal("import"),
  practice: PracticeId,
  id: ReceiptId,
  letter: ResponseId,
  digest: t.string,
})

const revertAct = t.strict({ act: t.literal("revert"), practice: PracticeId, id: ReceiptId, reverts: ReceiptId })

export const deedCodec = t.union([letterAct, importAct, revertAct])

/** Something to be written, told before it is tried and named by an id that is never used again for another. */
export type Deed = t.TypeOf<typeof deedCodec>

export type ImportDeed = t.TypeOf<typeof importAct>

/** What the id of a deed is called where deeds of all kinds are listed. */
export const deedKey = ({ act, practice, id }: Deed): string => `${act} ${practice} ${id}`

export const lineCodec = t.union([
  t.strict({ says: t.literal("opened") }),
  t.strict({ says: t.literal("trying"), seat: t.number, deed: deedCodec }),
  /** It is acknowledged; `already` where it had been written before. */
  t.strict({ says: t.literal("done"), seat: t.number, deed: deedCodec, already: t.boolean }),
  t.strict({ says: t.literal("refused"), seat: t.number, deed: deedCodec, why: t.array(t.string) }),
  /** The store did not answer. */
  t.strict({
    says: t.literal("failed"),
    seat: t.number,
    deed: deedCodec,
    operation: t.string,
    written: t.keyof({ nothing: null, unknown: null }),
  }),
  /** The store did not answer a reading. */
  t.strict({
    says: t.literal("unread"),
    seat: t.number,
    operation: t.string,
    written: t.keyof({ nothing: null, unknown: null }),
  }),
  /** Looked for after a failure that left it unknown. */
  t.strict({ says: t.literal("looked"), seat: t.number, deed: deedCodec, found: t.boolean }),
  /** The store is about to be asked to commit. */
  t.strict({ says: t.literal("committing"), seat: t.number }),
  /** A commit that lost a race; the use case tries again by itself. */
  t.strict({ says: t.literal("conflict"), seat: t.number }),
  /** What must not happen at all. */
  t.strict({ says: t.literal("broken"), seat: t.number, what: t.string }),
  t.strict({ says: t.literal("paused") }),
])

export type Line = t.TypeOf<typeof lineCodec>
