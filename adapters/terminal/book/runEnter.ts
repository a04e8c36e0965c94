import { counted } from "../../../src/review.ts"
import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import type { PracticeRecord, Problem } from "../../../src/index.ts"
import { decode, literal, practiceRecordCodec, PracticeId } from "../../../src/index.ts"
import { Register } from "../../../src/effect.ts"
import { readMessage } from "../reading/readMessage.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { samplePractice } from "../sample/createSample.ts"
import { noBook, openBook } from "./Book.ts"
import { whoIsInBook } from "./whoIsInBook.ts"

export interface EnterOptions {
  readonly practice?: string
  readonly json?: boolean
}

type Read<A> = { readonly ok: true; readonly value: A } | { readonly ok: false; readonly because: string }

const parsed = (text: string): Read<ReadonlyArray<unknown>> => {
  try {
    const value: unknown = JSON.parse(text)
    return Array.isArray(value)
      ? { ok: true, value }
      : { ok: false, because: "This is not a list of records. Write them as [ … ]." }
  } catch {
    return { ok: false, because: "This is not JSON. Correct it and enter it again." }
  }
}

const saying = (index: number, { path, expected, got }: Problem): string =>
  `Record ${index + 1}, at ${path}: there is ${got}, not ${expected}.`

const decoded = (records: ReadonlyArray<unknown>): Read<ReadonlyArray<PracticeRecord>> => {
  const all = records.map(decode(practiceRecordCodec))
  const problems = all.flatMap((one, i) => (E.isLeft(one) ? one.left.map((problem) => saying(i, problem)) : []))
  return problems.length > 0
    ? { ok: false, because: [...problems, "Nothing was entered. Correct them and enter them again."].join("\n") }
    : { ok: true, value: all.flatMap((one) => (E.isRight(one) ? [one.right] : [])) }
}

/** Enters a practice's own records from a file, all or none. */
export const runEnter = async (
  book: string,
  path: string,
  options: EnterOptions,
  console: Console,
): Promise<ExitCode> => {
  const { json = false } = options
  const missing = noBook(book)
  if (missing !== undefined) return fail(console, json, missing)
  const text = await readMessage(path, console)
  if (!text.ok) return fail(console, json, text.problem.message)
  const list = parsed(text.text)
  const records = list.ok ? decoded(list.value) : list
  if (!records.ok) return fail(console, json, records.because)

  const known = whoIsInBook(book)
  if (options.practice === undefined && known.shared)
    return wrongUsage(console, "Which practice is it? Say it with --practice: a database may hold many.")
  const practice = options.practice ?? known.practices[0] ?? samplePractice
  if (!PracticeId.is(practice)) return fail(console, json, "This is no practice's id. Write it on one line.")
  const open = openBook(book)
  try {
    const answer = await open.run(
      Effect.flatMap(Register, (register) => register.enter(literal(PracticeId)(practice), records.value)),
    )
    if (!answer.ok) return printRefusals(console, answer.refusals, json)
    if (json) printJson(console, { entered: records.value.length })
    else console.out(`Entered ${counted(records.value.length, "record", "records")}.`)
    return 0
  } finally {
    await open.close()
  }
}
