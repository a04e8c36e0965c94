import picocolors from "picocolors"
import type { Console } from "./Console.ts"

export type Paint = ReturnType<typeof picocolors.createColors>

/** Colours for a console, which on anything but a terminal change nothing. */
export const paintFor = ({ colour }: Pick<Console, "colour">): Paint => picocolors.createColors(colour)
