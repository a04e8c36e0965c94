import type { CalendarOptions } from "../calendar/runCalendar.ts"
import { bookOption } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport calendar`. */
export const calendarCommand: Define = (program, { console, finish }) => {
  program
    .command("calendar")
    .summary("show a day's appointments with their insurance icons")
    .description(
      "Shows a day's appointments with the E icon of each, as one user sees them. A user without the right `Import Insurance Benefit Details` at a location sees nothing to import there.",
    )
    .addOption(bookOption())
    .requiredOption("--date <day>", "2026-11-24, today or tomorrow")
    .requiredOption("--user <id>", "who is looking")
    .option("--location <id>", "one location (default: all)")
    .option("--practice <id>", "the practice, where a book holds several")
    .option("--json", "print JSON for machines")
    .addHelpText(
      "after",
      examples(
        "coverport calendar --book practice.db --date today --user frontdesk",
        "coverport calendar --book practice.db --date 2026-11-24 --user frontdesk \\",
        "    --location downtown",
      ),
    )
    .action(async (options: CalendarOptions) => {
      const { runCalendar } = await import("../calendar/runCalendar.ts")
      finish(await runCalendar(options, console))
    })
}
