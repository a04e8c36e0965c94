import type { ReactElement } from "react"
import { screenWords } from "../../../src/review.ts"

/** The heads of a table of values: what it is, held, the payer's, what happens, where. */
export const ValueHeads = ({ name }: { readonly name: string }): ReactElement => (
  <thead>
    <tr>
      <th scope="col">{name}</th>
      <th scope="col" className="coverport-money">
        {screenWords.held}
      </th>
      <th scope="col" className="coverport-money">
        {screenWords.payer}
      </th>
      <th scope="col">{screenWords.change}</th>
      <th scope="col">
        <span className="coverport-unseen">{screenWords.whereColumn}</span>
      </th>
    </tr>
  </thead>
)
