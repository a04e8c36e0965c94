import type { CoveredAnswer } from "../../../src/effect.ts"
import type { Doubt, Evidence, Ground, Rule } from "../../../src/index.ts"
import { sayAssessment, sayDoubt, sayGround, sayRule } from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import { capital } from "../screen/capital.ts"
import { hanging } from "../screen/wrap.ts"

const placesOf = ({ at, rule }: Evidence): string =>
  `${at.map((place) => (typeof place === "number" ? `segment ${place + 1}` : place)).join(", ")} (${rule})`

const where = (rule: Rule): ReadonlyArray<string> =>
  rule.evidence === undefined ? [] : [hanging("    ", `the payer's answer, ${placesOf(rule.evidence)}`)]

const ofGround = (ground: Ground): ReadonlyArray<string> => [
  hanging("  ", sayGround(ground)),
  ...(ground._tag === "Rule" ? where(ground.rule) : []),
]

const ofDoubt = (doubt: Doubt): ReadonlyArray<string> => [
  hanging("  ", sayDoubt(doubt)),
  ...(doubt._tag === "Contradiction" ? doubt.between.flatMap(where) : "rule" in doubt ? where(doubt.rule) : []),
]

const under = (title: string, lines: ReadonlyArray<string>): ReadonlyArray<string> =>
  lines.length === 0 ? [] : [title, ...lines]

const detailsOf = ({ assessment }: CoveredAnswer): ReadonlyArray<string> => {
  switch (assessment._tag) {
    case "Covered":
      return [
        ...under("Looked at:", assessment.because.flatMap(ofGround)),
        ...under(
          "Replaced by something more specific:",
          assessment.despite.map((rule) => hanging("  ", sayRule(rule))),
        ),
      ]
    case "NotCovered":
      return under("Because:", assessment.because.flatMap(ofGround))
    case "LimitedUntil":
      return [
        ...under("Because:", assessment.because.flatMap(ofGround)),
        ...under("Later, depending on:", assessment.doubts.flatMap(ofDoubt)),
      ]
    case "CannotTell":
      return under("What is missing:", assessment.missing.flatMap(ofDoubt))
    case "Conflict":
      return [
        ...under("Ask the payer; these disagree:", assessment.between.flatMap(ofDoubt)),
        ...under("What is missing besides:", assessment.missing.flatMap(ofDoubt)),
      ]
  }
}

const sourceOf = ({ plan, lookedAt }: CoveredAnswer): ReadonlyArray<string> => [
  hanging(
    "",
    lookedAt === undefined
      ? `By what plan ${plan} holds; there is no answer of the payer.`
      : `By what plan ${plan} holds, and by the payer's answer ${lookedAt.response} for ${lookedAt.answersFor}${
          lookedAt.networkPlan === undefined
            ? ", of all its network plans the notes only: --network names one"
            : `, network plan ${lookedAt.networkPlan}`
        }.`,
  ),
  ...(lookedAt?.waits === true
    ? [hanging("", "That answer waits to be imported; the plan may hold something else than it says.")]
    : []),
  "This says nothing about money left.",
]

/** The answer in plain words, with what decides, and where the payer said it. */
export const coveredText = (paint: Paint, asked: string, answer: CoveredAnswer): string =>
  [
    hanging("", `${asked}: ${capital(sayAssessment(answer.assessment))}`, paint.bold),
    ...detailsOf(answer),
    "",
    ...sourceOf(answer),
  ].join("\n")
