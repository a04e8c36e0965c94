import type { EligibilityIcon } from "../../../src/index.ts"
import { iconNames } from "../../../src/review.ts"
import type { Paint } from "./paint.ts"
import type { Cell } from "./table.ts"

// The shape beside the letter tells the icons apart where there is no colour, and to eyes that see none.
const shapes: Readonly<Record<EligibilityIcon, string>> = {
  ReadyToImport: " E● ",
  Eligible: " E■ ",
  NotEligible: " E▲ ",
  Unable: " E! ",
  None: "    ",
}

const painter = (paint: Paint, icon: EligibilityIcon): ((text: string) => string) => {
  switch (icon) {
    case "ReadyToImport":
      return () => paint.bgWhite(` ${paint.green("E")}${paint.red("●")} `)
    case "Eligible":
      return (text) => paint.bgGreen(paint.white(text))
    case "NotEligible":
      return (text) => paint.bgRed(paint.white(text))
    case "Unable":
      return (text) => paint.bgYellow(paint.white(text))
    case "None":
      return (text) => text
  }
}

/** An icon as four characters. */
export const iconChip = (paint: Paint, icon: EligibilityIcon): string =>
  paint.isColorSupported ? painter(paint, icon)(shapes[icon]) : shapes[icon]

// Spaces that a table does not take for breaks between words.
const kept = (text: string): string => text.replaceAll(" ", "\u00A0")

/** An icon as a cell of a table. */
export const iconCell = (paint: Paint, icon: EligibilityIcon): Cell =>
  paint.isColorSupported && icon !== "None"
    ? { text: kept(shapes[icon]), paint: () => iconChip(paint, icon) }
    : shapes[icon].trim()

const shown: ReadonlyArray<EligibilityIcon> = ["ReadyToImport", "Eligible", "NotEligible", "Unable"]

/** What the icons look like and mean. */
export const iconLegend = (paint: Paint): string =>
  [
    paint.dim("What the letters mean"),
    ...shown.map((icon) => `  ${iconChip(paint, icon)} ${iconNames[icon].looks}: ${iconNames[icon].means}`),
  ].join("\n")
