import { buffer } from "node:stream/consumers"
import type { Console } from "./screen/Console.ts"
import { terminalPages } from "./screen/terminalPages.ts"
import { terminalQuestions } from "./screen/terminalQuestions.ts"

const isSet = (name: string): boolean => (process.env[name] ?? "") !== ""

/** The console of this process: colour and questions only where somebody sits at a terminal. */
export const processConsole = (): Console => ({
  out: (text) => void process.stdout.write(`${text}\n`),
  err: (text) => void process.stderr.write(`${text}\n`),
  colour: process.stdout.isTTY && !isSet("NO_COLOR") && process.env["TERM"] !== "dumb",
  stdin: () => buffer(process.stdin),
  ...(process.stdin.isTTY && process.stdout.isTTY ? { questions: terminalQuestions, pages: terminalPages() } : {}),
  // Carriage return, and erase to the end of the line.
  ...(process.stderr.isTTY && process.env["TERM"] !== "dumb"
    ? { draw: (line) => void process.stderr.write(`\r\u001B[K${line}`) }
    : {}),
})
