import type { Policy } from "../change/Policy.ts"

/** A group number as it is compared: trimmed, without case, without leading zeros. @category decisions @since 0.1.0 */
export const comparableGroupNumber = (groupNumber: string): string =>
  groupNumber
    .trim()
    .toUpperCase()
    .replace(/^0+(?=.)/, "")

/** How a payer's group number stands to the plan's. @category models @since 0.1.0 */
export type GroupNumberMatch = "equal" | "partOf" | "differs" | "missing"

// Fewer characters than this occur inside too many other numbers to mean anything.
const shortestPart = 3

/**
 * Whether a payer and a plan name the same group. A number that begins or ends with the other is `partOf` under the
 * policy `prefixOrSuffix` (and is still said aloud), and `differs` otherwise: 4471-02 is often another benefit division.
 *
 * @category decisions
 * @since 0.1.0
 */
export const matchGroupNumber = (
  policy: Policy["groupNumber"],
  plan: string | undefined,
  payer: string | undefined,
): GroupNumberMatch => {
  const [ours, theirs] = [comparableGroupNumber(plan ?? ""), comparableGroupNumber(payer ?? "")]
  if (ours === "" || theirs === "") return "missing"
  if (ours === theirs) return "equal"
  const [long, short] = ours.length > theirs.length ? [ours, theirs] : [theirs, ours]
  const part = short.length >= shortestPart && (long.startsWith(short) || long.endsWith(short))
  return part && policy === "prefixOrSuffix" ? "partOf" : "differs"
}
