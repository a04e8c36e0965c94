import type { ReactElement, ReactNode } from "react"
import { useId } from "react"
import { calendarWords } from "../../../src/review.ts"
import { Back, Onward } from "../parts/glyphs.tsx"
import type { CalendarTile } from "./CalendarTile.ts"
import { Column } from "./Column.tsx"
import { hourHeight, minuteOf } from "./placed.ts"
import { WorkList } from "./WorkList.tsx"

/** @category models @since 0.2.0 */
export interface CalendarProps {
  /** The day shown, `2026-11-24`. */
  readonly date: string
  /** The day's appointments with their icons. */
  readonly tiles: ReadonlyArray<CalendarTile>
  /** The icon of an appointment was pressed. */
  readonly onOpen: (tile: CalendarTile) => void
  /** Which icons can be pressed; those that are ready to import, unless said otherwise. */
  readonly opens?: (tile: CalendarTile) => boolean
  /** "3 to import" was pressed: all that wait, to be opened one after another. Absent: the first is opened. */
  readonly onWalk?: (waiting: ReadonlyArray<CalendarTile>) => void
  /** Another day was asked for, so many days from the one shown, or today; absent: the day stays. */
  readonly onDay?: (to: { readonly days: number } | "today") => void
  /** The id of the appointment that the focus returns to. */
  readonly focusOn?: string
  /** What the host shows beside the day: the location, who is signed in. */
  readonly children?: ReactNode
}

const sayDay = (date: string): string =>
  new Intl.DateTimeFormat("en-US", { dateStyle: "full", timeZone: "UTC" }).format(new Date(`${date}T00:00:00Z`))

const isReady = ({ icon, response }: CalendarTile): boolean => icon === "ReadyToImport" && response !== undefined

const DayButtons = ({ onDay }: { readonly onDay: NonNullable<CalendarProps["onDay"]> }): ReactElement => (
  <div className="coverport-day-buttons">
    <button
      type="button"
      className="coverport-button coverport-button-plain"
      aria-label={calendarWords.previousDay}
      onClick={() => {
        onDay({ days: -1 })
      }}
    >
      <Back />
    </button>
    <button
      type="button"
      className="coverport-button coverport-button-plain"
      onClick={() => {
        onDay("today")
      }}
    >
      {calendarWords.today}
    </button>
    <button
      type="button"
      className="coverport-button coverport-button-plain"
      aria-label={calendarWords.nextDay}
      onClick={() => {
        onDay({ days: 1 })
      }}
    >
      <Onward />
    </button>
  </div>
)

/**
 * A day's appointments by column and time, the "E" at each tile's corner, and what of the insurance is left to do.
 *
 * @see docs/specification.md, steps 1, 2 and 11
 * @category presenting
 * @since 0.2.0
 */
export const Calendar = ({
  date,
  tiles,
  onOpen,
  opens = isReady,
  onWalk,
  onDay,
  focusOn,
  children,
}: CalendarProps): ReactElement => {
  const title = useId()
  const columns = [...new Set(tiles.map(({ appointment }) => appointment.column))].toSorted()
  const starts = tiles.map(({ appointment }) => minuteOf(appointment.time))
  const from = Math.floor(Math.min(...starts) / 60) * 60
  const ends = tiles.map(({ appointment }) => minuteOf(appointment.time) + appointment.minutes)
  const through = Math.ceil(Math.max(...ends) / 60) * 60
  return (
    <section className="coverport coverport-calendar" aria-labelledby={title}>
      <header className="coverport-calendar-head">
        <h1 id={title}>{sayDay(date)}</h1>
        {onDay === undefined ? null : <DayButtons onDay={onDay} />}
        {children === undefined ? null : <div className="coverport-calendar-more">{children}</div>}
      </header>
      <div className="coverport-calendar-body">
        {tiles.length === 0 ? (
          <p className="coverport-empty">{calendarWords.noAppointments}</p>
        ) : (
          <div className="coverport-columns">
            <ol className="coverport-hours" aria-hidden="true">
              {Array.from({ length: (through - from) / 60 }, (_, i) => (
                <li key={i} style={{ blockSize: `${hourHeight}px` }}>
                  {`${String(from / 60 + i).padStart(2, "0")}:00`}
                </li>
              ))}
            </ol>
            {columns.map((name) => (
              <Column
                key={name}
                name={name}
                tiles={tiles.filter(({ appointment }) => appointment.column === name)}
                from={from}
                through={through}
                opens={opens}
                onOpen={onOpen}
                {...(focusOn === undefined ? {} : { focusOn })}
              />
            ))}
          </div>
        )}
        <WorkList
          tiles={tiles}
          onWalk={(waiting) => {
            const [first] = waiting
            if (onWalk !== undefined) onWalk(waiting)
            else if (first !== undefined) onOpen(first)
          }}
        />
      </div>
    </section>
  )
}
