import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import { sections } from "../../domain/change/Section.ts"
import type { NetworkPlan } from "../../domain/response/NetworkPlan.ts"
import { valuesStated } from "../../domain/response/stating.ts"
import { importWaits, pageWords, paneNames, saySelected } from "../words/page.ts"
import { statusNames } from "../words/coverage.ts"
import { sayWarning } from "../words/findings.ts"
import { affectsView } from "./affectsView.ts"
import { amountsView } from "./amountsView.ts"
import { comparisonView } from "./comparisonView.ts"
import { exceptionsView } from "./exceptionsView.ts"
import { mayImport } from "./mayImport.ts"
import { messageView } from "./messageView.ts"
import { noticeView } from "./noticeView.ts"
import { patientDetails } from "./patientDetails.ts"
import { previewShown } from "./previewed.ts"
import { questionView } from "./questionView.ts"
import type { ReviewState } from "./ReviewState.ts"
import type { NetworkPlanView, PaneView, ReviewView } from "./ReviewView.ts"
import { withheldView } from "./withheldView.ts"

const chosenPlan = ({ opening, networkPlan }: ReviewState): NetworkPlan | undefined =>
  opening.received.response.networkPlans.find(({ name }) => name === networkPlan)

const panesOf = (state: ReviewState, plan: NetworkPlan | undefined): ReadonlyArray<PaneView> => {
  const { unmapped } = state.opening.received.response
  const stated = plan === undefined ? undefined : valuesStated(plan)
  return [
    { pane: "PatientDetails", name: paneNames.PatientDetails, shown: state.pane === "PatientDetails", imported: false },
    ...sections.map((section): PaneView => {
      const nothing = stated !== undefined && stated[section] === 0
      return {
        pane: section,
        name: paneNames[section],
        shown: state.pane === section,
        ...(stated === undefined ? {} : { count: stated[section] }),
        checkbox: {
          section,
          checked: !nothing && state.selected.includes(section),
          enabled: !nothing,
          ...(nothing ? { because: pageWords.nothingStated } : {}),
        },
        imported: state.imported.some((one) => one.networkPlan === plan?.name && one.section === section),
      }
    }),
    {
      pane: "NotUnderstood",
      name: paneNames.NotUnderstood,
      shown: state.pane === "NotUnderstood",
      count: unmapped.length,
      imported: false,
    },
  ]
}

const optionOf =
  (chosen: string | undefined) =>
  (plan: NetworkPlan): NetworkPlanView => {
    const stated = valuesStated(plan)
    return {
      name: plan.name,
      status: statusNames[plan.status],
      chosen: plan.name === chosen,
      amounts: stated.DeductiblesAndBenefits,
      exceptions: stated.ExceptionsAndLimitations,
    }
  }

const waitsFor = ({ mode, preview }: ReviewState): string | undefined => {
  if (mode._tag === "Acting")
    switch (mode.act._tag) {
      case "Import":
        return "Importing"
      case "MarkAsDone":
        return "Marking as done"
      case "Undo":
        return "Putting back"
    }
  return preview._tag === "Awaited" ? importWaits.PreviewAwaited : undefined
}

const iconAfter = { Imported: "Eligible", MarkedAsDone: "Eligible", ExitedWithoutImporting: "ReadyToImport" } as const

const closedView = ({ mode, opening, imported }: ReviewState): Pick<ReviewView, "closed"> =>
  mode._tag !== "Closed"
    ? {}
    : {
        closed: {
          icon: opening.state === "done" && imported.length > 0 ? "Eligible" : iconAfter[mode.how],
        },
      }

/**
 * What a screen shows of the page.
 *
 * @see docs/specification.md, steps 2 to 11
 * @category presenting
 * @since 0.2.0
 */
export const view = (state: ReviewState): ReviewView => {
  const { opening, mode } = state
  const { standing, received } = opening
  const { patient, plan } = standing
  const { networkPlans, unmapped } = received.response
  const network = chosenPlan(state)
  const preview = previewShown(state.preview)
  const waits = waitsFor(state)
  const isOpen = mode._tag === "Reviewing"
  const panes = panesOf(state, network)
  const checked = panes.filter(({ checkbox }) => checkbox?.checked === true).length
  return {
    title: pageWords.title,
    patient: `${patient.firstName} ${patient.lastName}`,
    plan: `${plan.name}${plan.groupNumber === undefined ? "" : ` ${plan.groupNumber}`}`,
    panes,
    pane: state.pane,
    networkPlans: {
      label: pageWords.networkPlan,
      options: networkPlans.map(optionOf(state.networkPlan)),
      ...(network === undefined ? { asks: pageWords.chooseNetworkPlan } : {}),
      comparison: comparisonView(networkPlans),
    },
    patientDetails: patientDetails(opening),
    amounts: amountsView(state, network, preview),
    exceptions: exceptionsView(state, network, preview),
    notUnderstood: unmapped.map(({ text, reason, at }) => ({ text, reason, where: at })),
    affects: affectsView(state, preview),
    warnings: (preview?.warnings ?? []).map(sayWarning),
    withheld: (preview?.withheld ?? []).map(withheldView(state.answers)),
    ...(state.where === undefined ? {} : { message: messageView(opening.message, state.where) }),
    ...noticeView(state),
    ...questionView(state, preview),
    ...(waits === undefined ? {} : { waitsFor: waits }),
    selected: saySelected(checked),
    close: { label: pageWords.close, does: { _tag: "Close" }, enabled: isOpen },
    import: pipe(
      mayImport(state),
      E.match(
        (why) => ({
          label: pageWords.import,
          does: { _tag: "Import" } as const,
          enabled: false,
          because: importWaits[why],
        }),
        () => ({ label: pageWords.import, does: { _tag: "Import" } as const, enabled: isOpen }),
      ),
    ),
    ...closedView(state),
  }
}
