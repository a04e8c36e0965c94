import type { X12Problem } from "../X12Problem.ts"
import { controlNumber, cutOff, notClosed, wrongCount } from "./complaints.ts"
import { otherTransaction } from "./otherTransaction.ts"
import type { Segment, Span } from "./Segment.ts"
import { segmentIn } from "./Segment.ts"
import type { Interchange, Tokens } from "./tokenise.ts"
import type { Transaction } from "./Transaction.ts"

interface Found {
  readonly transactions: ReadonlyArray<Transaction>
  readonly problems: ReadonlyArray<X12Problem>
}

const framing = ["ST", "SE", "GS", "GE", "IEA", "TA1"]

// Only the segments that open and close something are taken apart here.
const framingSegments = (
  text: string,
  spans: ReadonlyArray<Span>,
  interchange: Interchange,
): ReadonlyArray<Segment> => {
  const marks = framing.map((id) => id + interchange.separators.element)
  const found: Array<Segment> = []
  for (let index = interchange.first + 1; index < interchange.end; index += 1) {
    const span = spans[index]
    if (span !== undefined && marks.some((mark) => text.startsWith(mark, span.start)))
      found.push(segmentIn(text, index, span, interchange.separators))
  }
  return found
}

const sameNumber = (one: string, other: string): boolean =>
  one === other || (/^\d+$/.test(one + other) && Number(one) === Number(other))

const mismatch = (opening: Segment, at: number, closing: Segment): ReadonlyArray<X12Problem> =>
  sameNumber(opening.element(at), closing.element(2)) ? [] : [controlNumber(opening.id, closing)]

const miscount = (closing: Segment, counted: number): ReadonlyArray<X12Problem> =>
  Number(closing.element(1)) === counted && closing.element(1) !== "" ? [] : [wrongCount(closing, counted)]

const ofInterchange = (text: string, spans: ReadonlyArray<Span>, interchange: Interchange): Found => {
  const transactions: Array<Transaction> = []
  const problems: Array<X12Problem> = []
  const isaSpan = spans[interchange.first]
  if (isaSpan === undefined) return { transactions, problems }
  const isa = segmentIn(text, interchange.first, isaSpan, interchange.separators)
  let gs: Segment | undefined
  let st: Segment | undefined
  let iea: Segment | undefined
  const seen = { groups: 0, transactions: 0, others: new Set<string>(), cut: false, open: false }

  const leaveOpen = (): void => {
    if (st === undefined) return
    // What is no 271 is only named; that it is cut as well helps nobody.
    if (st.element(1) === "271") problems.push(cutOff(st))
    seen.cut = true
    st = undefined
  }
  const close = (se: Segment): void => {
    if (st === undefined) return
    problems.push(...miscount(se, se.index - st.index + 1), ...mismatch(st, 2, se))
    if (st.element(1) === "271")
      transactions.push({
        separators: interchange.separators,
        st: st.index,
        se: se.index,
        days: [gs?.element(4) ?? "", isa.element(9)].map((day) => (day.length === 6 ? `20${day}` : day)),
      })
    st = undefined
  }
  const name = (segment: Segment, code: string): void => {
    if (code === "271" || seen.others.has(code)) return
    seen.others.add(code)
    problems.push({
      kind: "NotA271",
      severity: "error",
      message: otherTransaction(code),
      segment: segment.index,
    })
  }

  for (const segment of framingSegments(text, spans, interchange)) {
    if (segment.id === "ST") {
      leaveOpen()
      seen.transactions += 1
      name(segment, segment.element(1))
      st = segment
    } else if (segment.id === "SE") close(segment)
    else if (segment.id === "GS") {
      leaveOpen()
      seen.groups += 1
      seen.transactions = 0
      seen.open = true
      gs = segment
    } else if (segment.id === "GE") {
      leaveOpen()
      if (gs !== undefined) problems.push(...miscount(segment, seen.transactions), ...mismatch(gs, 6, segment))
      seen.open = false
    } else if (segment.id === "IEA") {
      leaveOpen()
      problems.push(...miscount(segment, seen.groups), ...mismatch(isa, 13, segment))
      iea = segment
    } else name(segment, "TA1")
  }
  leaveOpen()

  const whole =
    iea !== undefined && !seen.open && !(interchange.unterminated && problems.some((p) => p.segment === iea.index))
  if (!whole && !seen.cut) problems.push(notClosed(spans[interchange.end - 1]?.end ?? 0, interchange.end - 1))
  const empty = transactions.length === 0 && !seen.cut && seen.others.size === 0
  if (empty && whole)
    problems.push({
      kind: "BadEnvelope",
      severity: "error",
      message: "An interchange holds no transaction. Ask the payer for the answer again.",
      segment: isa.index,
    })
  return { transactions, problems }
}

/** Every 271 of a text whose end is there, in order, and what is wrong with the envelopes around them. */
export const transactionsOf = (text: string, tokens: Tokens): Found => {
  const found = tokens.interchanges.map((interchange) => ofInterchange(text, tokens.spans, interchange))
  return {
    transactions: found.flatMap(({ transactions }) => transactions),
    problems: found.flatMap(({ problems }) => problems),
  }
}
