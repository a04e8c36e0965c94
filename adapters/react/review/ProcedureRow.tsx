import type { ReactElement } from "react"
import type { ProcedureView } from "../../../src/review.ts"
import { sayExceptions, screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { Check } from "../parts/Check.tsx"
import { FateChip } from "../parts/FateChip.tsx"
import { Chevron } from "../parts/glyphs.tsx"
import { NoteList } from "./Notes.tsx"
import { Sayings } from "./Sayings.tsx"

// Both sides where they differ, the one side where they do not.
const Details = ({ procedure, act }: { readonly procedure: ProcedureView; readonly act: Act }): ReactElement => {
  const { held, exceptions, notes } = procedure
  return (
    <div className="coverport-sides">
      {held.length === 0 || (procedure.fate === "unchanged" && exceptions.length > 0) ? null : (
        <div>
          <h4 className="coverport-label">{screenWords.held}</h4>
          <ul className="coverport-exceptions">
            {held.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {exceptions.length === 0 ? null : (
        <div>
          <h4 className="coverport-label">{screenWords.payer}</h4>
          <Sayings
            name={procedure.name}
            sayings={exceptions.map((one) => ({ ...one, kind: one.typeName }))}
            act={act}
          />
        </div>
      )}
      {notes.length === 0 ? null : (
        <div>
          <h4 className="coverport-label">{screenWords.notes}</h4>
          <NoteList name={procedure.name} notes={notes} act={act} />
        </div>
      )}
    </div>
  )
}

/** A procedure with the number of its exceptions by type; opened, each of them, held beside the payer's. */
export const ProcedureRow = ({
  procedure,
  place,
  of,
  act,
}: {
  readonly procedure: ProcedureView
  readonly place: number
  readonly of: number
  readonly act: Act
}): ReactElement => {
  const { key, name, expanded, count, types, fate, fateName, keep } = procedure
  return (
    <div className="coverport-procedure" role="listitem" aria-posinset={place} aria-setsize={of} data-fate={fate}>
      <div className="coverport-procedure-line">
        <button
          type="button"
          className="coverport-procedure-name"
          aria-expanded={expanded}
          onClick={() => {
            act({ _tag: "ToggleProcedure", procedure: key })
          }}
        >
          <Chevron open={expanded} />
          <span className="coverport-code">{name}</span>
          <span className="coverport-unseen">{sayExceptions(count)}</span>
          <span className="coverport-count" aria-hidden="true">
            {count}
          </span>
          <span className="coverport-kinds">{types.map((type) => `${type.name} ${type.count}`).join(" · ")}</span>
        </button>
        <FateChip fate={fate} name={fateName} imported={procedure.imported} />
        {keep === undefined ? null : (
          <Check
            checked={keep.kept}
            enabled={keep.enabled}
            onChange={() => {
              act(keep.does)
            }}
          >
            {keep.label}
            <span className="coverport-unseen">: {name}</span>
          </Check>
        )}
      </div>
      {expanded ? <Details procedure={procedure} act={act} /> : null}
    </div>
  )
}
