import { readdir, stat } from "node:fs/promises"
import { join } from "node:path"
import type { Understanding } from "../../../src/reading.ts"
import { understoodTogether } from "../../../src/reading.ts"
import { progressOn } from "../screen/progressBar.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { hanging } from "../screen/wrap.ts"
import { readAnswer } from "./readAnswer.ts"
import type { ReadOptions } from "./ReadOptions.ts"
import { readMessage } from "./readMessage.ts"
import type { MessageUnderstood } from "./understandingText.ts"
import { shareRead, understandingText } from "./understandingText.ts"

interface Counted {
  readonly messages: ReadonlyArray<MessageUnderstood>
  readonly unread: ReadonlyArray<{ readonly name: string; readonly reason: string }>
}

const isFolder = async (path: string): Promise<boolean> => {
  try {
    return path !== "-" && (await stat(path)).isDirectory()
  } catch {
    return false
  }
}

// A file system lists in any order.
const filesIn = async (folder: string): Promise<ReadonlyArray<string>> =>
  (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
    .map(({ name }) => join(folder, name))
    .sort()

const understandingOf = async (
  path: string,
  askedOn: string | undefined,
  console: Console,
): Promise<Understanding | string> => {
  const message = await readMessage(path, console)
  if (!message.ok) return message.problem.message
  const { understanding, problems } = await readAnswer(message.text, askedOn)
  if (understanding === undefined) return "This format has no rows to count."
  const answers = understanding()
  const [first] = problems
  return answers.length > 0 ? understoodTogether(answers) : (first?.message ?? "Nothing was read.")
}

const count = async (paths: ReadonlyArray<string>, askedOn: string | undefined, console: Console): Promise<Counted> => {
  const messages: Array<MessageUnderstood> = []
  const unread: Array<{ readonly name: string; readonly reason: string }> = []
  const progress = progressOn(console, paths.length)
  for (const [i, path] of paths.entries()) {
    const name = path.split(/[\\/]/).at(-1) ?? path
    const read = await understandingOf(path, askedOn, console)
    if (typeof read === "string") unread.push({ name, reason: read })
    else messages.push({ name, understanding: read })
    if (paths.length > 1) progress.at(i + 1, "messages")
  }
  if (paths.length > 1) progress.end()
  return { messages, unread }
}

/**
 * Counts what became of the rows of a message, or of every message in a folder: how many were understood, how many are
 * kept as notes, how many were not read, and why.
 */
export const runCoverage = async (
  path: string,
  { json = false, askedOn }: ReadOptions,
  console: Console,
): Promise<ExitCode> => {
  const paths = (await isFolder(path)) ? await filesIn(path) : [path]
  const { messages, unread } = await count(paths, askedOn, console)
  const all = understoodTogether(messages.map(({ understanding }) => understanding))
  if (json)
    printJson(console, {
      all: { ...all, read: shareRead(all) },
      messages: messages.map(({ name, understanding }) => ({ name, ...understanding, read: shareRead(understanding) })),
      unread,
    })
  else {
    if (messages.length > 0) console.out(understandingText(paintFor(console), messages, all))
    for (const { name, reason } of unread) console.err(hanging(`${name}: `, reason))
  }
  return messages.length > 0 && unread.length === 0 ? 0 : 1
}
