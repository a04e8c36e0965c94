// No segment that is read has more elements that are; an EB has 14, the header 16.
const most = 16

const starts = Array.from({ length: most + 2 }, () => 0)

/**
 * The elements of one segment at a time. A text is made only of those that somebody asks for, and of none that are empty:
 * most elements of most segments are.
 */
export class Elements {
  private text = ""
  private separator = 0
  private last = 0

  /** From here on segments are this text's. */
  read(text: string, separator: string): this {
    this.text = text
    this.separator = separator.charCodeAt(0)
    return this
  }

  /** Goes to the segment that stands between two places. */
  open(start: number, end: number): this {
    const { text, separator } = this
    let found = 0
    let stop = end
    starts[0] = start
    for (let at = start; at < stop; at += 1)
      if (text.charCodeAt(at) === separator) {
        if (found === most) stop = at
        else {
          found += 1
          starts[found] = at + 1
        }
      }
    starts[found + 1] = stop + 1
    this.last = found
    return this
  }

  /** Without blanks at the ends; empty where there is none. */
  element(n: number): string {
    if (n > this.last) return ""
    const from = starts[n] ?? 0
    const to = (starts[n + 1] ?? 0) - 1
    if (from >= to) return ""
    const { text } = this
    const first = text.charCodeAt(from)
    const last = text.charCodeAt(to - 1)
    if (first <= 32 || last <= 32 || first >= 128 || last >= 128) return text.slice(from, to).trim()
    return text.slice(from, to)
  }
}
