import type { Figure } from "./Figure.ts"

const rounded = (n: number): string => n.toLocaleString("en", { maximumSignificantDigits: 3 })

/** One line a figure, for machines. */
export const asJson = (figure: Figure): string => JSON.stringify(figure)

/** A figure as a person reads it. */
export const asText = ({ figure, ratio, against, needs, kept, ours, theirs, unit, between, said }: Figure): string =>
  [
    `${kept ? "kept  " : "MISSED"}  ${rounded(ratio)} (${needs})  ${figure}`,
    `        against ${against}`,
    `        ${rounded(ours)} and ${rounded(theirs)} ${unit}` +
      (between === undefined ? "" : `; half of the rounds between ${between.map(rounded).join(" and ")}`),
    ...Object.entries(said ?? {}).map(([what, number]) => `        ${what}: ${rounded(number)}`),
  ].join("\n")
