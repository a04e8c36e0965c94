import type { Paint } from "../screen/paint.ts"
import { screenWidth, wrap } from "../screen/wrap.ts"

const bar = (length: number): string => "─".repeat(Math.max(0, length))

/** `── 2/8  The calendar ───…`, as wide as the screen. */
export const heading = (paint: Paint, step: number, steps: number, title: string): string => {
  const number = `${step}/${steps}`
  const rest = screenWidth - number.length - title.length - 7
  return `\n${paint.dim("──")} ${paint.cyan(number)}  ${paint.bold(title)} ${paint.dim(bar(rest))}\n`
}

/** A paragraph that explains. */
export const prose = (text: string): string =>
  wrap(text, screenWidth - 4)
    .map((line) => `  ${line}`)
    .join("\n")

/** The command one would type; an indented line goes on with the one before. */
export const typed = (paint: Paint, ...lines: ReadonlyArray<string>): string =>
  `\n${lines.map((line, i) => `  ${i === 0 ? paint.dim("$") : " "} ${paint.cyan(line)}`).join("\n")}\n`

/** The first page's title. */
export const title = (paint: Paint): string =>
  [
    "",
    `  ${paint.bgWhite(paint.bold(paint.green(" E")) + paint.red("● "))} ${paint.dim("→")} ${paint.bgGreen(paint.bold(paint.white(" E  ")))}  ${paint.bold("Coverport")}`,
    "",
    prose(
      "A payer's dental eligibility answer, imported into a practice's coverage records: the right network plan, the right scope, nothing overwritten that nobody saw, and a way back.",
    ),
  ].join("\n")
