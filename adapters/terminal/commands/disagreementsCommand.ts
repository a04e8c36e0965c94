import type { DisagreementsOptions } from "../disagreements/runDisagreements.ts"
import { withCaller } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport disagreements`. */
export const disagreementsCommand: Define = (program, { console, finish }) => {
  withCaller(program.command("disagreements"), "who is looking")
    .summary("show where answers about members of one plan disagree")
    .description(
      "Shows what payers' answers about members of one plan say differently of the plan: the values, whose answers say them, what may be the reason, and what to do next. The user needs the right to import or to edit plans.",
    )
    .option("--plan <id>", "one plan alone")
    .option("--json", "print JSON for machines")
    .addHelpText(
      "after",
      examples(
        "coverport disagreements --book practice.db --user manager",
        "coverport disagreements --book practice.db --user manager --plan acme-ppo",
      ),
    )
    .action(async (options: DisagreementsOptions) => {
      const { runDisagreements } = await import("../disagreements/runDisagreements.ts")
      finish(await runDisagreements(options, console))
    })
}
