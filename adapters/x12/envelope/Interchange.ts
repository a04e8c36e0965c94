import type { X12Problem } from "../X12Problem.ts"
import { controlNumber, cutOff, holdsNothing, notClosed, straySegments, wrongCount } from "./complaints.ts"
import { Elements } from "./Elements.ts"
import { otherTransaction } from "./otherTransaction.ts"
import type { Separators } from "./Separators.ts"
import type { Transaction } from "./Transaction.ts"

/** The segments that open and close something. */
export type Frame = "ST" | "SE" | "GS" | "GE" | "IEA" | "TA1"

const sameNumber = (one: string, other: string): boolean =>
  one === other || (/^\d+$/.test(one + other) && Number(one) === Number(other))

// Each kind of other transaction is named once; nobody mixes more kinds than this.
const mostKinds = 100

interface Opened {
  readonly index: number
  readonly code: string
  readonly number: string
}

interface Group {
  readonly day: string
  readonly number: string
  transactions: number
}

/** What one interchange has opened and not closed yet, and what is wrong with how it is put together. */
export class Interchange {
  /** So that the code stays quick; see `Interchanges`. */
  static readonly stays = new Interchange({ element: "*", component: ":", terminator: "~" }, 0, new Elements())

  readonly separators: Separators
  private readonly isa: number
  private readonly number: string
  private readonly day: string
  private readonly others = new Set<string>()
  private group: Group | undefined
  private opened: Opened | undefined
  // What is wrong inside the transaction that is open.
  private within: Array<X12Problem> = []
  private groups = 0
  private given = 0
  private hasOpenGroup = false
  private wasCut = false
  private hasStrayed = false
  private isClosed = false
  private isClosedWrong = false

  constructor(separators: Separators, isa: number, header: Elements) {
    this.separators = separators
    this.isa = isa
    this.number = header.element(13)
    this.day = header.element(9)
  }

  get numbers(): { readonly isa: string; readonly gs: string } {
    return { isa: this.number, gs: this.group?.number ?? "" }
  }

  /** Whether a transaction is open that will be an answer once its SE is there. */
  get isInside(): boolean {
    return this.opened?.code === "271"
  }

  /** Whether a segment that opens and closes nothing would belong to nothing, and nobody has said so yet. */
  get isOutside(): boolean {
    return this.opened === undefined && !this.hasStrayed
  }

  /** Says that segments belong to nothing: once for all that follow one another. */
  stray(index: number, problems: Array<X12Problem>): void {
    this.hasStrayed = true
    problems.push(straySegments(index))
  }

  /** Takes the segment in that opens or closes something; a 271 that it closes. Other problems go to `problems`. */
  take(
    frame: Frame,
    index: number,
    segment: Elements,
    isUnterminated: boolean,
    problems: Array<X12Problem>,
  ): Transaction | undefined {
    this.hasStrayed = false
    switch (frame) {
      case "ST":
        this.open(index, segment, isUnterminated, problems)
        return undefined
      case "SE":
        return this.close(index, segment, problems)
      case "GS":
        this.leaveOpen(problems)
        this.groups += 1
        this.hasOpenGroup = true
        this.group = { day: segment.element(4), number: segment.element(6), transactions: 0 }
        return undefined
      case "GE":
        this.leaveOpen(problems)
        if (this.group !== undefined)
          this.compare("GS", this.group.number, "GE", index, segment, this.group.transactions, problems)
        this.hasOpenGroup = false
        return undefined
      case "IEA": {
        this.leaveOpen(problems)
        const before = problems.length
        this.compare("ISA", this.number, "IEA", index, segment, this.groups, problems)
        this.isClosed = true
        this.isClosedWrong = problems.length > before
        return undefined
      }
      case "TA1":
        this.name("TA1", index, this.opened === undefined ? problems : this.within)
        return undefined
    }
  }

  /** Says what is missing where the interchange ends, behind the segment of an index. */
  end(last: number, offset: number, isUnterminated: boolean, problems: Array<X12Problem>): void {
    this.leaveOpen(problems)
    const isWhole = this.isClosed && !this.hasOpenGroup && !(isUnterminated && this.isClosedWrong)
    if (!isWhole && !this.wasCut) problems.push(notClosed(offset, last))
    if (isWhole && !this.wasCut && this.given === 0 && this.others.size === 0) problems.push(holdsNothing(this.isa))
  }

  private open(index: number, st: Elements, isUnterminated: boolean, problems: Array<X12Problem>): void {
    this.leaveOpen(problems)
    if (this.group !== undefined) this.group.transactions += 1
    // What is cut off within its first segment may have been a 271, whatever is left of its code.
    const code = isUnterminated ? "271" : st.element(1)
    this.name(code, index, problems)
    this.opened = { index, code, number: st.element(2) }
  }

  private close(index: number, se: Elements, problems: Array<X12Problem>): Transaction | undefined {
    const { opened, within } = this
    if (opened === undefined) return undefined
    this.opened = undefined
    this.within = []
    this.compare("ST", opened.number, "SE", index, se, index - opened.index + 1, within)
    if (opened.code !== "271") {
      problems.push(...within)
      return undefined
    }
    this.given += 1
    return {
      separators: this.separators,
      st: opened.index,
      se: index,
      days: [this.group?.day ?? "", this.day].map((day) => (day.length === 6 ? `20${day}` : day)),
      problems: within,
    }
  }

  private compare(
    opening: string,
    number: string,
    closing: string,
    index: number,
    segment: Elements,
    counted: number,
    problems: Array<X12Problem>,
  ): void {
    const said = segment.element(1)
    if (said === "" || Number(said) !== counted) problems.push(wrongCount(closing, index, counted))
    if (!sameNumber(number, segment.element(2))) problems.push(controlNumber(opening, closing, index))
  }

  private leaveOpen(problems: Array<X12Problem>): void {
    const { opened } = this
    if (opened === undefined) return
    problems.push(...this.within)
    this.within = []
    // What is no 271 is only named. That the envelope is not closed is said of it all the same.
    this.wasCut = opened.code === "271"
    if (this.wasCut) problems.push(cutOff(opened.index))
    this.opened = undefined
  }

  private name(code: string, index: number, problems: Array<X12Problem>): void {
    if (code === "271" || this.others.has(code) || this.others.size === mostKinds) return
    this.others.add(code)
    problems.push({ kind: "NotA271", severity: "error", message: otherTransaction(code), segment: index })
  }
}
