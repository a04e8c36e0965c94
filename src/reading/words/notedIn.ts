import type { Procedure } from "../../domain/procedure/Procedure.ts"
import type { Note } from "../../domain/response/Note.ts"
import type { Saying } from "./Saying.ts"

/** A note that words make. */
export interface Noted {
  readonly note: Note
  readonly rule: string
  /** What the words themselves name. */
  readonly about: Procedure | undefined
  /** Equal exactly where two notes say the same. */
  readonly key: string
}

const nothing: ReadonlyArray<Noted> = []

const noted = (note: Note, rule: string, about: Procedure | undefined): Noted => ({
  note,
  rule,
  about,
  key: JSON.stringify(note),
})

/** The notes in what is said. A limit in words that no row took stays words; one that is shared is worth saying all the same. */
export const notedIn = (said: ReadonlyArray<Saying>): ReadonlyArray<Noted> =>
  said.length === 0
    ? nothing
    : said.flatMap((one): ReadonlyArray<Noted> => {
        if (one.says === "Note") return [noted(one.note, one.rule, one.about)]
        return one.says === "SharedWith"
          ? [noted({ kind: "SharedFrequency", with: one.with }, one.rule, undefined)]
          : nothing
      })
