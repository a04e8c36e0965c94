import * as Data from "effect/Data"

/**
 * The database that keeps the nights did not answer. What the driver said may quote a row, and a row may hold a patient's
 * message, so that only its code is kept.
 *
 * @category errors
 * @since 0.2.0
 */
export class JobsUnavailable extends Data.TaggedError("JobsUnavailable")<{
  readonly operation: string
  /** PostgreSQL's code of the error, or the system's; absent where there is none. */
  readonly code?: string
}> {
  override get message(): string {
    const code = this.code === undefined ? "" : ` (${this.code})`
    return `the database of the nights did not answer \`${this.operation}\`${code}. Try again: nothing is done twice`
  }
}

const codeOf = (cause: unknown): string | undefined =>
  typeof cause === "object" && cause !== null && "code" in cause && typeof cause.code === "string"
    ? cause.code
    : undefined

/** What went wrong, without what was said about it. */
export const unavailable = (operation: string, cause: unknown): JobsUnavailable => {
  if (cause instanceof JobsUnavailable) return cause
  const code = codeOf(cause)
  return new JobsUnavailable({ operation, ...(code === undefined ? {} : { code }) })
}

/** Asks the database something under a name, and rejects only with what may be told. */
export const asking = async <A>(operation: string, ask: () => Promise<A>): Promise<A> => {
  try {
    return await ask()
  } catch (cause) {
    throw unavailable(operation, cause)
  }
}

/** What a failed job keeps of its failure: everything else might quote a message. */
export const told = (
  cause: unknown,
): { readonly _tag: string; readonly operation?: string; readonly code?: string } => {
  if (!(cause instanceof JobsUnavailable)) return { _tag: cause instanceof Error ? cause.name : typeof cause }
  const { _tag, operation, code } = cause
  return { _tag, operation, ...(code === undefined ? {} : { code }) }
}
