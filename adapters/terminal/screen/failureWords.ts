import { capital } from "./capital.ts"

const hasMessage = (error: unknown): error is { readonly _tag: string; readonly message: string } =>
  typeof error === "object" &&
  error !== null &&
  "_tag" in error &&
  typeof error._tag === "string" &&
  "message" in error &&
  typeof error.message === "string" &&
  error.message !== ""

const writes = ["EACCES", "EPERM", "EROFS", "ENOSPC", "ENOENT", "ENOTDIR", "EEXIST"]

const systemCode = (error: unknown): string | undefined =>
  error instanceof Error && "code" in error && typeof error.code === "string" ? error.code : undefined

/** What a person is told when the world failed, in the failure's own words; nothing for a fault of our own. */
export const failureWords = (error: unknown): string | undefined => {
  if (hasMessage(error)) return `${capital(error.message)}.`
  const code = systemCode(error)
  if (code === "ERR_UNKNOWN_BUILTIN_MODULE") return "A book needs Node 22.19 or newer. Run this with a newer Node."
  return code !== undefined && writes.includes(code)
    ? `A file could not be written here (${code}). Check that the folder is there and yours, and that its disk has room.`
    : undefined
}

// Of a fault, its kind and where in the code it was. Its message may quote what was being read.
const framesOf = (error: Error): string =>
  [
    error.name,
    ...(error.stack ?? "")
      .replace(error.message, "")
      .split("\n")
      .filter((line) => /^ +at /.test(line)),
  ].join("\n")

/** What a person is told of a fault of our own, without anything that might hold a patient's name. */
export const faultWords = (error: unknown, debug: boolean): string =>
  `Coverport itself failed; this is our fault, not yours. Run the command again with COVERPORT_DEBUG=1 set and report what it prints.${
    debug && error instanceof Error ? `\n${framesOf(error)}` : ""
  }`
