import type { LocationOptions } from "../location/runLocation.ts"
import { withCaller } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport location`. */
export const locationCommand: Define = (program, { console, finish }) => {
  withCaller(program.command("location"), "who asks")
    .summary("show what is set for a location, or switch its automatic import")
    .description(
      "Shows which edition a location has, whom it is contracted with, and whether answers that need nobody go in by themselves there. --automatic switches that, for which the user needs the right `Edit Insurance Plans`. Edition and contracts are the practice's own records: `coverport book enter` takes them in.",
    )
    .option("--automatic <position>", "on or off")
    .option("--json", "print JSON for machines")
    .addHelpText(
      "after",
      examples(
        "coverport location --book practice.db --user manager --location downtown",
        "coverport location --book practice.db --user manager --location downtown \\",
        "    --automatic on",
      ),
    )
    .action(async (options: LocationOptions) => {
      const { runLocation } = await import("../location/runLocation.ts")
      finish(await runLocation(options, console))
    })
}
