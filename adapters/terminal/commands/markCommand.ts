import type { MarkOptions } from "../eligibility/runMark.ts"
import { withCaller } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport mark`. */
export const markCommand: Define = (program, { console, finish }) => {
  withCaller(program.command("mark"), "who says so")
    .summary("say whether a patient is eligible, as you found out")
    .description(
      "Keeps a person's word on a patient's eligibility under his primary coverage: on all of his visits, and on nobody else's. It counts before the answers that came before it, and until one comes after it. The user needs the right `Review Insurance`.",
    )
    .argument("<patient>", "the patient's id, as `coverport eligibility` shows it")
    .argument("<status>", "eligible, ineligible, unable, or back to take back what was said")
    .option(
      "--because <how>",
      "how it is known: telephone, website, letter or patient; or why it is not: not-reached, does-not-tell, not-known or details-missing",
    )
    .option("--through <day>", "the last day it counts (default: 30 days from today)")
    .option("--json", "print JSON for machines")
    .addHelpText(
      "after",
      examples(
        "coverport mark ortiz-mara eligible --because telephone \\",
        "    --book practice.db --user frontdesk",
        "coverport mark ortiz-mara back --book practice.db --user frontdesk",
      ),
    )
    .action(async (patient: string, status: string, options: MarkOptions) => {
      const { runMark } = await import("../eligibility/runMark.ts")
      finish(await runMark(patient, status, options, console))
    })
}
