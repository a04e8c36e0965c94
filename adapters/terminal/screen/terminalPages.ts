import { createInterface } from "node:readline"
import type { Pages } from "./Console.ts"

// Clears what is on the screen, and begins at its top; what has scrolled away stays.
const clear = "\u001B[2J\u001B[H"

/** Pages at the terminal of this process. What is typed so far stays, whatever is drawn meanwhile. */
export const terminalPages = (): Pages => {
  let prompt = (): void => undefined
  return {
    draw: (page) => {
      process.stdout.write(`${clear}${page}\n`)
      prompt()
    },
    onLine: (listener, brokenOff) => {
      const lines = createInterface({ input: process.stdin, output: process.stdout, prompt: "> " })
      prompt = () => lines.prompt(true)
      lines.on("line", (line) => {
        listener(line)
        prompt()
      })
      // Control-C and Control-D close the line, and are no answer.
      lines.on("close", brokenOff)
      return () => {
        prompt = () => undefined
        lines.off("close", brokenOff)
        lines.close()
      }
    },
  }
}
