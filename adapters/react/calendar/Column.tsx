import type { ReactElement } from "react"
import { useId } from "react"
import type { CalendarTile } from "./CalendarTile.ts"
import { hourHeight } from "./placed.ts"
import { Tile } from "./Tile.tsx"

/** The appointments of a chair or a provider, by time. */
export const Column = ({
  name,
  tiles,
  from,
  through,
  opens,
  onOpen,
  focusOn,
}: {
  readonly name: string
  readonly tiles: ReadonlyArray<CalendarTile>
  readonly from: number
  readonly through: number
  readonly opens: (tile: CalendarTile) => boolean
  readonly onOpen: (tile: CalendarTile) => void
  readonly focusOn?: string
}): ReactElement => {
  const heading = useId()
  return (
    <div className="coverport-column">
      <h2 id={heading}>{name}</h2>
      <ul aria-labelledby={heading} style={{ blockSize: `${((through - from) * hourHeight) / 60}px` }}>
        {tiles.map((tile) => (
          <Tile
            key={tile.appointment.id}
            tile={tile}
            from={from}
            opens={opens(tile)}
            isFocused={tile.appointment.id === focusOn}
            onOpen={onOpen}
          />
        ))}
      </ul>
    </div>
  )
}
