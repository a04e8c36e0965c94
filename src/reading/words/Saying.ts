import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Frequency } from "../../domain/coverage/CoverageException.ts"
import type { Procedure } from "../../domain/procedure/Procedure.ts"
import type { Note } from "../../domain/response/Note.ts"

/** What a sentence says. `NotCovered` and `SharedWith` are about what the row is about. */
export type Said =
  | { readonly says: "Note"; readonly note: Note; readonly about?: Procedure }
  | { readonly says: "Frequency"; readonly frequency: Frequency }
  | { readonly says: "SharedWith"; readonly with: ReadonlyNonEmptyArray<Procedure> }
  | {
      readonly says: "NotCovered"
      /** The codes that the sentence names; where the row is about others, it says nothing of the row. */
      readonly codes: ReadonlyArray<Procedure>
    }

/** What a rule made of a sentence. `about` is what the sentence itself names, and comes before what its row is about. */
export type Saying = Said & { readonly rule: string }

/**
 * How one thing is said in words. A rule matches whole sentences, in capitals, and nothing longer: what a sentence says in
 * its first half it may take back in its second.
 */
export interface WordsRule {
  readonly name: string
  /** What it matches and what it answers, for people. */
  readonly matches: string
  readonly answers: string
  /** What a response says of D2740 where the first example stands below it. */
  readonly says: string
  /** Texts of which every sentence it matches has one, so that most sentences are told at a glance to be none of its. */
  readonly keys: ReadonlyArray<string>
  readonly patterns: ReadonlyArray<RegExp>
  /** What it answers; `undefined` where the sentence fits and what stands in it does not. */
  readonly answer: (parts: Parts) => Said | undefined
  readonly examples: ReadonlyArray<readonly [sentence: string, said: Said]>
  /** Sentences that are nearly its own, and are not: a negation, a condition. */
  readonly counterExamples: ReadonlyArray<string>
}

/** What stands in the named places of a pattern. */
export type Parts = Readonly<Partial<Record<string, string>>>
