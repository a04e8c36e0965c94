import type { EligibilityOptions } from "../eligibility/runEligibility.ts"
import { withCaller } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport eligibility`. */
export const eligibilityCommand: Define = (program, { console, finish }) => {
  withCaller(program.command("eligibility"), "who is looking")
    .summary("show how the eligibility of those who come stands")
    .description(
      "Shows who comes from a day on through the business days ahead of it, each patient once: not verified, eligible, ineligible, unable to verify or expired, why, and who is to be verified now. It needs no right: the calendar's icons say as much.",
    )
    .option("--on <day>", "from which day: 2026-11-24, today or tomorrow", "today")
    .option("--lead <days>", "how many business days ahead, 0 to 30", "4")
    .option("--due", "only those who are to be verified now")
    .option("--json", "print JSON for machines")
    .addHelpText(
      "after",
      examples(
        "coverport eligibility --book practice.db --user frontdesk",
        "coverport eligibility --book practice.db --user frontdesk --due --json",
      ),
    )
    .action(async (options: EligibilityOptions) => {
      const { runEligibility } = await import("../eligibility/runEligibility.ts")
      finish(await runEligibility(options, console))
    })
}
