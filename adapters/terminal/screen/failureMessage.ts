const hasMessage = (error: unknown): error is { readonly _tag: string; readonly message: string } =>
  typeof error === "object" &&
  error !== null &&
  "_tag" in error &&
  typeof error._tag === "string" &&
  "message" in error &&
  typeof error.message === "string" &&
  error.message !== ""

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * What a person is told when the world failed, in the failure's own words; or that Coverport did, without anything that
 * might hold a patient's name.
 */
export const failureMessage = (error: unknown, debug: boolean): string => {
  if (hasMessage(error)) return `${capital(error.message)}.`
  const where = debug && error instanceof Error ? `\n${error.stack ?? error.message}` : ""
  return `Coverport itself failed; this is our fault, not yours. Run the command again with COVERPORT_DEBUG=1 set and report what it prints.${where}`
}
