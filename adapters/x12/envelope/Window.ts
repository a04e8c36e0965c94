import { skipBlank } from "./Separators.ts"

/** The part of a text at hand, where the text comes in pieces. */
export class Window {
  text = ""
  /** What is before this place was read. */
  at = 0
  /** Whether nothing comes behind. */
  isWhole = false
  /** How many characters were read and are no longer at hand. */
  before = 0
  private waiting: Array<string> = []
  private waitingLength = 0
  private lacks: string | undefined = ""
  private kept: Array<string> = []
  private keptLength = 0
  private keepsFrom: number | undefined

  /** Takes a piece in, and puts it to the others as soon as that helps, or there is more than so many characters. */
  add(piece: string, most: number): void {
    this.waiting.push(piece)
    this.waitingLength += piece.length
    const { lacks } = this
    const helps = lacks === undefined ? skipBlank(piece, 0) < piece.length : piece.includes(lacks)
    if (helps || this.length > most) this.join()
  }

  end(): void {
    this.join()
    this.isWhole = true
  }

  /** Until a piece comes that holds this, or anything but blanks, pieces are only kept. */
  lack(what: string | undefined): void {
    this.lacks = what
  }

  /** From here on what is read stays at hand. */
  keep(): void {
    this.kept = []
    this.keptLength = 0
    this.keepsFrom = this.at
  }

  /** What was kept, up to a place, and keeps no more. */
  take(end: number): string {
    const text = this.keepsFrom === undefined ? "" : this.kept.join("") + this.text.slice(this.keepsFrom, end)
    this.drop()
    return text
  }

  drop(): void {
    this.kept = []
    this.keptLength = 0
    this.keepsFrom = undefined
  }

  /** How many characters are at hand. */
  get length(): number {
    return this.keptLength + this.text.length - (this.keepsFrom ?? this.at) + this.waitingLength
  }

  // One text made of all at once: one that is added to is slower to read.
  private join(): void {
    if (this.waitingLength === 0) return
    if (this.keepsFrom !== undefined) {
      this.kept.push(this.text.slice(this.keepsFrom, this.at))
      this.keptLength += this.at - this.keepsFrom
      this.keepsFrom = 0
    }
    this.before += this.at
    this.text = [this.text.slice(this.at), ...this.waiting].join("")
    this.at = 0
    this.waiting = []
    this.waitingLength = 0
    this.lacks = ""
  }
}
