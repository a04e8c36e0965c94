import * as O from "fp-ts/lib/Option.js"
import type { CoverageRow, Share } from "../../../src/index.ts"
import { Category, parseMoney, parsePercent } from "../../../src/index.ts"

const parseShare = (text: string): O.Option<Share> => {
  const copay = /^(?:copay|patient pays) \$?(.+)$/i.exec(text)?.[1]
  return copay === undefined
    ? O.map((planPays: Extract<Share, { planPays: unknown }>["planPays"]): Share => ({ planPays }))(
        parsePercent(text.replace(/^plan pays /i, "")),
      )
    : O.map((amount: Extract<Share, { copay: unknown }>["copay"]): Share => ({ copay: amount }))(parseMoney(copay))
}

type Beside = Pick<CoverageRow, "category" | "deductible">

const parseBeside = (text: string): O.Option<Beside> => {
  if (/^no deductible$/i.test(text)) return O.some({ deductible: "none" })
  const deductible = /^(.+) deductible$/i.exec(text)?.[1]
  return deductible === undefined
    ? O.map((category: Category): Beside => ({ category }))(O.fromPredicate(Category.is)(text))
    : O.map((named: Category): Beside => ({ deductible: named }))(O.fromPredicate(Category.is)(deductible))
}

/** What is paid, as it is typed: `80%`, `copay 25.00`; and behind a comma `Restorative`, `Basic deductible`, `no deductible`. */
export const parseCoverageRow = (typed: string): O.Option<CoverageRow> => {
  const [first = "", ...more] = typed.split(",").map((part) => part.trim())
  const share = parseShare(first)
  if (O.isNone(share)) return O.none
  let row: CoverageRow = share.value
  for (const part of more) {
    const beside = parseBeside(part)
    if (O.isNone(beside)) return O.none
    row = { ...row, ...beside.value }
  }
  return O.some(row)
}
