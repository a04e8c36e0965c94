import * as Effect from "effect/Effect"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail } from "../screen/printRefusals.ts"
import { noBook, openBook } from "./Book.ts"
import { printableName } from "./BookName.ts"

export interface MigrateOptions {
  readonly json?: boolean
}

/** Brings a book up to date, which is all that opening it does. */
export const runMigrate = async (
  name: string,
  { json = false }: MigrateOptions,
  console: Console,
): Promise<ExitCode> => {
  const missing = noBook(name)
  if (missing !== undefined) return fail(console, json, missing)
  const book = openBook(name)
  try {
    await book.run(Effect.void)
  } finally {
    await book.close()
  }
  if (json) printJson(console, { book: printableName(name), upToDate: true })
  else console.out(`${paintFor(console).green("✔")} ${printableName(name)} is up to date.`)
  return 0
}
