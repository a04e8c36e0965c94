import type { Case, CaseFile, RenewalCase } from "./Case.ts"
import { renewals } from "./Case.ts"

// The cases as docs/assess.md shows them.

const cell = (text: string): string => text.replaceAll("|", "\\|")

const patientOf = ({ given }: Case): ReadonlyArray<string> => [
  ...(given.born === undefined ? [] : [`born ${given.born}`]),
  ...(given["enrolled from"] === undefined ? [] : [`enrolled from ${given["enrolled from"]}`]),
  ...(given["enrolled through"] === undefined ? [] : [`enrolled through ${given["enrolled through"]}`]),
  ...(given["plan ends"] === undefined ? [] : [`the plan ends ${given["plan ends"]}`]),
  ...(given["renewal month"] === undefined ? [] : [`renewal month ${given["renewal month"]}`]),
  ...(given["categories of the procedure"] === undefined
    ? []
    : [`the procedure is of ${given["categories of the procedure"].join(", ")}`]),
  ...(given["tooth was missing before"] === undefined
    ? []
    : [given["tooth was missing before"] ? "the tooth was missing before" : "the tooth was lost since"]),
  ...(given["same day counts"] === false ? ["the same day is free"] : []),
]

const historyOf = ({ given }: Case): string => {
  const { history } = given
  if (history === undefined) return "history unknown"
  const complete = given["history is complete"]
  const services = history.length === 0 ? "nothing had" : `had ${history.join("; ")}`
  return complete === "no" || complete === undefined
    ? `${services} (others may be missing)`
    : complete === "since birth"
      ? services
      : `${services} (complete ${complete})`
}

const askedOf = ({ asked }: Case): string =>
  [
    `${asked.procedure} on ${asked.on}`,
    ...(asked.tooth === undefined ? [] : [`tooth ${asked.tooth}`]),
    ...(asked.surfaces === undefined ? [] : [`surfaces ${asked.surfaces}`]),
    ...(asked.quadrant === undefined ? [] : [`quadrant ${asked.quadrant}`]),
    ...(asked.arch === undefined ? [] : [`${asked.arch} arch`]),
  ].join(", ")

const rowOf = (one: Case): string =>
  `| ${[
    one.title,
    one.given.plan.map((rule) => `\`${rule}\``).join("<br>"),
    [historyOf(one), ...patientOf(one)].join("; "),
    askedOf(one),
    `**${one.answer}**`,
    one.why,
  ]
    .map(cell)
    .join(" | ")} |`

export const tableOf = ({ topic, rule, cases, name }: CaseFile): string =>
  [
    `### ${topic}`,
    "",
    `${rule} ([the file](../test/cases/${name}.json))`,
    "",
    "| case | the plan says | of the patient | asked | answer | why |",
    "| --- | --- | --- | --- | --- | --- |",
    ...cases.map(rowOf),
  ].join("\n")

const renewalRow = ({ title, given, answer, why }: RenewalCase): string =>
  `| ${[
    title,
    String(given["renewal month"]),
    given.today,
    given["answer is about"] ?? "",
    answer["benefit year"],
    answer.renews,
    answer["annual met and used of the answer"] ?? "",
    why,
  ]
    .map(cell)
    .join(" | ")} |`

export const renewalTable: string = [
  `### ${renewals.topic}`,
  "",
  `${renewals.rule} ([the file](../test/cases/renewal.json))`,
  "",
  "| case | renewal month | today | answer about | benefit year | renews | annual met and used of the answer | why |",
  "| --- | --- | --- | --- | --- | --- | --- | --- |",
  ...renewals.cases.map(renewalRow),
].join("\n")
