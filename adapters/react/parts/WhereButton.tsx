import type { ReactElement } from "react"
import type { Position } from "../../../src/index.ts"
import { sayWhereOf, screenWords } from "../../../src/review.ts"
import type { Act } from "./Act.ts"

/** "Where did the payer say that?" of one value; nothing where he did not. */
export const WhereButton = ({
  name,
  where,
  act,
}: {
  readonly name: string
  readonly where: ReadonlyArray<Position>
  readonly act: Act
}): ReactElement | null =>
  where.length === 0 ? null : (
    <button
      type="button"
      className="coverport-link"
      aria-label={sayWhereOf(name)}
      onClick={() => {
        act({ _tag: "ShowWhere", at: where })
      }}
    >
      {screenWords.where}
    </button>
  )
