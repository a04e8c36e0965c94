import type { Piece, Row } from "./rows/Row.ts"

// The words of a row that say which class of services it is about.
const classWords = /^BENEFIT\s?CLASS\s*=\s*(.+)$/i

/** The class a payer names in `BENEFITCLASS=...`, as the payer wrote it, and the piece that names it. */
export const classOf = (row: Row): { readonly name: string; readonly piece: Piece } | undefined =>
  row.messages
    .flatMap((piece) => {
      const name = classWords.exec(piece.words)?.[1]?.trim().replace(/\s+/g, " ")
      return name === undefined ? [] : [{ name, piece }]
    })
    .at(0)

/** The words of a row, without those that name a class. */
export const wordsOf = (row: Row): Row["messages"] => row.messages.filter(({ words }) => !classWords.test(words))
