import { ensureBuilt } from "../../gates/build.ts"
import type { Figure } from "../Figure.ts"
import { atMost } from "../Figure.ts"
import type { Import } from "../size/imports.ts"
import { imports } from "../size/imports.ts"
import { kilobytesOf } from "../size/kilobytes.ts"
import { roomsOf } from "../size/rooms.ts"

const figureOf = async (measured: Import): Promise<Figure> => {
  const { name, most, from } = measured
  const kilobytes = await kilobytesOf(measured)
  const rooms = from === undefined ? [] : await roomsOf(from.door, from.beside)
  return {
    figure: `size: ${name}`,
    ratio: kilobytes / most,
    against: `${most} kB, minified and compressed with gzip`,
    ...atMost(1, kilobytes / most),
    ours: kilobytes,
    theirs: most,
    unit: "kB",
    said: Object.fromEntries(rooms.map(([room, part]) => [`kB of ${room}`, part * kilobytes])),
  }
}

/** How much a page grows by what it imports, and which room the whole doors' code is from. */
export const sizeFigures = async (): Promise<ReadonlyArray<Figure>> => {
  await ensureBuilt()
  const figures: Array<Figure> = []
  for (const measured of imports) figures.push(await figureOf(measured))
  return figures
}
