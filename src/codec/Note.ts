import * as t from "io-ts"
import type { Note, StatedNote, Waiting } from "../domain/response/Note.ts"
import { CalendarDate } from "../domain/value/CalendarDate.ts"
import { evidenceCodec } from "./Evidence.ts"
import { list, nonEmptyList } from "./list.ts"
import { procedureCodec } from "./Procedure.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"
import { wholeFrom } from "./wholeNumber.ts"

const unit: t.Type<"day" | "week" | "month" | "year", unknown> = t.keyof({
  day: null,
  week: null,
  month: null,
  year: null,
})

const on: t.Type<"frequency" | "age", unknown> = t.keyof({ frequency: null, age: null })

const applies = { applies: t.boolean }

/** @category codecs @since 0.2.0 */
export const waitingCodec: t.Type<Waiting, unknown> = tagged(
  "kind",
  {
    none: struct({}, {}),
    length: struct({ length: wholeFrom(1), unit }, {}),
    until: struct({ coveredFrom: CalendarDate }, {}),
    served: struct({}, {}),
    unstated: struct({}, {}),
  },
  "Waiting",
)

/** @category codecs @since 0.2.0 */
export const noteCodec: t.Type<Note, unknown> = tagged(
  "kind",
  {
    MissingTooth: struct(applies, { unless: t.string }),
    WaitingPeriod: struct({ waiting: waitingCodec }, {}),
    AlternateBenefit: struct(applies, { paidAs: procedureCodec }),
    SharedFrequency: struct({ with: nonEmptyList(procedureCodec) }, {}),
    Deductible: struct(applies, {}),
    NoLimit: struct({ on }, {}),
    CoverageUnknown: struct({}, {}),
    Words: struct({}, { because: t.string }),
  },
  "Note",
)

/** @category codecs @since 0.2.0 */
export const statedNoteCodec: t.Type<StatedNote, unknown> = struct(
  { procedure: procedureCodec, note: noteCodec, words: list(t.string), evidence: evidenceCodec },
  {},
  "StatedNote",
)
