import type { Element, Segment } from "./Message.ts"
import type { Spelling } from "./Spelling.ts"

/** In words, this stands for the mark that separates components: a payer writes "CALL 1:30" and means no composite. */
export const componentMark = "¦"

/** In words, this stands for the mark that separates repetitions. */
export const repetitionMark = "¬"

const upToLast = (values: ReadonlyArray<string>, { allElements }: Spelling): ReadonlyArray<string> =>
  allElements ? values : values.slice(0, values.findLastIndex((value) => value !== "") + 1)

/** An element as it is written. */
export const spelledElement = (element: Element, spelling: Spelling): string => {
  if (typeof element === "string")
    return element
      .replaceAll(componentMark, spelling.component)
      .replaceAll(repetitionMark, spelling.repetition ?? spelling.component)
  if ("parts" in element) return upToLast(element.parts, spelling).join(spelling.component)
  if (spelling.repetition === undefined && element.repeated.length > 1)
    throw new Error("nothing repeats where no separator says so")
  return element.repeated.join(spelling.repetition ?? "")
}

/** A segment as it is written, without its terminator. */
export const spelled = ({ id, elements }: Segment, spelling: Spelling): string =>
  [
    id,
    ...upToLast(
      elements.map((element) => spelledElement(element, spelling)),
      spelling,
    ),
  ].join(spelling.element)
