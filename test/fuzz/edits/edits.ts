import type { Chance } from "../../torture/Chance.ts"
import { characterEdits } from "./characters.ts"
import type { Edit } from "./Edit.ts"
import { encodingEdits } from "./encodings.ts"
import { hugeEdits } from "./huge.ts"
import { rangeEdits } from "./ranges.ts"
import { segmentEdits } from "./segments.ts"
import { separatorEdits } from "./separators.ts"

/** Every way to damage a text but one: that its end is cut off is done last, because of what a reader owes then. */
export const edits: ReadonlyArray<Edit> = [
  ...characterEdits,
  ...segmentEdits,
  ...separatorEdits,
  ...rangeEdits,
  ...encodingEdits,
  ...hugeEdits,
]

const all = edits.reduce((sum, { weight }) => sum + weight, 0)

/** One of them, the heavier the more often. */
export const someEdit = (chance: Chance): Edit | undefined => {
  let left = chance.next() * all
  return edits.find(({ weight }) => {
    left -= weight
    return left < 0
  })
}
