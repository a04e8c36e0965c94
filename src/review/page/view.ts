import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import { sections } from "../../domain/change/Section.ts"
import type { NetworkPlan } from "../../domain/response/NetworkPlan.ts"
import { valuesStated } from "../../domain/response/stating.ts"
import { actsAwaited, importWaits, pageWords, paneNames, saySelected } from "../words/page.ts"
import { statusNames } from "../words/coverage.ts"
import { sayWarnings } from "../words/findings.ts"
import { affectsView } from "./affectsView.ts"
import { amountsView } from "./amountsView.ts"
import { comparisonView } from "./comparisonView.ts"
import { coveragesView } from "./coveragesView.ts"
import { exceptionsView } from "./exceptionsView.ts"
import { mayImport } from "./mayImport.ts"
import { messageView } from "./messageView.ts"
import { noticeView } from "./noticeView.ts"
import { patientDetails } from "./patientDetails.ts"
import { planOptionsView } from "./planOptionsView.ts"
import { previewShown } from "./previewed.ts"
import { questionView } from "./questionView.ts"
import { networkPlanOf, sectionsChecked } from "./selected.ts"
import { sentence } from "./sentence.ts"
import type { ReviewState } from "./ReviewState.ts"
import type { NetworkPlanView, PaneView, ReviewView } from "./ReviewView.ts"
import { withheldView } from "./withheldView.ts"

const panesOf = (state: ReviewState, plan: NetworkPlan | undefined): ReadonlyArray<PaneView> => {
  const { unmapped } = state.opening.received.response
  const stated = plan === undefined ? undefined : valuesStated(plan)
  const checked = sectionsChecked(state)
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
          checked: checked.includes(section),
          enabled: !nothing && state.mode._tag === "Reviewing",
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
      coverages: stated.Coverages,
    }
  }

const waitsFor = ({ mode, preview }: ReviewState): string | undefined => {
  if (mode._tag === "Acting") return actsAwaited[mode.act._tag]
  return preview._tag === "Awaited" ? importWaits.PreviewAwaited : undefined
}

// A newer answer waits with a dot of its own; else what was done, now or before, is done.
const closedView = ({ mode, opening, imported, newer }: ReviewState): Pick<ReviewView, "closed"> => {
  if (mode._tag !== "Closed") return {}
  const done = opening.state === "done" || imported.length > 0 || mode.how === "MarkedAsDone"
  const icon = done && newer === undefined ? "Eligible" : "ReadyToImport"
  return { closed: { icon, ...(mode.opens === undefined ? {} : { opens: mode.opens }) } }
}

const undoView = ({ own, mode }: ReviewState): Pick<ReviewView, "undo"> =>
  own.length === 0
    ? {}
    : { undo: { label: pageWords.undoImport, does: { _tag: "Undo" }, enabled: mode._tag === "Reviewing" } }

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
  const network = networkPlanOf(state)
  const preview = previewShown(state.preview)
  const waits = waitsFor(state)
  const isOpen = mode._tag === "Reviewing"
  const panes = panesOf(state, network)
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
      enabled: isOpen,
      comparison: comparisonView(networkPlans, state.pane),
    },
    patientDetails: patientDetails(opening),
    amounts: amountsView(state, network, preview),
    exceptions: exceptionsView(state, network, preview),
    coverages: coveragesView(state, network, preview),
    planOptions: planOptionsView(state, network, preview),
    notUnderstood: unmapped.map(({ text, reason, at }) => ({ text, reason, where: at })),
    affects: affectsView(state, preview),
    warnings: (preview === undefined ? [] : sayWarnings(preview)).map(sentence),
    withheld: withheldView(state),
    ...(state.where === undefined ? {} : { message: messageView(opening.message, state.where) }),
    ...noticeView(state),
    ...questionView(state, preview),
    ...(waits === undefined ? {} : { waitsFor: waits }),
    selected: saySelected(sectionsChecked(state).length),
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
    ...undoView(state),
    ...closedView(state),
  }
}
