import type { Command } from "commander"

/** The options of every command that works on a book for somebody. */
export const withCaller = (command: Command, who: string): Command =>
  command
    .requiredOption("--book <file>", "the practice's book")
    .option("--user <id>", who)
    .option("--location <id>", "where; needed where the user's rights differ by location")
    .option("--practice <id>", "the practice, where a book holds several")

/** An option that may stand several times. */
export const collected = (text: string, before: ReadonlyArray<string> = []): ReadonlyArray<string> => [...before, text]
