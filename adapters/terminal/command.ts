import { processConsole } from "./processConsole.ts"
import { runProgram } from "./program.ts"
import { faultWords } from "./screen/failureWords.ts"
import { BrokenOff } from "./screen/Console.ts"

const console = processConsole()

// A reader that has seen enough, such as `head`, is no error, and ends no act that is under way: what was asked for is
// done all the same, and the exit code tells.
const unwritten = { told: false }
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE" || unwritten.told) return
  unwritten.told = true
  process.exitCode = 1
  console.err("The output could not be written. Check the disk it goes to; what was asked for is done all the same.")
})

// Node 22 calls its SQLite experimental whenever it is opened, and says so above our output. Other warnings are told.
const tellWarning = process.listeners("warning")
process.removeAllListeners("warning")
process.on("warning", (warning) => {
  if (warning.name !== "ExperimentalWarning" || !warning.message.startsWith("SQLite"))
    tellWarning.forEach((tell) => {
      tell(warning)
    })
})

const broke = (error: unknown): void => {
  if (!(error instanceof BrokenOff)) console.err(faultWords(error, process.env["COVERPORT_DEBUG"] === "1"))
  process.exitCode = 1
}

// What nobody waits for ends the process too, and no more is said of it: Node itself would print its message.
process.on("uncaughtException", (error) => {
  broke(error)
  process.exit(1)
})

// Until the act is done it is not: Control-D at a question ends the process without an answer.
process.exitCode = 1
void runProgram(process.argv.slice(2), console).then((code) => {
  process.exitCode = unwritten.told ? 1 : code
}, broke)
