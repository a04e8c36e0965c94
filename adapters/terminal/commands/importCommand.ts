import { InvalidArgumentError, Option } from "commander"
import type { ImportOptions } from "../importing/ImportOptions.ts"
import { bookOption, collected } from "./callerOptions.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

const positive = (text: string): number => {
  if (!/^[1-9]\d{0,5}$/.test(text)) throw new InvalidArgumentError("It is a number from 1 on.")
  return Number(text)
}

/** `coverport import`. */
export const importCommand: Define = (program, { console, finish }) => {
  program
    .command("import")
    .summary("preview a payer's answer, and import it into a book")
    .description(
      "Reads an X12 271 message and keeps it in the book, shows who would be affected and every change before and after, asks, and imports. At a terminal, with nothing decided by flags, all of it is decided on a page that is typed at. Without a terminal to ask at it imports only with --yes. The user needs the right `Import Insurance Benefit Details` at the location. Without --user, the book must know just one; without --location, the user's rights must be the same everywhere.",
    )
    .argument("<file>", "the message (- reads standard input), or the id of an answer that waits in the book")
    .addOption(bookOption())
    .option("--network <name>", "the network plan: its name, or in-network or out-of-network where one has it")
    .option("--user <id>", "who imports")
    .option("--location <id>", "where: rights are held at a location")
    .option("--response <n>", "which of the message's responses, where it holds several", positive)
    .option("--patient <id>", "the patient it is about, where the match is not unique; with --plan")
    .option("--plan <id>", "the plan it is about; with --patient")
    .option("--only <section>", "one section: deductibles, exceptions, coverages or options")
    .option("--dry-run", "preview only, and leave the book as it is")
    .option("--yes", "import without asking")
    .option("--confirm-patient", "the patient the payer describes otherwise is the patient meant")
    .addOption(
      new Option("--categories <what>", "where categories overlap: replace those held, or keep them").choices([
        "replace",
        "keep",
      ]),
    )
    .option("--pick <place=value>", "where the payer's rows disagree, the value to take; may be repeated", collected)
    .option(
      "--enter <place=value>",
      "a percent or deductible in the place of the payer's, before it is imported: 'coverage D2740=60%'; needs the right `Edit Insurance Plans`; may be repeated",
      collected,
    )
    .option("--keep-exceptions <procedure...>", "exceptions that stay though the payer does not mention them")
    .addOption(
      new Option(
        "--policy <name>",
        "wholeTable removes what the payer does not mention, statedProcedures does not",
      ).choices(["wholeTable", "statedProcedures"]),
    )
    .option("--practice <id>", "the practice, where a book holds several")
    .option("--asked-on <date>", "the day that was asked about, where JSON names none")
    .option("--json", "print JSON for machines; asks nothing")
    .addHelpText(
      "after",
      examples(
        "coverport import practice.271 --book practice.db --network in-network \\",
        "    --user frontdesk --location downtown",
        "coverport import practice.271 --book practice.db --user frontdesk \\",
        "    --network 'Out of network' --only exceptions --dry-run",
        "coverport import practice.271 --book practice.db --user frontdesk --yes \\",
        "    --network in-network --keep-exceptions D0220 D7880",
      ),
    )
    .action(async (file: string, options: ImportOptions) => {
      const { runImport } = await import("../importing/runImport.ts")
      finish(await runImport(file, options, console))
    })
}
