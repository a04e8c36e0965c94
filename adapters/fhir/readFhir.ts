import type * as O from "fp-ts/lib/Option.js"
import type { EligibilityResponse, Position } from "../../src/index.ts"
import { textAtPointer } from "../../src/reading.ts"
import type { FhirProblem, FhirProblemKind } from "./FhirProblem.ts"
import type { Located } from "./locate/Located.ts"
import { bundledIn, entriesOf, typeOf } from "./locate/Resources.ts"
import type { AnswerRead } from "./readAnswer.ts"
import { readAnswer } from "./readAnswer.ts"
import { readers } from "./whom/Readers.ts"

/**
 * What was read in a resource: a response for each coverage that an answer is about, and what is wrong with the resource.
 *
 * @category models
 * @since 0.2.0
 */
export interface FhirReading {
  readonly responses: ReadonlyArray<EligibilityResponse>
  readonly problems: ReadonlyArray<FhirProblem>
  /** What stands at a JSON pointer, shortened for a person; `none` where the input has no such place. */
  readonly textAt: (at: Position) => O.Option<string>
}

type Read = Pick<FhirReading, "responses" | "problems">

const nothingRead = (kind: FhirProblemKind, message: string): Read => ({
  responses: [],
  problems: [{ kind, severity: "error", message, pointer: "" }],
})

const together = (read: ReadonlyArray<AnswerRead>): Read => ({
  responses: read.flatMap(({ responses }) => responses),
  problems: read.flatMap(({ problems }) => problems),
})

const notRead = (pointer: string): FhirProblem => ({
  kind: "NotRead",
  severity: "warning",
  message:
    "An entry of the bundle is no eligibility answer, and none that was read refers to it. Look at it if something is missing.",
  pointer,
})

const isAnswer = (resource: Located): boolean => typeOf(resource) === "CoverageEligibilityResponse"

const readBundle = (bundle: Located): Read => {
  const entries = entriesOf(bundle)
  const answers = entries.map(({ resource }) => resource).filter(isAnswer)
  if (answers.length === 0)
    return nothingRead(
      "NothingAnswered",
      "A FHIR bundle without a CoverageEligibilityResponse in it. Ask the payer again, or look in its portal.",
    )
  const read = answers.map(readAnswer(readers(), bundledIn(entries)))
  const used = new Set([...answers, ...read.flatMap(({ from }) => from)].map(({ at }) => at))
  const { responses, problems } = together(read)
  const unread = entries.filter(({ resource }) => !used.has(resource.at))
  return { responses, problems: [...problems, ...unread.map(({ resource }) => notRead(resource.at))] }
}

/**
 * The responses in a FHIR CoverageEligibilityResponse of R4 or R5, or in a Bundle that holds some, as decoded JSON.
 *
 * Pure, and total: anything is answered. A part of another type than FHIR's gives a problem and is left out, while the
 * rest is read. Positions in evidence are JSON pointers into the input.
 *
 * @example
 * import { readFhir } from "coverport/fhir"
 *
 * readFhir({ resourceType: "Patient" }).problems[0]?.kind // => "OtherResource"
 *
 * @category constructors
 * @since 0.2.0
 */
export const readFhir = (resource: unknown): FhirReading => ({
  ...read({ value: resource, at: "" }),
  textAt: (at) => textAtPointer(resource, String(at)),
})

const read = (root: Located): Read => {
  if (isAnswer(root)) return together([readAnswer(readers(), new Map())(root)])
  if (typeOf(root) === "Bundle") return readBundle(root)
  return typeOf(root) === ""
    ? nothingRead(
        "NotFhir",
        "This is no FHIR resource: it has no resourceType. Pass a CoverageEligibilityResponse or a Bundle, decoded from its JSON.",
      )
    : nothingRead(
        "OtherResource",
        "This is another FHIR resource than an answer about eligibility. Pass a CoverageEligibilityResponse or a Bundle that holds one.",
      )
}
