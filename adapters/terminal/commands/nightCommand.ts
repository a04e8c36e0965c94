import type { NightOptions } from "../night/runNight.ts"
import { withCaller } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport night`. */
export const nightCommand: Define = (program, { console, finish }) => {
  withCaller(program.command("night"), "who orders it")
    .summary("import a folder of payers' answers, as far as they need nobody")
    .description(
      "Reads every file of a folder as an X12 271 message and keeps its answers in the book. What needs nobody is imported: one network plan, or the one named, no value withheld and no warning; exceptions the payer does not mention stay. Everything else waits in the book for a review, and a message that comes to nothing is set aside with its problem. Run it again after a break: what is done is passed over. The user needs the right `Import Insurance Benefit Details`. With --automatic nobody orders it: what a location's switch and its gates let in is imported, value by value.",
    )
    .argument("<folder>", "the folder with the messages")
    .option("--network <name>", "the network plan: its name, or in-network or out-of-network where one has it")
    .option("--automatic", "by nobody's order: what goes in is decided by the switch of the location")
    .option("--json", "print JSON for machines: a line for each answer, and a last one with the sums")
    .addHelpText(
      "after",
      examples(
        "coverport night answers --book practice.db --network in-network \\",
        "    --user frontdesk --location downtown",
      ),
    )
    .action(async (folder: string, options: NightOptions) => {
      const { runNight } = await import("../night/runNight.ts")
      finish(await runNight(folder, options, console))
    })
}
