import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"
import type { ReadOptions } from "../reading/runRead.ts"

/** `coverport read`. */
export const readCommand: Define = (program, { console, finish }) => {
  program
    .command("read")
    .summary("show what a payer's answer says")
    .description(
      "Shows what the payer says in an X12 271 message: network plans, deductibles, benefits, exceptions of each procedure, warnings, and what was not understood. Nothing leaves this machine, and no book is needed.",
    )
    .argument("<file>", "the message; - reads standard input")
    .option("--explain", "show the payer's segments behind each value")
    .option("--json", "print JSON for machines")
    .addHelpText(
      "after",
      examples(
        "coverport read answer.271",
        "coverport read answer.271 --explain",
        "cat answer.271 | coverport read - --json",
      ),
    )
    .action(async (file: string, options: ReadOptions) => {
      const { runRead } = await import("../reading/runRead.ts")
      finish(await runRead(file, options, console))
    })
}
