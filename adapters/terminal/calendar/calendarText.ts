import type { EligibilityIcon } from "../../../src/index.ts"
import type { Tile } from "../../../src/effect.ts"
import { sayStanding } from "../../../src/review.ts"
import { iconCell, iconLegend } from "../screen/iconChip.ts"
import type { Paint } from "../screen/paint.ts"
import type { Cell } from "../screen/table.ts"
import { table } from "../screen/table.ts"
import { sayDay } from "./sayDay.ts"

/** A day at one location, as one user sees it. */
export interface CalendarDay {
  readonly date: string
  readonly location: string
  readonly user: string
  readonly tiles: ReadonlyArray<Tile>
  /** That imports which nobody made wait to be looked at; absent where none does, or where the user may not look. */
  readonly automatic?: string
}

const row =
  (paint: Paint) =>
  ({ appointment, icon, status }: Tile): ReadonlyArray<Cell> => [
    appointment.time,
    `${appointment.minutes}m`,
    appointment.column,
    `${appointment.patient.firstName} ${appointment.patient.lastName}`,
    iconCell(paint, icon),
    {
      text: icon === "None" && status === undefined ? "–" : sayStanding(icon, status),
      paint: icon === "None" ? paint.dim : (text) => text,
    },
  ]

const counts = (tiles: ReadonlyArray<Tile>): string => {
  const of = (icon: EligibilityIcon): number => tiles.filter((tile) => tile.icon === icon).length
  return [
    `● ${of("ReadyToImport")} to import`,
    `■ ${of("Eligible")} eligible`,
    `▲ ${of("NotEligible")} not eligible`,
    `! ${of("Unable")} unable`,
  ].join("   ")
}

const waiting = (paint: Paint, tiles: ReadonlyArray<Tile>): ReadonlyArray<string> => {
  const responses = new Map(
    tiles.flatMap(({ icon, response, appointment: { patient } }) =>
      icon === "ReadyToImport" && response !== undefined
        ? [[response, `${patient.firstName} ${patient.lastName}`] as const]
        : [],
    ),
  )
  return responses.size === 0
    ? []
    : [
        [
          paint.dim("Answers that wait to be imported"),
          ...[...responses].map(([response, patient]) => `  ${patient}: ${response}`),
        ].join("\n"),
      ]
}

/** A day of the calendar, its icons, and what they mean. */
export const calendarText = (
  paint: Paint,
  { date, location, user, tiles, automatic }: CalendarDay,
  legend = true,
): string =>
  [
    `${paint.bold(sayDay(date))}  ${location}  ${paint.dim(`signed in: ${user}`)}`,
    tiles.length === 0
      ? paint.dim("  No appointments.")
      : table(
          paint,
          [
            { head: "Time" },
            { head: "", align: "right" },
            { head: "Column" },
            { head: "Patient", grows: true },
            { head: "" },
            { head: "Insurance" },
          ],
          tiles.map(row(paint)),
        ),
    ...(tiles.length === 0 ? [] : [`  ${counts(tiles)}`]),
    ...waiting(paint, tiles),
    ...(automatic === undefined ? [] : [`  ${automatic}. See \`coverport review\`.`]),
    ...(legend ? [iconLegend(paint)] : []),
  ].join("\n\n")
