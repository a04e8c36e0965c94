import { InvalidArgumentError } from "commander"
import type { HistoryOptions } from "../receipts/runHistory.ts"
import { withCaller } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

const positive = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("It is a number from 1 on.")
  return Number(text)
}

/** `coverport history`. */
export const historyCommand: Define = (program, { console, finish }) => {
  withCaller(program.command("history"), "who is looking")
    .summary("show what was done to coverage, newest first")
    .description(
      "Shows the receipts of a book, newest first: imports, edits, answers marked as done, and what was taken back. The user needs the right to import or to edit plans.",
    )
    .option("--patient <id>", "what was done for one patient")
    .option("--plan <id>", "what was done to one plan")
    .option("--changes", "show every value before and after")
    .option("--limit <n>", "how many receipts at most (default: 50)", positive)
    .option("--json", "print JSON for machines")
    .addHelpText(
      "after",
      examples(
        "coverport history --book practice.db --user manager",
        "coverport history --book practice.db --user manager --plan acme-ppo \\",
        "    --changes",
      ),
    )
    .action(async (options: HistoryOptions) => {
      const { runHistory } = await import("../receipts/runHistory.ts")
      finish(await runHistory(options, console))
    })
}
