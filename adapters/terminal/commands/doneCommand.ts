import type { DoneOptions } from "../receipts/runDone.ts"
import { withCaller } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport done`. */
export const doneCommand: Define = (program, { console, finish }) => {
  withCaller(program.command("done"), "who says so")
    .summary("mark an answer as done without importing it")
    .description(
      "Says that nothing more of an answer is to be imported: its icon becomes the white E on green. No coverage changes. The user needs the right `Import Insurance Benefit Details`.",
    )
    .argument("<response>", "the answer's id, as `coverport calendar` shows it")
    .option("--json", "print JSON for machines")
    .addHelpText("after", examples("coverport done 271-0123456789abcdef-1 --book practice.db --user frontdesk"))
    .action(async (response: string, options: DoneOptions) => {
      const { runDone } = await import("../receipts/runDone.ts")
      finish(await runDone(response, options, console))
    })
}
