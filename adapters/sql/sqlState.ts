import type { SqlError } from "effect/sql/SqlError"

const field = (of: unknown, name: "code" | "severityUnlocalized"): string | undefined => {
  if (typeof of !== "object" || of === null || !(name in of)) return undefined
  const value: unknown = Reflect.get(of, name)
  return typeof value === "string" ? value : undefined
}

/** The five characters by which PostgreSQL names an error; absent where it was not the server that spoke. */
export const sqlState = ({ reason }: SqlError): string | undefined =>
  field(reason.cause, "severityUnlocalized") === undefined ? undefined : field(reason.cause, "code")

/** Whether the server refused a statement and stayed: then the transaction it was in is undone for certain. */
export const isRefusedByServer = ({ reason }: SqlError): boolean =>
  field(reason.cause, "severityUnlocalized") === "ERROR"

// The server shuts down, was killed, or is starting; or it has no place for one more.
const absentStates: ReadonlyArray<string> = ["57P01", "57P02", "57P03", "53300"]

/** Whether the server said that it is not there for anybody. */
export const isAbsent = (error: SqlError): boolean => absentStates.includes(sqlState(error) ?? "")

const passingReasons: ReadonlyArray<SqlError["reason"]["_tag"]> = [
  "ConnectionError",
  "DeadlockError",
  "SerializationError",
]

/** Whether it would pass if asked again in a moment. */
export const isPassing = (error: SqlError): boolean => passingReasons.includes(error.reason._tag)
