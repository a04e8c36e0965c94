import type { ReactElement } from "react"
import { useId } from "react"
import type { EligibilityIcon as Icon } from "../../../src/index.ts"
import { calendarWords, iconNames, sayIconCount } from "../../../src/review.ts"
import type { CalendarTile } from "./CalendarTile.ts"
import { EligibilityIcon } from "./EligibilityIcon.tsx"

const icons: ReadonlyArray<Exclude<Icon, "None">> = ["ReadyToImport", "Eligible", "NotEligible", "Unable"]

// A patient with two appointments is one answer to look at.
const byPatient = (tiles: ReadonlyArray<CalendarTile>): ReadonlyArray<CalendarTile> => [
  ...new Map(tiles.toReversed().map((tile) => [tile.appointment.patient.id, tile])).values(),
]

/** What of the day's insurance is left to do, and what the letters mean. */
export const WorkList = ({
  tiles,
  onWalk,
}: {
  readonly tiles: ReadonlyArray<CalendarTile>
  readonly onWalk: (waiting: ReadonlyArray<CalendarTile>) => void
}): ReactElement => {
  const heading = useId()
  const of = (icon: Icon): ReadonlyArray<CalendarTile> =>
    byPatient(tiles.filter((tile) => tile.icon === icon)).toReversed()
  return (
    <aside className="coverport-worklist" aria-labelledby={heading}>
      <h2 id={heading}>{calendarWords.insurance}</h2>
      <ul>
        {icons.map((icon) => {
          const found = of(icon)
          return (
            <li key={icon}>
              <EligibilityIcon icon={icon} />
              <div>
                {icon === "ReadyToImport" && found.length > 0 ? (
                  <button
                    type="button"
                    className="coverport-link"
                    onClick={() => {
                      onWalk(found)
                    }}
                  >
                    {sayIconCount(icon, found.length)}
                  </button>
                ) : (
                  <span>{sayIconCount(icon, found.length)}</span>
                )}
                <p className="coverport-small coverport-sentence">
                  {iconNames[icon].looks}: {iconNames[icon].means}
                </p>
              </div>
            </li>
          )
        })}
      </ul>
    </aside>
  )
}
