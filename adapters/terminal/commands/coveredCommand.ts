import { Option } from "commander"
import type { CoveredOptions } from "../covered/runCovered.ts"
import { collected, withCaller } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport covered`. */
export const coveredCommand: Define = (program, { console, finish }) => {
  withCaller(program.command("covered <code>"), "who is asking")
    .summary("tell whether a service would be covered")
    .description(
      "Tells whether a service would be covered, by what the plan holds and what the payer's newest answer says beside it: covered, not covered, limited until a date, cannot tell, or a conflict, with what decides. It says nothing about money left. The user needs the right to import or to edit plans.",
    )
    .requiredOption("--patient <id>", "for whom")
    .option("--on <day>", "the day of service: 2026-11-24, today or tomorrow", "today")
    .option("--plan <id>", "the plan, where the patient has several")
    .option("--network <name>", "the network plan whose shares and notes count")
    .option("--tooth <tooth>", "the tooth, 1 to 32 or A to T")
    .option("--surfaces <letters>", "the tooth's surfaces, such as MOD")
    .addOption(new Option("--quadrant <quadrant>", "the quadrant").choices(["UR", "UL", "LL", "LR"]))
    .addOption(new Option("--arch <arch>", "the arch").choices(["upper", "lower"]))
    .option("--had <service>", "a service the patient had: 'D1110 2026-03-15' (repeat)", collected)
    .option("--known-since <day>", "since when all services are known, or `birth`")
    .option("--category <name>", "a category of the payer's that the code is of (repeat)", collected)
    .addOption(new Option("--missing-before <yes|no>", "was the tooth missing before?").choices(["yes", "no"]))
    .option("--json", "print JSON for machines")
    .addHelpText(
      "after",
      examples(
        "coverport covered D1110 --book practice.db --user frontdesk \\",
        "    --patient ortiz-mara --on tomorrow",
        "coverport covered D1351 --book practice.db --user frontdesk \\",
        "    --patient ortiz-mara --tooth 3 --had 'D1351 2020-05-04' \\",
        "    --known-since birth",
      ),
    )
    .action(async (code: string, options: CoveredOptions) => {
      const { runCovered } = await import("../covered/runCovered.ts")
      finish(await runCovered(code, options, console))
    })
}
