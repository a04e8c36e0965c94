import { isDeepStrictEqual } from "node:util"
import type { X12Part, X12Reading } from "../../../adapters/x12/index.ts"
import { chanceOf } from "../../torture/Chance.ts"
import type { Input } from "../Input.ts"
import type { Tested } from "../Tested.ts"

export const streamedAlike = "a text in pieces is read as the whole, wherever it is cut"

const piecesOf = ({ text, index }: Input): ReadonlyArray<string> => {
  const chance = chanceOf(`pieces/${index}`)
  const cuts = Array.from({ length: chance.between(0, 8) }, () => chance.between(0, text.length))
  const places = [0, ...cuts.toSorted((one, other) => one - other), text.length]
  return places.slice(1).map((place, i) => text.slice(places[i], place))
}

// A message of a stream has its ISA and GS before its ST, wherever in the text they stood.
const headers = 2

const movedBy =
  (by: number) =>
  (key: string, value: unknown): unknown =>
    key === "at" && Array.isArray(value) ? value.map((at: unknown) => (typeof at === "number" ? at + by : at)) : value

// What a transaction is that is no 271 is said once in an interchange, and so again in a message that is read by itself.
const sorted = (problems: X12Reading["problems"]): ReadonlyArray<string> => {
  const kinds = problems.map(({ kind }) => kind)
  return [...kinds.filter((kind) => kind !== "NotA271"), ...(kinds.includes("NotA271") ? ["NotA271"] : [])].toSorted()
}

// Of a whole text much is kept at once, and so it has limits that a stream has not.
const isLimited = ({ problems }: X12Reading): boolean =>
  problems.length >= 100 || problems.some(({ kind }) => kind === "TooLarge")

/** How reading in pieces is another than reading the whole; nothing where it is the same. */
export const unlikeStreamed = async (
  input: Input,
  whole: X12Reading,
  { stream }: Tested,
): Promise<string | undefined> => {
  if (isLimited(whole)) return undefined
  const parts: Array<X12Part> = []
  for await (const part of stream(piecesOf(input))) parts.push(part)
  const indexOf = new Map(whole.segments.map(({ start }, index) => [start, index]))
  const responses = parts.flatMap((part) => {
    if (part._tag === "Problem") return []
    const moved = movedBy((indexOf.get(part.offset) ?? Number.NaN) - headers)
    return part.reading.responses.map((response) => JSON.stringify(response, moved))
  })
  const kinds = parts.flatMap((part) => (part._tag === "Problem" ? [part.problem] : part.reading.problems))
  if (!isDeepStrictEqual(sorted(kinds), sorted(whole.problems)))
    return `problems ${sorted(kinds).join(" ")} instead of ${sorted(whole.problems).join(" ")}`
  return isDeepStrictEqual(
    responses,
    whole.responses.map((response) => JSON.stringify(response)),
  )
    ? undefined
    : "other responses"
}
