import { counted } from "../../../src/review.ts"
import type { EligibilityResponse, NetworkPlan } from "../../../src/index.ts"
import type { Paint } from "../screen/paint.ts"
import { amountsTables } from "../reading/amountsTable.ts"
import { byProcedure, exceptionsTable } from "../reading/exceptionsTable.ts"

const telling = [
  "NM1*PR",
  "NM1*IL",
  "EB*C*IND*35***23*75.00",
  "EB*C*IND*35***29",
  "EB*A*******0.00*S7*18",
  "HSD*VS*2***23",
]

/** A few of the message's segments, as they came. */
export const excerpt = (paint: Paint, message: string): string => {
  const segments = message.split("~").map((segment) => segment.trim())
  return telling
    .flatMap((start) => segments.filter((segment) => segment.startsWith(start)).slice(0, 1))
    .map((segment) => paint.dim(`    ${segment}~`))
    .join("\n")
}

const shownProcedures = 7

const planPage = (paint: Paint, plan: NetworkPlan, exceptions: boolean): string => {
  const groups = byProcedure(plan.exceptions)
  const shown = { ...plan, exceptions: groups.slice(0, shownProcedures).flat() }
  const hidden = groups.length - shownProcedures
  return [
    `  ${paint.bold(plan.name)}`,
    ...amountsTables(paint, plan),
    ...(exceptions
      ? [
          ...exceptionsTable(paint, shown),
          ...(hidden > 0 ? [paint.dim(`  … and ${counted(hidden, "more procedure", "more procedures")}`)] : []),
        ]
      : [
          paint.dim(
            `  ${counted(plan.exceptions.length, "exception", "exceptions")} for ${counted(groups.length, "procedure", "procedures")}`,
          ),
        ]),
  ].join("\n\n")
}

/** What the payer says, network plan by network plan, with the exceptions of the first in full. */
export const responsePage = (paint: Paint, { networkPlans }: EligibilityResponse): string =>
  networkPlans.map((plan, i) => planPage(paint, plan, i === 0)).join("\n\n")
