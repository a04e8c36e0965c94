import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"
import type { ReadOptions } from "../reading/ReadOptions.ts"

/** `coverport read`. */
export const readCommand: Define = (program, { console, finish }) => {
  program
    .command("read")
    .summary("show what a payer's answer says")
    .description(
      "Shows what the payer says in an X12 271 message, in the JSON that clearing houses make of one, or in FHIR: network plans, deductibles, benefits, exceptions of each procedure, warnings, and what was not understood. Nothing leaves this machine, and no book is needed.",
    )
    .argument("<file>", "the message; - reads standard input; with --coverage also a folder of messages")
    .option("--explain", "show the payer's segments behind each value")
    .option("--coverage", "count how many rows were understood, kept as notes, not read, and why")
    .option("--asked-on <date>", "the day that was asked about, where JSON names none")
    .option("--json", "print JSON for machines")
    .addHelpText(
      "after",
      examples(
        "coverport read answer.271",
        "coverport read answer.271 --explain",
        "coverport read answers/ --coverage",
        "cat answer.271 | coverport read - --json",
      ),
    )
    .action(async (file: string, options: ReadOptions) => {
      const { runRead } = await import("../reading/runRead.ts")
      finish(await runRead(file, options, console))
    })
}
