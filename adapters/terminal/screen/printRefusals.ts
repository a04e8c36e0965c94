import { capital } from "./capital.ts"
import type { Refusal } from "../../../src/index.ts"
import { sayRefusal } from "../../../src/review.ts"
import type { Console } from "./Console.ts"
import type { ExitCode } from "./ExitCode.ts"
import { printJson } from "./printJson.ts"
import { hanging } from "./wrap.ts"

/** Says every reason why something was refused. */
export const printRefusals = (console: Console, refusals: ReadonlyArray<Refusal>, json = false): ExitCode => {
  if (json) printJson(console, { refusals: refusals.map((refusal) => ({ ...refusal, says: sayRefusal(refusal) })) })
  else refusals.forEach((refusal) => console.err(hanging("✘ ", `${capital(sayRefusal(refusal))}.`)))
  return 1
}

/** Says what is wrong with what was passed in. */
export const fail = (console: Console, json: boolean, message: string): ExitCode => {
  if (json) printJson(console, { problems: [{ severity: "error", message }] })
  else console.err(hanging("", message))
  return 1
}

/** Says what is wrong with how a command was called. */
export const wrongUsage = (console: Console, message: string): ExitCode => {
  message.split("\n").forEach((line) => console.err(hanging("", line)))
  return 2
}
