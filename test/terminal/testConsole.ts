import type { Console, Pages, Questions } from "../../adapters/terminal/screen/Console.ts"
import type { ExitCode } from "../../adapters/terminal/screen/ExitCode.ts"
import { runProgram } from "../../adapters/terminal/program.ts"

export interface Run {
  readonly code: ExitCode
  readonly out: string
  readonly err: string
}

/** Runs a command line in this process and answers what it printed. */
export const run = async (
  args: ReadonlyArray<string>,
  given: {
    readonly stdin?: string
    readonly questions?: Questions
    readonly pages?: Pages
    readonly colour?: boolean
  } = {},
): Promise<Run> => {
  const [out, err]: [Array<string>, Array<string>] = [[], []]
  const console: Console = {
    out: (text) => void out.push(text),
    err: (text) => void err.push(text),
    colour: given.colour ?? false,
    stdin: () => Promise.resolve(new TextEncoder().encode(given.stdin ?? "")),
    ...(given.questions === undefined ? {} : { questions: given.questions }),
    ...(given.pages === undefined ? {} : { pages: given.pages }),
  }
  const code = await runProgram(args, console)
  return { code, out: out.join("\n"), err: err.join("\n") }
}

export const longestLine = (text: string): number =>
  text.split("\n").reduce((longest, line) => Math.max(longest, line.length), 0)
