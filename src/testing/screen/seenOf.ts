import type { ActionView, AmountsView, ExceptionsView, ReviewView } from "../../review/page/ReviewView.ts"
import type { ButtonSeen, ProcedureSeen, Seen } from "./ScreenDriver.ts"

const button = ({ label, enabled }: ActionView): ButtonSeen => ({ label, enabled })

const amounts = ({ deductibles, benefits }: AmountsView): ReadonlyArray<string> =>
  [...deductibles, ...benefits].flatMap(({ name, held, payer, fateName, seenBy }) => [
    name,
    held,
    payer,
    fateName,
    seenBy,
  ])

const exceptions = ({ groups, empty = "" }: ExceptionsView): ReadonlyArray<string> => [
  ...groups.flatMap(({ name, procedures }) => [
    name,
    ...procedures.flatMap((one) => [
      one.name,
      String(one.count),
      ...one.types.flatMap((type) => [type.name, String(type.count)]),
      one.fateName,
      ...(one.expanded
        ? [
            ...one.exceptions.flatMap(({ typeName, description, words }) => [typeName, description, ...words]),
            ...one.held,
          ]
        : []),
    ]),
  ]),
  empty,
]

const paneText = (view: ReviewView): ReadonlyArray<string> => {
  switch (view.pane) {
    case "PatientDetails":
      return view.patientDetails.flatMap(({ name, payer, practice }) => [name, payer, practice])
    case "DeductiblesAndBenefits":
      return amounts(view.amounts)
    case "ExceptionsAndLimitations":
      return exceptions(view.exceptions)
    case "Coverages":
      return [
        ...view.coverages.lines.flatMap(({ name, held, payer, mark, fateName, seenBy }) => [
          name,
          held,
          payer,
          mark,
          fateName,
          seenBy,
        ]),
        view.coverages.empty ?? "",
      ]
    case "PlanOptions":
      return [
        ...view.planOptions.rows.flatMap(({ name, held, payer, fateName, seenBy }) => [
          name,
          held,
          payer,
          fateName,
          seenBy,
        ]),
        view.planOptions.empty ?? "",
      ]
    case "NotUnderstood":
      return view.notUnderstood.flatMap(({ text, reason }) => [text, reason])
  }
}

const allText = (view: ReviewView): string =>
  [
    view.patient,
    view.plan,
    view.affects.headline,
    ...view.affects.lines,
    ...(view.affects.members?.named ?? []).map(({ firstName, lastName }) => `${firstName} ${lastName}`),
    ...view.warnings,
    ...view.withheld.flatMap(({ text, choices }) => [text, ...choices.map(({ label }) => label)]),
    ...paneText(view),
  ]
    .filter((text) => text !== "")
    .join(" ")

const procedures = (view: ReviewView): ReadonlyArray<ProcedureSeen> =>
  view.pane === "ExceptionsAndLimitations"
    ? view.exceptions.groups
        .flatMap((group) => group.procedures)
        .map(({ name, count, expanded }) => ({ name, count, expanded }))
    : []

const question = (view: ReviewView) => {
  if (view.question === undefined) return {}
  const { title, lines, choices } = view.question
  const safe = choices.find((choice) => choice.safe)
  return {
    question: {
      title,
      text: [...lines, ...choices.flatMap(({ hint }) => (hint === undefined ? [] : [hint]))].join(" "),
      choices: choices.map(({ label }) => label),
      ...(safe === undefined ? {} : { focused: safe.label }),
    },
  }
}

const notice = (view: ReviewView) =>
  view.notice === undefined
    ? {}
    : {
        notice: {
          tone: view.notice.tone,
          text: [view.notice.text, ...view.notice.lines].join(" "),
          buttons: view.notice.actions.map(button),
        },
      }

/** What whoever sees everything sees of a view. */
export const seenOf = (view: ReviewView): Seen => ({
  page: "Import",
  title: view.title,
  panes: view.panes.map(({ name, shown, checkbox, imported }) => ({
    name,
    shown,
    ...(checkbox === undefined ? {} : { checkbox: { checked: checkbox.checked, enabled: checkbox.enabled } }),
    checkMark: imported,
  })),
  networkPlans: view.networkPlans.options.map(({ name, chosen }) => ({ name, chosen })),
  text: allText(view),
  procedures: procedures(view),
  ...notice(view),
  ...question(view),
  buttons: [view.import, view.close].map(button),
})
