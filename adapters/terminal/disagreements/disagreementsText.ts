import type { ComparedPlan } from "../../../src/effect.ts"
import type { DisagreementLine } from "../../../src/review.ts"
import { disagreementLines, disagreementWords, sayCompared, sayMembersBy } from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import { hanging } from "../screen/wrap.ts"

type Name = (patient: string) => string

const lineText = (paint: Paint, { what, status, values, reasons, next }: DisagreementLine, name: Name): string =>
  [
    hanging("  ", `${what} (${status})`, paint.bold),
    ...values.map(({ value, by }) => hanging("    ", `${value}: ${sayMembersBy(by, name)}`)),
    ...reasons.map((reason) => hanging("    ? ", `${reason}.`, paint.yellow)),
    hanging("    > ", `${next}.`),
  ].join("\n")

const planText = (paint: Paint, compared: ComparedPlan, name: Name): string => {
  const { plan, disagreements } = compared
  return [
    `${paint.bold(plan.name)} ${paint.dim(plan.id)}`,
    hanging("  ", `${sayCompared(compared)}.`, paint.dim),
    ...disagreementLines(disagreements).map((line) => `\n${lineText(paint, line, name)}`),
    ...(disagreements.length === 0 ? [`  ${disagreementWords.agree}`] : []),
  ].join("\n")
}

/** The report for somebody who reads it: each plan, what its members' answers say differently, and what to do next. */
export const disagreementsText = (paint: Paint, compared: ReadonlyArray<ComparedPlan>, name: Name): string =>
  compared.length === 0 ? disagreementWords.nothing : compared.map((one) => planText(paint, one, name)).join("\n\n")
