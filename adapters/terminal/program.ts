import { Command, CommanderError } from "commander"
import manifest from "../../package.json" with { type: "json" }
import { bookCommand } from "./commands/bookCommand.ts"
import { calendarCommand } from "./commands/calendarCommand.ts"
import { coveredCommand } from "./commands/coveredCommand.ts"
import { disagreementsCommand } from "./commands/disagreementsCommand.ts"
import { doneCommand } from "./commands/doneCommand.ts"
import { editCommand } from "./commands/editCommand.ts"
import { eligibilityCommand } from "./commands/eligibilityCommand.ts"
import { guideCommand } from "./commands/guideCommand.ts"
import { historyCommand } from "./commands/historyCommand.ts"
import { importCommand } from "./commands/importCommand.ts"
import { markCommand } from "./commands/markCommand.ts"
import { locationCommand } from "./commands/locationCommand.ts"
import { nightCommand } from "./commands/nightCommand.ts"
import { readCommand } from "./commands/readCommand.ts"
import { revertCommand } from "./commands/revertCommand.ts"
import { reviewCommand } from "./commands/reviewCommand.ts"
import type { Setting } from "./commands/Finish.ts"
import type { Console } from "./screen/Console.ts"
import type { ExitCode } from "./screen/ExitCode.ts"
import { failureWords } from "./screen/failureWords.ts"
import { guardedConsole } from "./screen/guardedConsole.ts"
import { hanging, screenWidth } from "./screen/wrap.ts"

const commands = [
  guideCommand,
  readCommand,
  importCommand,
  nightCommand,
  calendarCommand,
  coveredCommand,
  disagreementsCommand,
  eligibilityCommand,
  markCommand,
  historyCommand,
  reviewCommand,
  revertCommand,
  editCommand,
  doneCommand,
  locationCommand,
  bookCommand,
]

const exitCodes = `
Exit codes: 0 done, 1 refused or bad input, 2 wrong usage.`

const define = (setting: Setting): Command => {
  const { console } = setting
  const trimmed = (text: string): string => text.replace(/\n$/, "")
  const program = new Command("coverport")
    .description("Imports a payer's dental eligibility answer into a practice's coverage records.")
    .version(manifest.version, "-V, --version", "show the version")
    .helpCommand("help [command]", "show the help of a command")
    .helpOption("-h, --help", "show this help")
    .addHelpText("afterAll", exitCodes)
    .showHelpAfterError("Add --help to see how it is used.")
    .exitOverride()
    .configureOutput({
      writeOut: (text) => console.out(trimmed(text)),
      writeErr: (text) => console.err(trimmed(text)),
      getOutHelpWidth: () => screenWidth,
      getErrHelpWidth: () => screenWidth,
      getOutHasColors: () => console.colour,
      getErrHasColors: () => console.colour,
    })
  commands.forEach((command) => command(program, setting))
  return program
}

/** Runs a command line and answers its exit code. What is a fault of our own is thrown. */
export const runProgram = async (args: ReadonlyArray<string>, given: Console): Promise<ExitCode> => {
  const console = guardedConsole(given)
  let code: ExitCode = 0
  const program = define({
    console,
    finish: (finished) => {
      code = finished
    },
  })
  try {
    await program.parseAsync([...args], { from: "user" })
    return code
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
    const failed = failureWords(error)
    if (failed === undefined) throw error
    console.err(hanging("", failed))
    return 1
  }
}
