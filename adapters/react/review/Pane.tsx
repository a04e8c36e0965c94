import type { ReactElement } from "react"
import { useId } from "react"
import type { ReviewView } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { Amounts } from "./Amounts.tsx"
import { Comparison } from "./Comparison.tsx"
import { Coverages } from "./Coverages.tsx"
import { Exceptions } from "./Exceptions.tsx"
import { NotUnderstood } from "./NotUnderstood.tsx"
import { PlanOptions } from "./PlanOptions.tsx"
import { PatientDetails } from "./PatientDetails.tsx"

/** Until a network plan is chosen, a section shows them side by side. */
export const isCompared = ({ networkPlans, pane }: ReviewView): boolean =>
  networkPlans.asks !== undefined && pane !== "PatientDetails" && pane !== "NotUnderstood"

const Content = ({ view, act }: { readonly view: ReviewView; readonly act: Act }): ReactElement => {
  const { comparison, options } = view.networkPlans
  if (isCompared(view)) return <Comparison comparison={comparison} options={options} act={act} />
  switch (view.pane) {
    case "PatientDetails":
      return <PatientDetails details={view.patientDetails} />
    case "DeductiblesAndBenefits":
      return <Amounts amounts={view.amounts} act={act} />
    case "ExceptionsAndLimitations":
      return <Exceptions exceptions={view.exceptions} act={act} />
    case "Coverages":
      return <Coverages coverages={view.coverages} act={act} />
    case "PlanOptions":
      return <PlanOptions planOptions={view.planOptions} act={act} />
    case "NotUnderstood":
      return <NotUnderstood rows={view.notUnderstood} act={act} />
  }
}

/** What was chosen in the list on the left. */
export const Pane = ({ view, act }: { readonly view: ReviewView; readonly act: Act }): ReactElement => {
  const name = useId()
  return (
    <section className="coverport-pane" aria-labelledby={name}>
      <h2 id={name}>{view.panes.find(({ shown }) => shown)?.name}</h2>
      <Content view={view} act={act} />
    </section>
  )
}
