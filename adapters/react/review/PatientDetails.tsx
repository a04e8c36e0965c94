import type { ReactElement } from "react"
import type { DetailView } from "../../../src/review.ts"
import { screenWords } from "../../../src/review.ts"

/** Whom the payer means, beside whom the practice means; what differs is marked. */
export const PatientDetails = ({ details }: { readonly details: ReadonlyArray<DetailView> }): ReactElement => (
  <table className="coverport-table coverport-details">
    <thead>
      <tr>
        <th scope="col">
          <span className="coverport-unseen">{screenWords.detail}</span>
        </th>
        <th scope="col">{screenWords.practice}</th>
        <th scope="col">{screenWords.payer}</th>
      </tr>
    </thead>
    <tbody>
      {details.map(({ name, payer, practice, differs }) => (
        <tr key={name} data-differs={differs}>
          <th scope="row">{name}</th>
          <td>{practice}</td>
          <td>
            {payer}
            {differs ? <span className="coverport-differs">{screenWords.differs}</span> : null}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)
