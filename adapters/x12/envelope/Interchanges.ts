import * as E from "fp-ts/lib/Either.js"
import type { X12Problem } from "../X12Problem.ts"
import { badHeader, strayText, tooBroken, tooLong, tooManySegments } from "./complaints.ts"
import { Bounds } from "./Bounds.ts"
import { Elements } from "./Elements.ts"
import { frameAt, mayFrame } from "./frameAt.ts"
import type { Frame } from "./Interchange.ts"
import { Interchange } from "./Interchange.ts"
import { notX12 } from "./notX12.ts"
import { isaAt, nextIsa, readHeader, skipBlank } from "./Separators.ts"
import type { Transaction } from "./Transaction.ts"
import { Window } from "./Window.ts"

/** What comes next in a text: a whole 271, or something wrong that belongs to none. */
export type Found = Transaction | X12Problem

export const isTransaction = (found: Found): found is Transaction => "se" in found

/** Where reading gives up. */
export interface Limits {
  /** Segments of the whole text. */
  readonly segments: number
  /** Broken interchanges of the whole text. */
  readonly broken: number
  /** Characters held while the end of a transaction has not come. */
  readonly characters: number
}

/** Where a transaction stood, and everything it takes to make a message of it. */
export interface Standing {
  /** The character that its ST begins at, from 0 over the whole text. */
  readonly offset: number
  readonly isa: string
  /** Empty where there is none. */
  readonly gs: string
  /** From ST up to the terminator of SE. */
  readonly body: string
  /** The control numbers of its interchange and its group. */
  readonly numbers: { readonly isa: string; readonly gs: string }
}

type State = "start" | "between" | "inside" | "lost" | "over"

/**
 * The interchanges of a text that is given whole or in pieces, read from one end to the other: each 271 as soon as its SE is
 * there, and each problem where it shows.
 *
 * Of a text in pieces it holds the transaction that is open and the segment that has not ended, and nothing else.
 */
export class Interchanges {
  // V8 throws quick code away when the last object is gone of the kind that it was made for. One of each stays.
  static readonly stays = new Interchanges({ segments: 0, broken: 0, characters: 0 })

  /** Where the segments stand in the piece that was added last. */
  readonly bounds: Bounds
  private readonly limits: Limits
  private readonly window = new Window()
  private readonly elements = new Elements()
  private readonly problems: Array<X12Problem> = []
  private given = 0
  private transaction: Transaction | undefined
  private state: State = "start"
  private interchange: Interchange | undefined
  // How many segments the pieces before had, and where the last of them ended.
  private counted = 0
  private broken = 0
  private lastEnd = 0
  private isa = ""
  private gs = ""
  private began = 0
  private standing: Standing = { offset: 0, isa: "", gs: "", body: "", numbers: { isa: "", gs: "" } }

  constructor(limits: Limits, expected = 0) {
    this.limits = limits
    this.bounds = new Bounds(expected)
  }

  /** Whether nothing more is read, whatever comes. */
  get isOver(): boolean {
    return this.state === "over"
  }

  /** Where the transaction stood that was found last. */
  get where(): Standing {
    return this.standing
  }

  add(piece: string): void {
    this.lastEnd = this.endOfLast()
    this.counted += this.bounds.length
    this.bounds.clear()
    this.window.add(piece, this.limits.characters)
  }

  end(): void {
    this.window.end()
  }

  /** The next in what there is; `undefined` where there is no more, or more has to come first. */
  next(): Found | undefined {
    for (;;) {
      const problem = this.problems[this.given]
      if (problem !== undefined) {
        this.given += 1
        return problem
      }
      this.problems.length = 0
      this.given = 0
      const { transaction } = this
      this.transaction = undefined
      if (transaction !== undefined) return transaction
      if (!this.step()) return undefined
    }
  }

  // Whether it came any further.
  private step(): boolean {
    switch (this.state) {
      case "start":
        return this.start()
      case "between":
        return this.between()
      case "inside":
        return this.inside()
      case "lost":
        return this.search()
      case "over":
        return false
    }
  }

  private waitFor(what: string | undefined): false {
    this.window.lack(what)
    return false
  }

  private start(): boolean {
    const { window } = this
    const { text } = window
    window.at = skipBlank(text, window.at)
    const begins = text.slice(window.at, window.at + 20)
    if (begins.length < 20 && !window.isWhole) return this.waitFor("")
    this.state = "between"
    if (begins !== "" && "ISA".startsWith(begins.slice(0, 3))) return true
    this.state = "over"
    this.problems.push(notX12(begins, window.before + window.at))
    return true
  }

  private between(): boolean {
    const { window, problems } = this
    const { text, isWhole } = window
    const at = skipBlank(text, window.at)
    window.at = at
    if (at + 4 > text.length && !isWhole) return this.waitFor("")
    if (at === text.length) this.state = "over"
    else if (this.broken >= this.limits.broken) {
      problems.push(tooBroken(window.before + at))
      this.state = "over"
    } else if (isaAt(text, at)) return this.readHeader()
    else
      this.loseWith(
        text.length - at < 4 && "ISA".startsWith(text.slice(at))
          ? badHeader("cut", window.before + at)
          : strayText(window.before + at),
      )
    return true
  }

  private loseWith(problem: X12Problem): true {
    this.problems.push(problem)
    this.broken += 1
    this.state = "lost"
    return true
  }

  private search(): boolean {
    const { window } = this
    const { text } = window
    const isa = nextIsa(text, window.at)
    this.state = isa < text.length || window.isWhole ? "between" : "lost"
    // The last three characters may be an ISA of which the fourth has not come.
    window.at = this.state === "between" ? isa : Math.max(window.at, text.length - 3)
    return this.state === "between" || this.waitFor("")
  }

  private readHeader(): boolean {
    const { window } = this
    const { text, at } = window
    const header = readHeader(text, at, window.isWhole)
    if (E.isLeft(header)) {
      if (header.left === "more" && window.length <= this.limits.characters) return this.waitFor(undefined)
      window.at = at + 3
      return this.loseWith(
        header.left === "more"
          ? tooLong(this.limits.characters, window.before + at)
          : badHeader(header.left, window.before + at),
      )
    }
    const { separators, isaEnd, end } = header.right
    this.elements.read(text, separators.element).open(at, isaEnd)
    this.interchange = new Interchange(separators, this.counted + this.bounds.length, this.elements)
    this.isa = text.slice(at, isaEnd)
    this.gs = ""
    this.bounds.push(at, isaEnd)
    window.at = end
    this.state = "inside"
    return true
  }

  private inside(): boolean {
    const { window, interchange, bounds } = this
    if (interchange === undefined) return false
    const most = this.limits.segments
    const { text, isWhole } = window
    const { terminator, element } = interchange.separators
    const ends = terminator.charCodeAt(0)
    const separator = element.charCodeAt(0)
    this.elements.read(text, element)
    let { isOutside } = interchange
    let at = window.at
    for (;;) {
      // Never behind the end: a text that was once asked for what it has not is slow to ask from then on.
      let first = 0
      for (; at < text.length; at += 1) {
        first = text.charCodeAt(at)
        if (first > 32 && first !== ends && first !== 0xa0 && first !== 0xfeff) break
      }
      window.at = at
      if (at === text.length) return isWhole ? this.leave(interchange, false) : this.hold(interchange, "")
      if (first === 73 && at + 4 > text.length && !isWhole) return this.waitFor("")
      if (first === 73 && isaAt(text, at)) return this.leave(interchange, false)
      const found = text.indexOf(terminator, at)
      if (found === -1 && !isWhole) return this.hold(interchange, terminator)
      const end = found === -1 ? Math.max(at, text.trimEnd().length) : found
      bounds.push(at, end)
      if (bounds.length > most) return this.giveUp()
      const frame = mayFrame(first) ? frameAt(text, at, separator) : undefined
      if (frame !== undefined) {
        this.take(interchange, frame, at, end, found === -1)
        isOutside = interchange.isOutside
      } else if (isOutside && found !== -1) {
        isOutside = false
        interchange.stray(this.counted + bounds.length - 1, this.problems)
      }
      at = found === -1 ? text.length : end + 1
      if (found === -1 || frame === "IEA") {
        window.at = at
        return this.leave(interchange, found === -1)
      }
      if (this.transaction !== undefined || this.problems.length > 0) {
        window.at = at
        return true
      }
    }
  }

  private take(interchange: Interchange, frame: Frame, at: number, end: number, isUnterminated: boolean): void {
    const { window } = this
    this.elements.open(at, end)
    const index = this.counted + this.bounds.length - 1
    const transaction = interchange.take(frame, index, this.elements, isUnterminated, this.problems)
    if (frame === "GS") this.gs = window.text.slice(at, end)
    if (transaction !== undefined) {
      this.transaction = transaction
      const { began: offset, isa, gs } = this
      this.standing = { offset, isa, gs, body: window.take(end), numbers: interchange.numbers }
    } else if (!interchange.isInside) window.drop()
    else if (frame === "ST") {
      this.began = window.before + at
      window.keep()
    }
  }

  private hold(interchange: Interchange, lacking: string): boolean {
    const { window, limits } = this
    if (window.length <= limits.characters) return this.waitFor(lacking)
    const problem = tooLong(limits.characters, interchange.isInside ? this.began : window.before + window.at)
    this.interchange = undefined
    window.drop()
    return this.loseWith(problem)
  }

  private endOfLast(): number {
    const { bounds, window } = this
    return bounds.length === 0 ? this.lastEnd : window.before + bounds.end(bounds.length - 1)
  }

  private giveUp(): true {
    this.problems.length = 0
    this.problems.push(tooManySegments(this.limits.segments))
    this.state = "over"
    return true
  }

  private leave(interchange: Interchange, isUnterminated: boolean): true {
    interchange.end(this.counted + this.bounds.length - 1, this.endOfLast(), isUnterminated, this.problems)
    this.interchange = undefined
    this.window.drop()
    this.state = "between"
    return true
  }
}
