import type { EligibilityResponse, NamedPatient, NetworkPlan, Payer } from "../../../src/index.ts"
import { outcomeNames, sayReadingWarning, sayRejection, statusNames, counted } from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import { hanging, screenWidth, wrap } from "../screen/wrap.ts"
import { amountsTables } from "./amountsTable.ts"
import { byProcedure, exceptionsTable } from "./exceptionsTable.ts"
import { explanations } from "./explanations.ts"
import { historyText, notesText, relatedText } from "./notesText.ts"
import type { Quote } from "./Quote.ts"
import { unmappedText } from "./unmappedText.ts"

const joined = (parts: ReadonlyArray<string | undefined>, by: string): string =>
  parts.filter((part) => part !== undefined && part !== "").join(by)

const sayPatient = (patient: NamedPatient): string =>
  joined(
    [
      joined([patient.firstName, patient.lastName], " ") || "not named",
      patient.birthDate === undefined ? "" : `born ${patient.birthDate}`,
      patient.memberId === undefined ? "" : `member ${patient.memberId}`,
      patient.relationship === "self" ? "the subscriber" : patient.relationship,
    ],
    ", ",
  )

const saySubscriber = ({ subscriber }: NamedPatient): string =>
  subscriber === undefined ? "" : joined([subscriber.firstName, subscriber.lastName], " ")

const sayPayer = ({ name, id }: Payer): string => joined([name ?? "not named", id === undefined ? "" : `(${id})`], " ")

const facts = (paint: Paint, { patient, payer, groupNumber, answersFor, outcome }: EligibilityResponse): string => {
  const paintOutcome = outcome._tag === "eligible" ? paint.green : outcome._tag === "unknown" ? paint.yellow : paint.red
  const lines: ReadonlyArray<readonly [string, string, ((text: string) => string)?]> = [
    ["Outcome", outcomeNames[outcome._tag], paintOutcome],
    ["Patient", sayPatient(patient)],
    ["Subscriber", saySubscriber(patient)],
    ["Payer", sayPayer(payer)],
    ["Group", groupNumber ?? "not stated"],
    ["Answers for", answersFor],
  ]
  return lines
    .filter(([, value]) => value !== "")
    .map(([name, value, painted]) =>
      hanging(`  ${name.padEnd(12)}`, value, paint.dim).replace(value, () =>
        painted === undefined ? value : painted(value),
      ),
    )
    .join("\n")
}

const coveragesLine = ({ coverages }: NetworkPlan): ReadonlyArray<string> =>
  coverages.length === 0
    ? []
    : [
        hanging(
          "  ",
          `Shares that the plan pays: stated for ${counted(coverages.length, "procedure", "procedures")}. They are not imported; \`--json\` lists them.`,
        ),
      ]

const exceptionsLine = (paint: Paint, { exceptions }: NetworkPlan): ReadonlyArray<string> => [
  exceptions.length === 0
    ? paint.dim("  No exceptions stated.")
    : `  ${counted(exceptions.length, "exception", "exceptions")} for ${counted(byProcedure(exceptions).length, "procedure", "procedures")}`,
]

const planName = (paint: Paint, { name, status }: NetworkPlan): string =>
  [
    ...wrap(name, screenWidth).map(paint.bold),
    ...(name.toLowerCase() === statusNames[status] ? [] : [paint.dim(`  ${statusNames[status]}`)]),
  ].join("\n")

const planText = (paint: Paint, plan: NetworkPlan, quote: Quote | undefined): ReadonlyArray<string> => {
  const amounts = amountsTables(paint, plan)
  return [
    planName(paint, plan),
    ...(amounts.length === 0 ? [paint.dim("  No amounts stated.")] : amounts),
    [...exceptionsLine(paint, plan), ...exceptionsTable(paint, plan)].join("\n\n"),
    ...notesText(paint, plan),
    ...coveragesLine(plan),
    ...(quote === undefined
      ? []
      : [[paint.bold("  Where the payer says so"), explanations(paint, plan, quote)].join("\n")]),
  ]
}

const part = (paint: Paint, head: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : [[paint.bold(`${head}: ${lines.length}`), ...lines].join("\n")]

const rejections = (paint: Paint, { outcome }: EligibilityResponse): ReadonlyArray<string> =>
  outcome._tag === "rejected"
    ? [outcome.rejections.map((rejection) => hanging("  ! ", sayRejection(rejection), paint.red)).join("\n")]
    : []

/** A response as tables and lines for a person, in 80 columns; with a quote, the payer's segments behind each value. */
export const responseText = (paint: Paint, response: EligibilityResponse, quote?: Quote): string =>
  [
    facts(paint, response),
    ...rejections(paint, response),
    ...response.networkPlans.flatMap((plan) => planText(paint, plan, quote)),
    ...part(
      paint,
      "Warnings",
      response.warnings.map((warning) =>
        hanging(
          "  ! ",
          `${warning.networkPlan === undefined ? "" : `${warning.networkPlan}: `}${sayReadingWarning(warning)}`,
          paint.yellow,
        ),
      ),
    ),
    ...historyText(paint, response.history),
    ...relatedText(paint, response.related),
    ...unmappedText(paint, response.unmapped, quote !== undefined),
  ].join("\n\n")
