import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Refusal } from "../../../../src/index.ts"
import type { FailureSaid } from "../../../../src/review.ts"
import { noAnswer } from "../../../../src/review.ts"

/** What the server says to a question. */
export type Answer<A> =
  | { readonly _tag: "Answered"; readonly value: A }
  | { readonly _tag: "Refused"; readonly refusals: ReadonlyNonEmptyArray<Refusal> }
  | { readonly _tag: "Failed"; readonly problem: FailureSaid }
  /** Nobody is signed in, or no longer. */
  | { readonly _tag: "NobodySignedIn" }

/** How an answer is known to be the one that was asked for. */
export type Is<A> = (value: unknown) => value is A

/**
 * Knows an answer by its keys. Server and page are one build and share their types, so that is all that is looked at here;
 * what a page sends, the server decodes whole.
 */
export const having =
  <A extends object>(...keys: ReadonlyArray<keyof A & string>): Is<A> =>
  (value): value is A =>
    typeof value === "object" && value !== null && keys.every((key) => key in value)

const isRefused = having<{ readonly refusals: ReadonlyNonEmptyArray<Refusal> }>("refusals")
const isFailed = having<{ readonly problem: FailureSaid }>("problem")

/** An answer of which only that it came is of interest. */
export const anything = having<object>()

const ended = new EventTarget()

/** Is told when the server knows nobody by this page's cookie any more. */
export const whenSignedOut = (told: () => void): (() => void) => {
  ended.addEventListener("ended", told)
  return () => ended.removeEventListener("ended", told)
}

const patience = 15_000

const failed = (written: FailureSaid["written"]): Answer<never> => ({
  _tag: "Failed",
  problem: { message: noAnswer[written], written },
})

const asked = async <A>(
  path: string,
  is: Is<A>,
  init: RequestInit,
  written: FailureSaid["written"],
): Promise<Answer<A>> => {
  try {
    const response = await fetch(path, { ...init, signal: AbortSignal.timeout(patience) })
    if (response.status === 401) {
      ended.dispatchEvent(new Event("ended"))
      return { _tag: "NobodySignedIn" }
    }
    const value: unknown = await response.json()
    if (isRefused(value)) return { _tag: "Refused", refusals: value.refusals }
    if (isFailed(value)) return { _tag: "Failed", problem: value.problem }
    return response.ok && is(value) ? { _tag: "Answered", value } : failed(written)
  } catch {
    return failed(written)
  }
}

/** Asks for something to look at. */
export const ask = <A>(path: string, is: Is<A>): Promise<Answer<A>> => asked(path, is, {}, "nothing")

/** Asks for something to be done. */
export const tell = <A>(path: string, is: Is<A>, body: unknown): Promise<Answer<A>> =>
  asked(
    path,
    is,
    { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(body) },
    "unknown",
  )
