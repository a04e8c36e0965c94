import type { ReactElement } from "react"
import type { ExceptionsView, NoteView } from "../../../src/review.ts"
import { screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { Sayings } from "./Sayings.tsx"

/** What the payer says of one procedure beside its limits. */
export const NoteList = ({
  name,
  notes,
  act,
}: {
  readonly name: string
  readonly notes: ReadonlyArray<NoteView>
  readonly act: Act
}): ReactElement => <Sayings name={name} sayings={notes.map((note) => ({ ...note, kind: note.kindName }))} act={act} />

/** What the payer says of the whole plan, and of procedures that have no exceptions. */
export const Notes = ({
  notes,
  act,
}: {
  readonly notes: ExceptionsView["notes"]
  readonly act: Act
}): ReactElement | null =>
  notes.length === 0 ? null : (
    <details className="coverport-notes" open={notes.length <= 3}>
      <summary>{screenWords.notes}</summary>
      {notes.map(({ name, notes: own }) => (
        <section key={name}>
          <h3>{name}</h3>
          <NoteList name={name} notes={own} act={act} />
        </section>
      ))}
    </details>
  )
