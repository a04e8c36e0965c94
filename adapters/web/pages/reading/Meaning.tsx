import type { ReactElement } from "react"
import { memo } from "react"
import type { Group, Line } from "./meaningOf.ts"

const Row = memo(
  ({
    line,
    isLit,
    isMoney,
    onPoint,
  }: {
    readonly line: Line
    readonly isLit: boolean
    readonly isMoney: boolean
    readonly onPoint: (line: Line) => void
  }): ReactElement => {
    const point = (): void => onPoint(line)
    return (
      <tr data-lit={isLit} onPointerEnter={point}>
        <th scope="row">
          <button type="button" className="coverport-link" onFocus={point} onClick={point}>
            {line.name}
          </button>
        </th>
        {line.cells.map((cell, i) => (
          <td key={i} className={isMoney ? "coverport-money" : ""}>
            {cell}
          </td>
        ))}
      </tr>
    )
  },
)
Row.displayName = "Row"

/** Lines of one kind; what is pointed at lights up where the message says it. */
export const Meaning = ({
  group: { title, heads, lines, isMoney },
  lit,
  onPoint,
}: {
  readonly group: Group
  readonly lit: ReadonlySet<number>
  readonly onPoint: (line: Line) => void
}): ReactElement => (
  <table className="coverport-table app-meaning">
    <caption>{title}</caption>
    <thead>
      <tr>
        {heads.map((head, i) =>
          head === "" ? (
            <td key={i} />
          ) : (
            <th key={i} scope="col" className={isMoney && i > 0 ? "coverport-money" : ""}>
              {head}
            </th>
          ),
        )}
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <Row
          key={line.key}
          line={line}
          isLit={[...line.at].some((segment) => lit.has(segment))}
          isMoney={isMoney}
          onPoint={onPoint}
        />
      ))}
    </tbody>
  </table>
)
