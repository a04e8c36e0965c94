import * as E from "fp-ts/lib/Either.js"

/** The characters that an interchange's header says its parts are separated by. */
export interface Separators {
  readonly element: string
  readonly component: string
  readonly terminator: string
  /** Absent where ISA11 is a letter or digit, as the `U` of version 4010 is. */
  readonly repetition?: string
}

/** A header that was read: its separators, and where the text behind it begins. */
export interface Header {
  readonly separators: Separators
  readonly isaEnd: number
  readonly end: number
}

/** Why a header could not be read; `more` where only more of the text would tell. */
export type HeaderProblem = "cut" | "unreadable" | "more"

// A header is 106 characters; with every field a little too long it is still much shorter than this.
const longestHeader = 240
const headerElements = 16

const isBlank = (code: number): boolean => code <= 32 || code === 0xfeff || code === 0xa0

/** The first place from an offset on that is neither blank nor a byte order mark. */
export const skipBlank = (text: string, from: number): number => {
  let at = from
  while (at < text.length && isBlank(text.charCodeAt(at))) at += 1
  return at
}

const followers = ["GS", "TA1", "IEA"]

// The header is right where a segment that may follow it does follow it, or where the text ends before that shows.
const isFollowed = (text: string, from: number, element: string): boolean => {
  const begins = skipBlank(text, from)
  const rest = text.slice(begins, begins + 4)
  return followers.some((id) => rest.startsWith(id + element) || (id + element).startsWith(rest))
}

// Whether the text goes far enough to say what follows.
const shows = (text: string, from: number): boolean => skipBlank(text, from) + 4 <= text.length

const offsetsOf = (text: string, start: number, element: string): ReadonlyArray<number> => {
  const found: Array<number> = []
  const limit = Math.min(text.length, start + longestHeader)
  for (let at = start + 3; at < limit && found.length < headerElements; at += 1)
    if (text[at] === element) found.push(at)
  return found
}

/**
 * The separators that the header at an offset declares.
 *
 * The sixteen separators are counted rather than the fixed widths trusted: public files exist whose header is a
 * character short, where the fixed place of the terminator holds something else. Unless the text is whole, there is more
 * of it to come.
 */
export const readHeader = (text: string, start: number, isWhole: boolean): E.Either<HeaderProblem, Header> => {
  const element = text[start + 3] ?? ""
  const cut = text.length - start < longestHeader
  const ends: HeaderProblem = isWhole ? "cut" : "more"
  if (element === "" || /[\p{L}\p{N}\s]/u.test(element)) return E.left(element === "" ? ends : "unreadable")
  const offsets = offsetsOf(text, start, element)
  const last = offsets[headerElements - 1]
  if (last === undefined) return E.left(cut ? ends : "unreadable")
  const [first, second] = [text[last + 1], text[last + 2]]
  if (first === undefined || second === undefined) return E.left(ends)
  if (!isWhole && !shows(text, last + 3)) return E.left("more")
  // An empty ISA16 leaves the terminator where the component separator should be.
  const noComponent = first === "~" && isFollowed(text, last + 2, element)
  const terminator = noComponent ? first : second
  const end = last + (noComponent ? 2 : 3)
  const isBroken = terminator === element || text.slice(start, end - 1).includes(terminator)
  if (isBroken || !isFollowed(text, end, element)) return E.left("unreadable")
  const repetition = text.slice((offsets[10] ?? 0) + 1, offsets[11] ?? 0)
  return E.right({
    separators: {
      element,
      component: noComponent ? ":" : first,
      terminator,
      ...(/^[^\p{L}\p{N}\s]$/u.test(repetition) ? { repetition } : {}),
    },
    isaEnd: end - 1,
    end,
  })
}

/** Whether an ISA stands at a place. */
export const isaAt = (text: string, at: number): boolean =>
  text.startsWith("ISA", at) && at + 3 < text.length && /[^\p{L}\p{N}\s]/u.test(text[at + 3] ?? "")

/** Where the next ISA stands, from a place on; the end of the text where there is none. */
export const nextIsa = (text: string, from: number): number => {
  for (let at = text.indexOf("ISA", from); at !== -1; at = text.indexOf("ISA", at + 3)) if (isaAt(text, at)) return at
  return text.length
}
