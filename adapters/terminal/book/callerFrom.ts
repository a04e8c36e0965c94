import type { WhoIsInBook } from "./whoIsInBook.ts"

/** Who asks, as a command line says it. */
export interface CallerOptions {
  readonly user?: string
  readonly location?: string
  readonly practice?: string
}

/** Who asks and where, as plain texts. */
export interface PlainCaller {
  readonly practice: string
  readonly location: string
  readonly user: string
}

export type Found<A> = { readonly ok: true; readonly value: A } | { readonly ok: false; readonly missing: string }

const list = (names: ReadonlyArray<string>): string => names.map((name) => `\`${name}\``).join(", ")

// What is left out is filled in only where the book leaves no choice: nobody is to act as somebody else by accident.
const only = (
  flag: string,
  question: string,
  given: string | undefined,
  known: ReadonlyArray<string>,
  shared: boolean,
): Found<string> => {
  if (given !== undefined) return { ok: true, value: given }
  if (shared) return { ok: false, missing: `${question} Say it with --${flag}: a database tells nobody whom it knows.` }
  const [first, ...others] = known
  if (first !== undefined && others.length === 0) return { ok: true, value: first }
  return {
    ok: false,
    missing:
      first === undefined
        ? `${question} This book knows none yet; enter the practice's records first, or say it with --${flag}.`
        : `${question} Say it with --${flag}: this book knows ${list(known)}.`,
  }
}

const practiceFrom = (options: CallerOptions, known: WhoIsInBook): Found<string> =>
  options.practice === undefined && known.practices.length === 0 && !known.shared
    ? { ok: true, value: "practice" }
    : only("practice", "Which practice is it?", options.practice, known.practices, known.shared)

// A location decides about rights, so it is filled in only where all give the user the same.
const locationFrom = (options: CallerOptions, user: string | undefined, known: WhoIsInBook): Found<string> => {
  const rights = known.locations.map(
    (location) => known.grants.find((grant) => grant.user === user && grant.location === location)?.rights ?? "[]",
  )
  const [first] = known.locations
  return options.location === undefined && first !== undefined && user !== undefined && new Set(rights).size === 1
    ? { ok: true, value: first }
    : only("location", "At which location?", options.location, known.locations, known.shared)
}

/** The caller a command line means, or what it must say. */
export const callerFrom = (options: CallerOptions, known: WhoIsInBook): Found<PlainCaller> => {
  const practice = practiceFrom(options, known)
  const user = only("user", "Who is asking?", options.user, known.users, known.shared)
  const location = locationFrom(options, user.ok ? user.value : undefined, known)
  return practice.ok && location.ok && user.ok
    ? { ok: true, value: { practice: practice.value, location: location.value, user: user.value } }
    : {
        ok: false,
        missing: [practice, user, ...(user.ok ? [location] : [])]
          .flatMap((found) => (found.ok ? [] : [found.missing]))
          .join("\n"),
      }
}
