import type { ChildProcessByStdio } from "node:child_process"
import { spawn } from "node:child_process"
import type { Readable } from "node:stream"
import { fileURLToPath } from "node:url"

export type Child = ChildProcessByStdio<null, Readable, Readable>

/** A script of this folder in a process of its own, on the sources as they are. */
export const started = (script: string, ...args: ReadonlyArray<string>): Child =>
  spawn(process.execPath, [fileURLToPath(new URL(script, import.meta.url)), ...args], {
    stdio: ["ignore", "pipe", "pipe"],
  })

/** What a process printed, once it has ended by itself or by a signal. */
export const ended = (
  child: Child,
): Promise<{ readonly code: number | null; readonly out: string; readonly err: string }> =>
  new Promise((resolve) => {
    const [out, err]: [Array<string>, Array<string>] = [[], []]
    child.stdout.setEncoding("utf8").on("data", (text: string) => out.push(text))
    child.stderr.setEncoding("utf8").on("data", (text: string) => err.push(text))
    child.on("close", (code) => resolve({ code, out: out.join(""), err: err.join("") }))
  })
