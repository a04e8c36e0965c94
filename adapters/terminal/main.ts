#!/usr/bin/env node
import { processConsole } from "./processConsole.ts"
import { runProgram } from "./program.ts"
import { faultWords } from "./screen/failureWords.ts"
import { BrokenOff } from "./screen/Console.ts"

// A reader that has seen enough, such as `head`, is no error.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(0)
  throw error
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

const console = processConsole()
try {
  process.exitCode = await runProgram(process.argv.slice(2), console)
} catch (error) {
  if (!(error instanceof BrokenOff)) console.err(faultWords(error, process.env["COVERPORT_DEBUG"] === "1"))
  process.exitCode = 1
}
