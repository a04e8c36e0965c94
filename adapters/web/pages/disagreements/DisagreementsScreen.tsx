import type { ReactElement } from "react"
import { useState } from "react"
import type { DisagreementLine } from "../../../../src/review.ts"
import { disagreementLines, disagreementWords, sayCompared, sayMembersBy } from "../../../../src/review.ts"
import type { DisagreementsPage } from "../../wire/DisagreementsPage.ts"
import { ask, having } from "../asking/ask.ts"
import { Shown } from "../asking/Shown.tsx"
import { useAsked } from "../asking/useAsked.ts"

const isPage = having<DisagreementsPage>("items", "names")

const joined = (first: DisagreementsPage, next: DisagreementsPage): DisagreementsPage => ({
  ...next,
  items: [...first.items, ...next.items],
  names: { ...first.names, ...next.names },
})

type Name = (patient: string) => string

const Line = ({ line, name }: { readonly line: DisagreementLine; readonly name: Name }): ReactElement => (
  <tr>
    <th scope="row">
      {line.what}
      <span className="coverport-small">{line.status}</span>
    </th>
    <td>
      <dl className="app-said-by">
        {line.values.map(({ value, by }) => (
          <div key={value}>
            <dt className="app-number">{value}</dt>
            <dd>{sayMembersBy(by, name)}</dd>
          </div>
        ))}
      </dl>
    </td>
    <td>
      <ul>
        {line.reasons.map((reason) => (
          <li key={reason}>{reason}.</li>
        ))}
      </ul>
    </td>
    <td>{line.next}.</td>
  </tr>
)

const Plan = ({
  compared,
  name,
}: {
  readonly compared: DisagreementsPage["items"][number]
  readonly name: Name
}): ReactElement => {
  const lines = disagreementLines(compared.disagreements)
  return (
    <section className="app-compared">
      <h2>{compared.plan.name}</h2>
      <p className="app-quiet">
        {compared.plan.groupNumber === undefined ? "" : `Group ${compared.plan.groupNumber} · `}
        {sayCompared(compared)}
      </p>
      <div className="app-scroll" role="region" aria-label={compared.plan.name} tabIndex={0}>
        <table className="coverport-table app-table app-disagreements">
          <thead>
            <tr>
              <th scope="col">{disagreementWords.what}</th>
              <th scope="col">{disagreementWords.says}</th>
              <th scope="col">{disagreementWords.reason}</th>
              <th scope="col">{disagreementWords.next}</th>
            </tr>
          </thead>
          <tbody>
            {lines.map((line) => (
              <Line key={line.key} line={line} name={name} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

const Compared = ({ first }: { readonly first: DisagreementsPage }): ReactElement => {
  const [page, setPage] = useState(first)
  const more = async (): Promise<void> => {
    const next = await ask(`/api/disagreements?after=${encodeURIComponent(page.next ?? "")}`, isPage)
    if (next._tag === "Answered") setPage(joined(page, next.value))
  }
  const differing = page.items.filter(({ disagreements }) => disagreements.length > 0)
  const agreeing = page.items.filter(({ disagreements }) => disagreements.length === 0)
  return (
    <>
      {page.items.length === 0 && page.next === undefined ? (
        <p className="coverport-empty">{disagreementWords.nothing}</p>
      ) : differing.length === 0 ? (
        <p className="coverport-empty">{disagreementWords.none}</p>
      ) : null}
      {differing.map((compared) => (
        <Plan key={compared.plan.id} compared={compared} name={(patient) => page.names[patient] ?? patient} />
      ))}
      {agreeing.length === 0 ? null : (
        <section className="app-compared">
          <h2>{disagreementWords.agreeing}</h2>
          <ul>
            {agreeing.map((compared) => (
              <li key={compared.plan.id}>
                {compared.plan.name} <span className="app-quiet">{sayCompared(compared)}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {page.next === undefined ? null : (
        <button type="button" className="coverport-button coverport-button-plain" onClick={() => void more()}>
          {disagreementWords.more}
        </button>
      )}
    </>
  )
}

/** Where payers' answers about members of one plan say different things of the plan. */
export const DisagreementsScreen = (): ReactElement => {
  const asked = useAsked("/api/disagreements", isPage)
  return (
    <div className="app-column app-wide">
      <h1>{disagreementWords.title}</h1>
      <p className="app-quiet">{disagreementWords.about}</p>
      <Shown asked={asked}>{(first) => <Compared first={first} />}</Shown>
    </div>
  )
}
