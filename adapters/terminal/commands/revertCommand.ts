import type { RevertOptions } from "../reverting/runRevert.ts"
import { collected, withCaller } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport revert`. */
export const revertCommand: Define = (program, { console, finish }) => {
  withCaller(program.command("revert"), "who takes it back")
    .summary("put values of a receipt back as they were")
    .description(
      "Puts back what a receipt changed, all of it or single values, in a receipt of its own that can be taken back too. A value that was changed or confirmed later stays, with the reason. The user needs the right `Edit Insurance Plans`. Without a terminal to ask at it needs --yes.",
    )
    .argument("<receipt>", "the receipt's id, as `coverport history` shows it")
    .option("--value <place>", "one value only; may be repeated", collected)
    .option("--yes", "do it without asking")
    .option("--json", "print JSON for machines; asks nothing")
    .addHelpText(
      "after",
      examples(
        "coverport revert import-1a2b3c4d5e --book practice.db --user manager",
        "coverport revert import-1a2b3c4d5e --book practice.db --user manager --yes \\",
        "    --value 'deductible required individual annual' --value D1110",
      ),
    )
    .action(async (receipt: string, options: RevertOptions) => {
      const { runRevert } = await import("../reverting/runRevert.ts")
      finish(await runRevert(receipt, options, console))
    })
}
