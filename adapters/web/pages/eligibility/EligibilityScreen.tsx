import type { ReactElement } from "react"
import { useState } from "react"
import type { EligibilityIcon as Icon } from "../../../../src/index.ts"
import { CalendarDate, holds } from "../../../../src/index.ts"
import { iconNames } from "../../../../src/review.ts"
import type { TilesOfDay } from "../../wire/TilesOfDay.ts"
import { EligibilityIcon } from "../../../react/index.ts"
import { having } from "../asking/ask.ts"
import { Shown } from "../asking/Shown.tsx"
import { useAsked } from "../asking/useAsked.ts"
import { rememberOpened } from "../calendar/walk.ts"
import { go } from "../route.ts"
import { useSession } from "../shell/SessionHere.ts"
import { statusNames, words } from "../words.ts"

const isWeek = having<{ readonly days: ReadonlyArray<TilesOfDay> }>("days")

type Status = keyof typeof statusNames

const statusOf: Readonly<Record<Icon, Status | undefined>> = {
  ReadyToImport: "Eligible",
  Eligible: "Eligible",
  NotEligible: "Ineligible",
  Unable: "Unable",
  None: undefined,
}

const statuses: ReadonlyArray<Status> = ["Eligible", "Ineligible", "Unable"]

interface Line {
  readonly date: string
  readonly tile: TilesOfDay["tiles"][number]
  readonly status: Status
}

const linesOf = (days: ReadonlyArray<TilesOfDay>): ReadonlyArray<Line> =>
  days.flatMap(({ date, tiles }) =>
    tiles.flatMap((tile) => {
      const status = statusOf[tile.icon]
      return status === undefined ? [] : [{ date, tile, status }]
    }),
  )

const sayDate = (date: string): string =>
  new Intl.DateTimeFormat("en-US", { weekday: "short", month: "short", day: "numeric", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  )

const Row = ({ line: { date, tile, status }, mayImport }: { readonly line: Line; readonly mayImport: boolean }) => {
  const { appointment, icon, response } = tile
  const { firstName, lastName } = appointment.patient
  return (
    <tr>
      <td>{sayDate(date)}</td>
      <td className="app-number">{appointment.time}</td>
      <th scope="row">
        {firstName} {lastName}
      </th>
      <td>
        <span className="app-status">
          <EligibilityIcon icon={icon} />
          {statusNames[status]}
          <span className="app-quiet">{icon === "ReadyToImport" ? iconNames[icon].means : ""}</span>
        </span>
      </td>
      <td>
        {mayImport && response !== undefined && status === "Eligible" ? (
          <button
            type="button"
            className="coverport-link"
            aria-label={`${words.review}: ${firstName} ${lastName}`}
            onClick={() => {
              rememberOpened(appointment.id)
              go({ page: "review", response })
            }}
          >
            {words.review}
          </button>
        ) : null}
      </td>
    </tr>
  )
}

/** The patients of a week by what their payers said: Eligible, Ineligible, Unable to Verify. */
export const EligibilityScreen = ({ date }: { readonly date: string }): ReactElement => {
  const { session } = useSession()
  const [only, setOnly] = useState<Status>()
  const asked = useAsked(`/api/eligibility/${date}`, isWeek)
  const mayImport = holds(session.rights, "Import Insurance Benefit Details")
  return (
    <div className="app-column">
      <div className="app-title">
        <h1>{words.eligibility}</h1>
        <label className="app-date">
          <span>{words.date}</span>
          <input
            type="date"
            value={date}
            onChange={({ target }) => {
              if (CalendarDate.is(target.value)) go({ page: "eligibility", date: target.value })
            }}
          />
        </label>
      </div>
      <p className="app-quiet">{words.week}</p>
      <Shown asked={asked}>
        {({ days }) => {
          const lines = linesOf(days)
          const shown = lines.filter(({ status }) => only === undefined || only === status)
          const count = (status: Status): number => lines.filter((line) => line.status === status).length
          return (
            <>
              <div role="group" aria-label={words.status} className="app-choices">
                <button
                  type="button"
                  className="coverport-choice"
                  aria-pressed={only === undefined}
                  onClick={() => setOnly(undefined)}
                >
                  {words.all} {lines.length}
                </button>
                {statuses.map((status) => (
                  <button
                    key={status}
                    type="button"
                    className="coverport-choice"
                    aria-pressed={only === status}
                    onClick={() => setOnly(status)}
                  >
                    {statusNames[status]} {count(status)}
                  </button>
                ))}
              </div>
              {shown.length === 0 ? (
                <p className="coverport-empty">{words.nobodyListed}</p>
              ) : (
                <div className="app-scroll" role="region" aria-label={words.eligibility} tabIndex={0}>
                  <table className="coverport-table app-table">
                    <thead>
                      <tr>
                        <th scope="col">{words.day}</th>
                        <th scope="col">{words.time}</th>
                        <th scope="col">{words.patient}</th>
                        <th scope="col">{words.status}</th>
                        <th scope="col">
                          <span className="coverport-unseen">{words.review}</span>
                        </th>
                      </tr>
                    </thead>
                    <tbody>
                      {shown.map((line) => (
                        <Row key={`${line.date} ${line.tile.appointment.id}`} line={line} mayImport={mayImport} />
                      ))}
                    </tbody>
                  </table>
                </div>
              )}
            </>
          )
        }}
      </Shown>
    </div>
  )
}
