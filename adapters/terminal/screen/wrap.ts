import { printable } from "./printable.ts"

/** No line of ours is longer than a terminal that nobody widened. */
export const screenWidth = 80

const pieces = (word: string, width: number): ReadonlyArray<string> =>
  word.length <= width ? [word] : [word.slice(0, width), ...pieces(word.slice(width), width)]

/** A text in lines of at most a width, broken between words, and within a word only where it is longer than a line. */
export const wrap = (text: string, width: number): ReadonlyArray<string> =>
  text.split("\n").flatMap((paragraph) => {
    const lines: Array<string> = []
    let line = ""
    for (const word of paragraph.split(/[ \t\r]+/).flatMap((whole) => pieces(printable(whole), width))) {
      if (line === "") line = word
      else if (line.length + 1 + word.length <= width) line += ` ${word}`
      else {
        lines.push(line)
        line = word
      }
    }
    return [...lines, line]
  })

/** A paragraph under a mark: its first line begins with the mark, the others stand below its words. */
export const hanging = (mark: string, text: string, paintMark: (mark: string) => string = (same) => same): string =>
  wrap(text, screenWidth - mark.length)
    .map((line, i) => (i === 0 ? paintMark(mark) : " ".repeat(mark.length)) + line)
    .join("\n")
