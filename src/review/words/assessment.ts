import type { Assessment } from "../../domain/assess/Assessment.ts"
import type { MouthSite } from "../../domain/assess/MouthSite.ts"
import type { Doubt, Ground, PastService } from "../../domain/assess/Question.ts"
import type { Rule, Saying } from "../../domain/assess/Rule.ts"
import type { TreatmentArea } from "../../domain/coverage/CoverageException.ts"
import { formatProcedure } from "../../domain/procedure/Procedure.ts"
import { standard } from "../../domain/procedure/Category.ts"
import type { Interval } from "../../domain/value/Interval.ts"
import { formatMoney } from "../../domain/value/Money.ts"
import { formatPercent } from "../../domain/value/Percent.ts"
import { sayException } from "./coverage.ts"
import { sayNote } from "./notes.ts"

const saySaying = (says: Saying): string => {
  switch (says.type) {
    case "Frequency":
    case "AgeLimitation":
    case "NotCovered":
      return sayException(says)
    case "Share":
      return "planPays" in says
        ? `the plan pays ${formatPercent(says.planPays)}`
        : `the patient pays ${formatMoney(says.copay)}`
    case "WaitingPeriod":
      return `waiting period: ${sayNote({ kind: "WaitingPeriod", waiting: says.waiting })}`
    case "Downgrade":
      return sayNote({
        kind: "AlternateBenefit",
        applies: true,
        ...(says.paidAs === undefined ? {} : { paidAs: says.paidAs }),
      })
    case "CountedTogether":
      return `counted together with ${says.with.map(formatProcedure).join(", ")}`
    case "MissingTooth":
      return sayNote({
        kind: "MissingTooth",
        applies: true,
        ...(says.unless === undefined ? {} : { unless: says.unless }),
      })
    case "NoLimit":
      return sayNote({ kind: "NoLimit", on: says.on })
    case "ShareUnknown":
      return sayNote({ kind: "CoverageUnknown" })
    case "Unread":
      return `note: ${says.words.join(" / ")}`
  }
}

/** A rule with what it is about: `D1110: 1 per 6 months`. @category presenting @since 0.2.0 */
export const sayRule = ({ procedure, says }: Rule): string =>
  `${"category" in procedure && procedure.category === standard ? "Whole plan" : formatProcedure(procedure)}: ${saySaying(says)}`

/** A place in the mouth: `tooth 14, surfaces M O`, `quadrant UR`. @category presenting @since 0.2.0 */
export const saySite = (site: MouthSite): string =>
  "tooth" in site
    ? `tooth ${site.tooth}${site.surfaces === undefined ? "" : `, surfaces ${site.surfaces.join(" ")}`}`
    : "quadrant" in site
      ? `quadrant ${site.quadrant}`
      : "sextant" in site
        ? `sextant ${String(site.sextant)}`
        : "arch" in site
          ? `${site.arch} arch`
          : "whole mouth"

/** A service that was had: `D1110 on 2026-03-15`. @category presenting @since 0.2.0 */
export const sayService = ({ procedure, on, site }: PastService): string =>
  `${formatProcedure(procedure)} on ${on}${site === undefined ? "" : `, ${saySite(site)}`}`

const sayInterval = ({ from, through }: Interval): string =>
  [from === undefined ? "" : `from ${from}`, through === undefined ? "" : `through ${through}`]
    .filter((part) => part !== "")
    .join(" ")

const inForce = { enrolment: "The patient is enrolled", plan: "The plan is in force" } as const

/** What decides, as one line. @category presenting @since 0.2.0 */
export const sayGround = (ground: Ground): string => {
  switch (ground._tag) {
    case "Rule":
      return `${sayRule(ground.rule)}${ground.counted.length === 0 ? "" : ` (had: ${ground.counted.map(sayService).join("; ")})`}`
    case "NotInForce":
      return `${inForce[ground.what]} ${sayInterval(ground.interval)}`
  }
}

const areaNames: Readonly<Record<TreatmentArea, string>> = {
  mouth: "mouth",
  arch: "arch",
  quadrant: "quadrant",
  sextant: "sextant",
  tooth: "tooth",
  surface: "tooth and surface",
}

const areaOf = ({ says }: Rule): string =>
  says.type === "Frequency" && says.area !== undefined ? areaNames[says.area] : "place in the mouth"

/** What is not known, and what to find out. @category presenting @since 0.2.0 */
export const sayDoubt = (doubt: Doubt): string => {
  switch (doubt._tag) {
    case "AskedSite":
      return `Which ${areaOf(doubt.rule)} it is for: ${sayRule(doubt.rule)}`
    case "BirthDate":
      return `The patient's birth date: ${sayRule(doubt.rule)}`
    case "Category":
      return `Whether the procedure is one of these: ${sayRule(doubt.rule)}`
    case "CountedApart":
      return `Whether the payer counts places in the mouth apart: ${sayRule(doubt.rule)}`
    case "EnrolledFrom":
      return `Since when the patient is enrolled: ${sayRule(doubt.rule)}`
    case "History":
      return `Services the patient had${doubt.before === undefined ? "" : ` before ${doubt.before}`}: ${sayRule(doubt.rule)}`
    case "MissingBefore":
      return `Whether the tooth was missing before: ${sayRule(doubt.rule)}`
    case "Note":
      return `What the payer means by a note: ${sayRule(doubt.rule)}`
    case "RenewalMonth":
      return `The month in which the plan renews: ${sayRule(doubt.rule)}`
    case "ServiceProcedure":
      return `Whether ${sayService(doubt.service)} is counted: ${sayRule(doubt.rule)}`
    case "ServiceSite":
      return `Which ${areaOf(doubt.rule)} ${sayService(doubt.service)} was for: ${sayRule(doubt.rule)}`
    case "Share":
      return `What share is paid: ${sayRule(doubt.rule)}`
    case "Silence":
      return "Whether the plan pays for it at all: nothing says so"
    case "WaitingLength":
      return `How long the waiting period is: ${sayRule(doubt.rule)}`
    case "Contradiction":
      return doubt.between.map(sayRule).join(" — but — ")
  }
}

/** The answer in a few words: `limited until 2026-09-16`. @category presenting @since 0.2.0 */
export const sayAssessment = (answer: Assessment): string => {
  switch (answer._tag) {
    case "Covered": {
      const [as] = answer.paidAs
      return as === undefined ? "covered" : `covered, ${saySaying(as.says)}`
    }
    case "NotCovered":
      return "not covered"
    case "LimitedUntil":
      return `limited until ${answer.date}${answer.doubts.length === 0 ? "" : " or later"}`
    case "CannotTell":
      return "cannot tell"
    case "Conflict":
      return "conflict"
  }
}
