import type { PersonEvent, ReviewView } from "../../src/review.ts"

/** Something to press that the view says can be pressed now. */
export interface Offered {
  readonly does: PersonEvent
  /** Whether it is what stands already, as the chosen one of several. */
  readonly chosen: boolean
}

const fresh = (does: PersonEvent): Offered => ({ does, chosen: false })

/** Buttons and choices: everything with a `does` that is enabled. What stands behind a question cannot be pressed. */
export const pressable = (view: ReviewView): ReadonlyArray<Offered> => {
  if (view.closed !== undefined) return []
  const actions = [
    ...(view.notice?.actions ?? []),
    view.import,
    view.close,
    ...(view.undo === undefined ? [] : [view.undo]),
  ]
  return [
    ...(view.question?.choices ?? []).map(({ does }) => fresh(does)),
    ...actions.filter(({ enabled }) => enabled).map(({ does }) => fresh(does)),
    ...view.withheld
      .flatMap(({ choices }) => choices)
      .filter(({ enabled }) => enabled)
      .map(({ does, chosen }) => ({ does, chosen })),
    ...view.exceptions.groups
      .flatMap(({ procedures }) => procedures)
      .flatMap(({ keep }) => (keep?.enabled === true ? [fresh(keep.does)] : [])),
    ...view.panes.flatMap(({ checkbox }) =>
      checkbox?.enabled === true ? [fresh({ _tag: "ToggleSection", section: checkbox.section })] : [],
    ),
    ...(view.networkPlans.enabled
      ? view.networkPlans.options.map(({ name, chosen }) => ({
          does: { _tag: "ChooseNetworkPlan", name } as const,
          chosen,
        }))
      : []),
  ]
}

/** What can be looked at otherwise. */
export const lookable = (view: ReviewView): ReadonlyArray<PersonEvent> => [
  ...view.panes.map(({ pane }) => ({ _tag: "ShowPane", pane }) as const),
  ...view.exceptions.groups.flatMap(({ procedures }) =>
    procedures.map(({ key }) => ({ _tag: "ToggleProcedure", procedure: key }) as const),
  ),
  { _tag: "FindProcedure", text: "D1" },
  { _tag: "FilterType", type: "Frequency" },
  { _tag: "FilterType" },
  { _tag: "ShowChangedOnly", on: !view.exceptions.changedOnly },
  { _tag: "ShowUnchanged", on: !view.amounts.unchangedShown },
  { _tag: "ShowWhere", at: [0] },
  { _tag: "HideWhere" },
  view.affects.members === undefined ? { _tag: "ShowMembers" } : { _tag: "HideMembers" },
  { _tag: "MoreMembers" },
]

/** What leads towards an import and what may follow it; a way out is taken seldom, so that visits last. */
export const onwards = (view: ReviewView): ReadonlyArray<PersonEvent> => {
  const { question } = view
  if (question !== undefined) {
    const [first, ...others] = question.choices.map(({ does }) => does)
    if (first === undefined) return []
    switch (question.kind) {
      case "Confirmation":
      case "Unsure":
        return [first, first, first, ...others]
      case "HowToClose":
      case "Leave":
        return [first, first, ...others, { _tag: "Cancel" }]
    }
  }
  const chooses =
    view.networkPlans.asks === undefined
      ? []
      : view.networkPlans.options.map(({ name }) => ({ _tag: "ChooseNetworkPlan", name }) as const)
  const acts = [
    view.import,
    view.import,
    view.import,
    ...(view.notice?.actions ?? []),
    ...(view.notice?.actions ?? []),
    ...(view.undo === undefined ? [] : [view.undo, view.close, view.close]),
  ]
  return [...chooses, ...acts.filter(({ enabled }) => enabled).map(({ does }) => does)]
}
