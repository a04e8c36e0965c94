import type { Span } from "./Span.ts"

/** Where every segment of a text stands, by index. Numbers in a row, because a text may have a million segments. */
export class Bounds {
  length = 0
  private places: Int32Array

  /** Of a text with so many segments, as far as one can tell. */
  constructor(expected = 0) {
    this.places = new Int32Array(2 * expected + 16)
  }

  push(start: number, end: number): void {
    const at = 2 * this.length
    if (at === this.places.length) this.grow()
    this.places[at] = start
    this.places[at + 1] = end
    this.length += 1
  }

  clear(): void {
    this.length = 0
  }

  start(index: number): number {
    return this.places[2 * index] ?? 0
  }

  end(index: number): number {
    return this.places[2 * index + 1] ?? 0
  }

  /** Empty where there is no such segment. */
  textOf(text: string, index: number): string {
    return index < this.length ? text.slice(this.start(index), this.end(index)) : ""
  }

  spans(): ReadonlyArray<Span> {
    return Array.from({ length: this.length }, (_, index) => ({ start: this.start(index), end: this.end(index) }))
  }

  private grow(): void {
    const places = new Int32Array(2 * this.places.length)
    places.set(this.places)
    this.places = places
  }
}
