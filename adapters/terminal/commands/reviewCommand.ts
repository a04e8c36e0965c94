import type { ReviewOptions } from "../reviewing/runReview.ts"
import { collected, withCaller } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport review`. */
export const reviewCommand: Define = (program, { console, finish }) => {
  withCaller(program.command("review"), "who is looking")
    .summary("look at what imports changed, put values back, accept the rest")
    .description(
      "Without a receipt: lists the imports that nobody has looked at yet, newest first. With one: shows value by value what imports changed for its patient and plan, and what was held before the first of them. Values can be put back, and the rest accepted, for thirty days. The user needs the right `Edit Insurance Plans`. Without a terminal to ask at it needs --yes.",
    )
    .argument("[receipt]", "an import's receipt, as the list shows it")
    .option("--revert <place>", "put one value back; may be repeated", collected)
    .option("--revert-all", "put all values back")
    .option("--accept", "accept what is left, after anything was put back")
    .option("--yes", "do it without asking")
    .option("--json", "print JSON for machines; asks nothing")
    .addHelpText(
      "after",
      examples(
        "coverport review --book practice.db --user manager",
        "coverport review import-1a2b3c4d5e --book practice.db --user manager",
        "coverport review import-1a2b3c4d5e --book practice.db --user manager --yes \\",
        "    --revert 'benefit maximum individual annual' --accept",
      ),
    )
    .action(async (receipt: string | undefined, options: ReviewOptions) => {
      const { runReview } = await import("../reviewing/runReview.ts")
      finish(await runReview(receipt, options, console))
    })
}
