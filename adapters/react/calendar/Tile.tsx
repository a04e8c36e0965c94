import type { ReactElement } from "react"
import { useEffect, useRef } from "react"
import { sayIcon, sayMinutes, sayStanding, sayVerification } from "../../../src/review.ts"
import type { CalendarTile } from "./CalendarTile.ts"
import { EligibilityIcon } from "./EligibilityIcon.tsx"
import { placed } from "./placed.ts"

const short = ({ firstName, lastName }: CalendarTile["appointment"]["patient"]): string =>
  `${firstName.slice(0, 1)}. ${lastName}`

/** An appointment at its time; the icon at its corner, to be pressed where it opens something. */
export const Tile = ({
  tile,
  from,
  opens,
  isFocused,
  onOpen,
}: {
  readonly tile: CalendarTile
  /** The minute of the day at which the column begins. */
  readonly from: number
  readonly opens: boolean
  /** Whether the focus returns here. */
  readonly isFocused: boolean
  readonly onOpen: (tile: CalendarTile) => void
}): ReactElement => {
  const { appointment, icon, status } = tile
  const { patient, time, minutes } = appointment
  const box = useRef<HTMLLIElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (isFocused) (button.current ?? box.current)?.focus()
  }, [isFocused])
  const standing = sayStanding(icon, status)
  const name = icon === "ReadyToImport" ? sayIcon(icon, short(patient)) : `${short(patient)}: ${standing}`
  const more = status === undefined ? name : `${name}. ${sayVerification(status)}.`
  return (
    <li ref={box} className="coverport-tile" tabIndex={-1} style={placed(appointment, from)}>
      <p className="coverport-tile-name">
        {patient.firstName} {patient.lastName}
      </p>
      <p className="coverport-small">
        <time>{time}</time> · {sayMinutes(minutes)}
        {icon === "None" && status !== undefined ? ` · ${standing}` : ""}
      </p>
      {icon === "None" ? null : opens ? (
        <button
          ref={button}
          type="button"
          className="coverport-tile-icon"
          aria-label={name}
          title={more}
          onClick={() => {
            onOpen(tile)
          }}
        >
          <EligibilityIcon icon={icon} />
        </button>
      ) : (
        <span className="coverport-tile-icon" title={more}>
          <EligibilityIcon icon={icon} name={name} />
        </span>
      )}
    </li>
  )
}
