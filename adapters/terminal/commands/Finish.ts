import type { Command } from "commander"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"

/** What every command is defined with: where it prints, and where its exit code goes. */
export interface Setting {
  readonly console: Console
  readonly finish: (code: ExitCode) => void
}

/** Adds a command to the program. What it needs to run is imported when it runs, so that the others start fast. */
export type Define = (program: Command, setting: Setting) => void

/** Examples at the end of a command's help; an indented line goes on with the one before. */
export const examples = (...lines: ReadonlyArray<string>): string =>
  ["", "Examples:", ...lines.map((line) => (line.startsWith(" ") ? `  ${line}` : `  $ ${line}`))].join("\n")
