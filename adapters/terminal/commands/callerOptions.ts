import type { Command } from "commander"
import { Option } from "commander"

/** The book to work on; a password in an address is better said by the environment, where no list of processes shows it. */
export const bookOption = (): Option =>
  new Option("--book <book>", "the practice's book: a file, or postgres://…")
    .env("COVERPORT_BOOK")
    .makeOptionMandatory()

/** The options of every command that works on a book for somebody. */
export const withCaller = (command: Command, who: string): Command =>
  command
    .addOption(bookOption())
    .option("--user <id>", who)
    .option("--location <id>", "where; needed where the user's rights differ by location")
    .option("--practice <id>", "the practice, where a book holds several")

/** An option that may stand several times. */
export const collected = (text: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [...before, text]
