import type { MigrateOptions } from "../book/runMigrate.ts"
import type { CreateOptions } from "../book/runCreate.ts"
import type { EnterOptions } from "../book/runEnter.ts"
import type { Define } from "./Finish.ts"
import { examples } from "./Finish.ts"

/** `coverport book create` and `coverport book enter`. */
export const bookCommand: Define = (program, { console, finish }) => {
  const book = program
    .command("book")
    .summary("create a book, the file a practice's coverage is kept in, and enter records")
    .description(
      "A book is one SQLite file, or one schema of a PostgreSQL database (postgres://user@host/database?schema=name): plans, families, coverage, payers' answers, and a receipt of every change.",
    )
    .addHelpText("after", examples("coverport book create practice.db --sample"))
  book
    .command("create")
    .summary("create a new book")
    .description(
      "Creates a book, empty, or with a sample practice: plans, families, appointments of today and tomorrow at two locations, answers in the inbox, and the users frontdesk (may import), assistant (may not) and manager (may also edit and revert). An existing file is never overwritten. With --sample, the message that waits for one patient is written beside the book.",
    )
    .argument("<file>", "the new book's file")
    .option("--sample", "fill it with a sample practice")
    .option("--today <date>", "the day on which the sample plays (default: today)")
    .option("--json", "print JSON for machines")
    .addHelpText("after", examples("coverport book create practice.db --sample", "coverport book create practice.db"))
    .action(async (file: string, options: CreateOptions) => {
      const { runCreate } = await import("../book/runCreate.ts")
      finish(await runCreate(file, options, console))
    })
  book
    .command("migrate")
    .summary("bring a book up to date")
    .description(
      "Brings a book to the version that this Coverport works with, and an empty schema of PostgreSQL to a first one. Opening a book does the same; this is for a login that may change the schema, where the practice's own may not. Safe to run twice, and from two places at once.",
    )
    .argument("<book>", "the book: a file, or postgres://…")
    .option("--json", "print JSON for machines")
    .addHelpText("after", examples("coverport book migrate practice.db"))
    .action(async (name: string, options: MigrateOptions) => {
      const { runMigrate } = await import("../book/runMigrate.ts")
      finish(await runMigrate(name, options, console))
    })
  book
    .command("enter")
    .summary("enter the practice's own records")
    .description(
      "Takes over patients, plans, subscriptions, enrolments, appointments and users' rights from a JSON list, all or none. A record that is there already is replaced; what a plan, a family or a patient holds stays. Amounts and exceptions do not come in here: they change by imports, edits and reverts, each with a receipt.",
    )
    .argument("<book>", "the book: a file, or postgres://…")
    .argument("<records>", "a JSON list of records (- reads standard input)")
    .option("--practice <id>", "the practice, where the book is new or holds several")
    .option("--json", "print JSON for machines")
    .addHelpText("after", examples("coverport book enter practice.db records.json"))
    .action(async (file: string, records: string, options: EnterOptions) => {
      const { runEnter } = await import("../book/runEnter.ts")
      finish(await runEnter(file, records, options, console))
    })
}
