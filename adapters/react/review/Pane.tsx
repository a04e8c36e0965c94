import type { ReactElement } from "react"
import { useId } from "react"
import type { ReviewView } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { Amounts } from "./Amounts.tsx"
import { Comparison } from "./Comparison.tsx"
import { Exceptions } from "./Exceptions.tsx"
import { NotUnderstood } from "./NotUnderstood.tsx"
import { PatientDetails } from "./PatientDetails.tsx"

// Until a network plan is chosen, a section shows them side by side.
const Content = ({ view, act }: { readonly view: ReviewView; readonly act: Act }): ReactElement => {
  const { asks, comparison, options } = view.networkPlans
  switch (view.pane) {
    case "PatientDetails":
      return <PatientDetails details={view.patientDetails} />
    case "DeductiblesAndBenefits":
      return asks === undefined ? (
        <Amounts amounts={view.amounts} act={act} />
      ) : (
        <Comparison comparison={comparison} options={options} act={act} />
      )
    case "ExceptionsAndLimitations":
      return asks === undefined ? (
        <Exceptions exceptions={view.exceptions} act={act} />
      ) : (
        <Comparison comparison={comparison} options={options} act={act} />
      )
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
