import type { EditOptions } from "../editing/runEdit.ts"
import { collected, withCaller } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

const grammar = `
A PLACE is one of
  deductible required|met individual|family annual|lifetime [CATEGORY]
  benefit maximum|used individual|family annual|lifetime [CATEGORY]
  D1110, D4910-D4999 or 'category NAME'    the exceptions of a procedure
  downgrade D2391
  waiting period D2740
  coverage D2740 or D2000-D2999            the plan's coverage table
  option source of payment, coordination of benefits, missing tooth clause,
    crowns and bridges paid on, or benefit period
and its VALUE
  50.00 or none                            required, maximum
  50.00 or '50.00 as of 2026-11-24'        met, used (default: today)
  exceptions, separated by a semicolon:    2 per calendar year
    1 per 36 months, per tooth             1 per benefit year, through age 15
    from age 14 through age 18             not covered
  D2140                                    the code a downgrade is paid as
  12 months                                how long a patient waits
  80%, or 'copay 25.00'                    what is paid, and behind a comma
    80%, Restorative, Basic deductible     its category and its deductible
  PPO, 'maintenance of benefits', none,    the value of an option
    seating date, calendar year`

/** `coverport edit`. */
export const editCommand: Define = (program, { console, finish }) => {
  withCaller(program.command("edit"), "who edits")
    .summary("change coverage by hand")
    .description(
      "Changes values of a patient's coverage by hand, all of them or none, and keeps a receipt. What belongs to the plan changes for everyone on it, and needs the right `Edit Insurance Plans`; met and used need `Edit Ins. Plan for Patient` and `Edit Ins. Benefits for Patient`.",
    )
    .requiredOption("--patient <id>", "the patient")
    .requiredOption("--plan <id>", "one of the patient's plans")
    .option("--set <place=value>", "enter a value; may be repeated", collected)
    .option("--remove <place>", "take a value away; may be repeated", collected)
    .option("--json", "print JSON for machines")
    .addHelpText("after", grammar)
    .addHelpText(
      "after",
      examples(
        "coverport edit --book practice.db --user manager \\",
        "    --patient ortiz-mara --plan acme-ppo \\",
        "    --set 'deductible required individual annual=50.00' \\",
        "    --set 'D1110=2 per calendar year' --remove D7880",
      ),
    )
    .action(async (options: EditOptions) => {
      const { runEdit } = await import("../editing/runEdit.ts")
      finish(await runEdit(options, console))
    })
}
