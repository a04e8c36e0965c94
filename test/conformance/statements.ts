import type { Trace } from "../../adapters/sql/Trace.ts"
import type { Book } from "./books.ts"
import { allLaws, tried } from "./books.ts"

/** A statement as it is compared: on one line, with its values' places all called alike. */
export const onOneLine = (statement: string): string =>
  statement.replaceAll(/\$\d+/g, "?").replaceAll(/\s+/g, " ").replaceAll("( ", "(").replaceAll(" )", ")").trim()

/** Everything that all laws make a book say, each once. */
export const allStatements = async (bookOf: (trace: Trace) => Book): Promise<ReadonlySet<string>> => {
  const statements = new Set<string>()
  const trace: Trace = (said) => said.split(";\n").forEach((statement) => statements.add(onOneLine(statement)))
  // Some at a time, since a server far away is mostly waited for.
  const waiting = allLaws.flatMap(([, laws]) => laws)
  const inTurn = async (): Promise<void> => {
    for (let law = waiting.pop(); law !== undefined; law = waiting.pop()) await tried(law, bookOf(trace))
  }
  await Promise.all(Array.from({ length: 4 }, inTurn))
  return statements
}

/** Those that name a table for which they do not name the practice. */
export const withoutPractice = (statements: Iterable<string>, tables: ReadonlyArray<string>): ReadonlyArray<string> =>
  [...statements].filter((text) => {
    const named = text.match(new RegExp(`(FROM|JOIN|INTO|UPDATE) (${tables.join("|")})\\b`, "g")) ?? []
    return (text.match(/\bpractice\b/g) ?? []).length < named.length
  })
