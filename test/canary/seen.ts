import { inspect } from "node:util"

const own = (value: unknown): string | undefined => {
  try {
    return JSON.stringify(value)
  } catch {
    return ""
  }
}

const causes = (failure: unknown): ReadonlyArray<unknown> =>
  failure instanceof Error && failure.cause !== undefined ? [failure.cause, ...causes(failure.cause)] : []

/** All that whoever logs a value may come to see of it, its hidden corners too, and of what caused it. */
export const seen = (value: unknown): string =>
  [value, ...causes(value)]
    .flatMap((one) => [
      inspect(one, { depth: Number.POSITIVE_INFINITY, showHidden: true, maxStringLength: null, maxArrayLength: null }),
      own(one),
      one instanceof Error ? `${String(one)}\n${one.message}\n${String(one.stack)}` : "",
    ])
    .join("\n")
