import type { NetworkPlan, StatedException } from "../../../src/index.ts"
import { formatProcedure, procedureKey } from "../../../src/index.ts"
import { exceptionTypeNames, sayException } from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import type { Cell } from "../screen/table.ts"
import { table } from "../screen/table.ts"

/** The exceptions of each procedure, codes before ranges before categories. */
export const byProcedure = (
  exceptions: ReadonlyArray<StatedException>,
): ReadonlyArray<ReadonlyArray<StatedException>> => {
  const groups = new Map<string, ReadonlyArray<StatedException>>()
  exceptions.forEach((stated) => {
    const key = procedureKey(stated.procedure)
    groups.set(key, [...(groups.get(key) ?? []), stated])
  })
  return [...groups.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => group)
}

const wordsOf = (words: ReadonlyArray<string>): string => (words.length === 0 ? "" : `  “${words.join("; ")}”`)

const rowsOf = (group: ReadonlyArray<StatedException>): ReadonlyArray<ReadonlyArray<Cell>> =>
  group.map(({ procedure, exception, words }, i) => [
    i === 0 ? formatProcedure(procedure) : "",
    i === 0 ? String(group.length) : "",
    exceptionTypeNames[exception.type],
    sayException(exception) + wordsOf(words),
  ])

/** A network plan's exceptions, a procedure at a time with how many it has; nothing where it states none. */
export const exceptionsTable = (paint: Paint, { exceptions }: NetworkPlan): ReadonlyArray<string> =>
  exceptions.length === 0
    ? []
    : [
        table(
          paint,
          [
            { head: "Procedure" },
            { head: "#", align: "right" },
            { head: "Type" },
            { head: "Exception, and the payer's own words", grows: true },
          ],
          byProcedure(exceptions).flatMap(rowsOf),
        ),
      ]
