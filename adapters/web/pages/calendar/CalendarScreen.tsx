import type { ReactElement } from "react"
import { useEffect, useState } from "react"
import type { TilesOfDay } from "../../wire/TilesOfDay.ts"
import type { CalendarTile } from "../../../react/index.ts"
import { Calendar } from "../../../react/index.ts"
import { addDays, CalendarDate, holds } from "../../../../src/index.ts"
import { anything, having, tell } from "../asking/ask.ts"
import { Shown } from "../asking/Shown.tsx"
import { useAsked } from "../asking/useAsked.ts"
import { go } from "../route.ts"
import { useSession } from "../shell/SessionHere.ts"
import { words } from "../words.ts"
import { AutomaticNotice } from "./AutomaticNotice.tsx"
import { beginWalk, endWalk, openedLast, rememberOpened } from "./walk.ts"

const isDay = having<TilesOfDay>("date", "tiles")

const dayFrom = (date: string, days: number): string => (CalendarDate.is(date) ? addDays(date, days) : date)

const open = ({ appointment, response }: CalendarTile): void => {
  if (response === undefined) return
  rememberOpened(appointment.id)
  go({ page: "review", response })
}

/** A day at a location. An address that names another location goes there first: rights are held at locations. */
export const CalendarScreen = ({
  date,
  location,
}: {
  readonly date: string
  readonly location: string
}): ReactElement | null => {
  const { session, again } = useSession()
  const isElsewhere = location !== session.location.id
  const isKnown = session.locations.some(({ id }) => id === location)
  useEffect(() => {
    if (!isElsewhere) return
    if (!isKnown) go({ page: "calendar", date }, { replace: true })
    else void tell("/api/session/location", anything, { location }).then(again)
  }, [isElsewhere, isKnown, location, date, again])
  return isElsewhere ? null : (
    <>
      {holds(session.rights, "Edit Insurance Plans") ? <AutomaticNotice /> : null}
      <Day key={date} date={date} />
    </>
  )
}

const Day = ({ date }: { readonly date: string }): ReactElement => {
  const { session } = useSession()
  const [focusOn] = useState(openedLast)
  const asked = useAsked(`/api/calendar/${date}`, isDay)
  const mayImport = holds(session.rights, "Import Insurance Benefit Details")
  const goTo = (day: string): void => go({ page: "calendar", date: day, location: session.location.id })
  return (
    <Shown asked={asked}>
      {({ tiles }) => (
        <Calendar
          date={date}
          tiles={tiles}
          opens={({ icon, response }) =>
            mayImport && response !== undefined && (icon === "ReadyToImport" || icon === "Eligible")
          }
          onOpen={(tile) => {
            endWalk()
            open(tile)
          }}
          onWalk={(waiting) => {
            beginWalk(waiting.flatMap(({ response }) => (response === undefined ? [] : [response])))
            const [first] = waiting
            if (first !== undefined) open(first)
          }}
          onDay={(to) => goTo(to === "today" ? session.today : dayFrom(date, to.days))}
          {...(focusOn === undefined ? {} : { focusOn })}
        >
          <label className="app-date">
            <span>{words.date}</span>
            <input
              type="date"
              value={date}
              onChange={({ target }) => {
                if (CalendarDate.is(target.value)) goTo(target.value)
              }}
            />
          </label>
        </Calendar>
      )}
    </Shown>
  )
}
