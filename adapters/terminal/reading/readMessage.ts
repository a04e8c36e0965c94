import { open } from "node:fs/promises"
import type { Console } from "../screen/Console.ts"
import { decoded, markedDecoder, plainDecoder } from "./decoders.ts"

/** What a file could not be read as, in plain words, ending with what to do. */
export interface FileProblem {
  readonly kind: "NoSuchFile" | "IsADirectory" | "NotReadable" | "NotText" | "TooLarge"
  readonly severity: "error"
  readonly message: string
}

export type Message =
  { readonly ok: true; readonly text: string } | { readonly ok: false; readonly problem: FileProblem }

const failed = (kind: FileProblem["kind"], message: string): Message => ({
  ok: false,
  problem: { kind, severity: "error", message },
})

// A night's answers of a large practice are some megabytes.
const mostBytes = 256 * 1024 * 1024

const codeOf = (cause: unknown): unknown =>
  typeof cause === "object" && cause !== null && "code" in cause ? cause.code : undefined

const becauseOf = (path: string, cause: unknown): Message => {
  switch (codeOf(cause)) {
    case "ENOENT":
    case "ENOTDIR":
      return failed("NoSuchFile", `There is no file \`${path}\`. Check the name and the folder.`)
    case "EISDIR":
      return failed("IsADirectory", `\`${path}\` is a folder. Name one file in it.`)
    case "EACCES":
    case "EPERM":
      return failed(
        "NotReadable",
        `You may not read \`${path}\`. Ask for access to it, or copy it to a folder of yours.`,
      )
    default:
      return failed("NotReadable", `\`${path}\` could not be read. Check that its disk is there, then try again.`)
  }
}

const textOf = (name: string, bytes: Uint8Array): Message => {
  const wide = markedDecoder(bytes)
  if (wide !== undefined) return { ok: true, text: wide.decode(bytes) }
  return bytes.includes(0)
    ? failed("NotText", `${name} is not a text. Name the file with the payer's X12 271 message itself.`)
    : { ok: true, text: decoded(plainDecoder(), bytes).text }
}

const bytesOf = async (path: string): Promise<Uint8Array | "too large"> => {
  const file = await open(path, "r")
  try {
    const { size } = await file.stat()
    return size > mostBytes ? "too large" : await file.readFile()
  } finally {
    await file.close()
  }
}

/** The text of a payer's message in a file, or from standard input where the path is `-`. */
export const readMessage = async (path: string, console: Pick<Console, "stdin">): Promise<Message> => {
  if (path === "-") return textOf("Standard input", await console.stdin())
  try {
    const bytes = await bytesOf(path)
    return bytes === "too large"
      ? failed("TooLarge", `\`${path}\` is larger than 256 MB. Split it into files of one interchange each.`)
      : textOf(`\`${path}\``, bytes)
  } catch (cause) {
    return becauseOf(path, cause)
  }
}
