import { counted } from "../../../src/review.ts"
import type { Preview } from "../../../src/index.ts"
import type { ReviewOpening, Scope, Section, Withheld } from "../../../src/index.ts"
import { allChanges, scopeOf, sectionOf } from "../../../src/index.ts"
import {
  sayMembers,
  sayPatientDifference,
  sayWarnings,
  sayWithheld,
  scopeNames,
  sectionNames,
  statusNames,
} from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import { hanging } from "../screen/wrap.ts"
import { removedExceptions } from "../../../src/index.ts"
import { rowName } from "./changeRows.ts"
import { changesTables } from "./changesTables.ts"

const line = (paint: Paint, name: string, value: string): string => hanging(`  ${name.padEnd(17)}`, value, paint.dim)

const whoText = (paint: Paint, { received, standing, differences }: ReviewOpening): string => {
  const { patient, plan, subscription } = standing
  const named = received.response.patient
  return [
    line(paint, "Patient", `${patient.firstName} ${patient.lastName}, born ${patient.birthDate} (${patient.id})`),
    line(
      paint,
      "Payer's patient",
      `${[named.firstName, named.lastName].filter((part) => part !== undefined).join(" ")}${named.birthDate === undefined ? "" : `, born ${named.birthDate}`}`,
    ),
    line(paint, "Plan", `${plan.name}, ${plan.carrier}, group ${plan.groupNumber ?? "not known"} (${plan.id})`),
    line(paint, "Member", subscription.memberId),
    ...differences.map((difference) => hanging("  ! ", sayPatientDifference(difference), paint.yellow)),
  ].join("\n")
}

const scopes: ReadonlyArray<Scope> = ["plan", "subscription", "enrolment"]

const affectedText = (paint: Paint, { changes, touched }: Preview): string => {
  const all = allChanges(changes)
  const lines = scopes.flatMap((scope) => {
    const members = touched[scope]
    const n = all.filter(({ address }) => scopeOf(address) === scope).length
    const who = members === undefined || scope === "enrolment" ? "" : sayMembers(members)
    return members === undefined
      ? []
      : [`  ${scopeNames[scope].padEnd(22)}${who.padEnd(28)}${counted(n, "change", "changes")}`]
  })
  return [
    paint.bold("Who is affected"),
    ...(lines.length === 0 ? [paint.dim("  Nobody: everything is held already as the payer states it.")] : lines),
  ].join("\n")
}

const answersHint = (withheld: Withheld): string => {
  switch (withheld._tag) {
    case "Disagreeing":
    case "CoveragesDisagree":
    case "OptionDisagrees":
      return " (--pick)"
    case "CategoriesOverlap":
      return " (--categories replace or keep)"
    case "PatientDiffers":
      return " (--confirm-patient)"
    case "NotPlaced":
    case "CoverageNotPlaced":
    case "OtherBenefitYear":
      return ""
  }
}

const listed = (paint: Paint, head: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : [[paint.bold(`${head}: ${lines.length}`), ...lines].join("\n")]

const sectionLine = (preview: Preview, section: Section): string => {
  const n = allChanges(preview.changes).filter(({ address }) => sectionOf(address) === section).length
  const removed = section === "ExceptionsAndLimitations" ? removedExceptions(preview.changes) : 0
  return `${sectionNames[section]}: ${counted(n, "change", "changes")}${removed === 0 ? "" : `, of them ${counted(removed, "removal", "removals")}`}`
}

const staysText = ({ unstated, confirmed }: Preview): ReadonlyArray<string> => [
  ...(confirmed.length === 0
    ? []
    : [hanging("  ", `${counted(confirmed.length, "value is", "values are")} held already as the payer states it.`)]),
  ...(unstated.length === 0
    ? []
    : [hanging("  ", `The payer says nothing about ${unstated.map(rowName).join("; ")}: what is held stays.`)]),
]

/** What an import would do: whose answer it is, who is affected, every change, and what stays out or stays as it is. */
export const previewText = (paint: Paint, opening: ReviewOpening, preview: Preview): string => {
  const stays = staysText(preview)
  const { networkPlan } = preview
  return [
    [
      whoText(paint, opening),
      line(
        paint,
        "Network plan",
        networkPlan.name.toLowerCase() === statusNames[networkPlan.status]
          ? networkPlan.name
          : `${networkPlan.name} (${statusNames[networkPlan.status]})`,
      ),
      line(paint, "Answers for", opening.received.response.answersFor),
    ].join("\n"),
    affectedText(paint, preview),
    [paint.bold("What changes"), ...preview.sections.map((section) => `  ${sectionLine(preview, section)}`)].join("\n"),
    ...changesTables(paint, preview.changes),
    ...listed(
      paint,
      "Stays out",
      preview.withheld.map((withheld) => hanging("  ✘ ", sayWithheld(withheld) + answersHint(withheld), paint.yellow)),
    ),
    ...listed(
      paint,
      "Warnings",
      sayWarnings(preview).map((warning) => hanging("  ! ", warning, paint.yellow)),
    ),
    ...(stays.length === 0 ? [] : [[paint.bold("Stays as it is"), ...stays].join("\n")]),
  ].join("\n\n")
}
