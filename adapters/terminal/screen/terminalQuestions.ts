import { createInterface } from "node:readline/promises"
import { BrokenOff } from "./Console.ts"
import type { Questions } from "./Console.ts"

// Control-C at a question ends the command, and nothing is changed.
const orBrokenOff = async <A>(answer: Promise<A>): Promise<A> => {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Error && error.name === "ExitPromptError") throw new BrokenOff("broken off")
    throw error
  }
}

/** Questions at the terminal of this process. What asks them is loaded with the first one. */
export const terminalQuestions: Questions = {
  confirm: async (message) => {
    const { confirm } = await import("@inquirer/prompts")
    return orBrokenOff(confirm({ message, default: false }))
  },
  choose: async (message, options) => {
    const { select } = await import("@inquirer/prompts")
    return orBrokenOff(select({ message, choices: options.map(({ name, value }) => ({ name, value })) }))
  },
  goOn: async () => {
    const lines = createInterface({ input: process.stdin, output: process.stdout })
    try {
      // Control-C and Control-D close the line, and are no answer.
      const closed = new Promise<string>((resolve) => lines.once("close", () => resolve("q")))
      const answer = await Promise.race([lines.question("\n  Enter goes on, q quits: "), closed])
      return !/^q/i.test(answer.trim())
    } finally {
      lines.close()
    }
  },
}
