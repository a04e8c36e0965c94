import type { ReactElement } from "react"
import { Input, Label, SearchField, ToggleButton, ToggleButtonGroup } from "react-aria-components"
import type { CoverageException } from "../../../src/index.ts"
import type { ExceptionsView } from "../../../src/review.ts"
import { exceptionTypeNames, sayFound, screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { Check } from "../parts/Check.tsx"
import { Notes } from "./Notes.tsx"
import { ProcedureGroup } from "./ProcedureGroup.tsx"

const types: ReadonlyArray<CoverageException["type"]> = ["Frequency", "AgeLimitation", "NotCovered"]

// So many rows are drawn at once, so that the browser's own search finds each of them.
const manageable = 200

const Filters = ({ exceptions, act }: { readonly exceptions: ExceptionsView; readonly act: Act }): ReactElement => (
  <div className="coverport-filters">
    <SearchField
      className="coverport-search"
      value={exceptions.find}
      onChange={(text) => {
        act({ _tag: "FindProcedure", text })
      }}
    >
      <Label className="coverport-label">{screenWords.find}</Label>
      <Input className="coverport-input" placeholder={screenWords.findExample} />
    </SearchField>
    <ToggleButtonGroup
      className="coverport-types"
      aria-label={screenWords.types}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[exceptions.type ?? "all"]}
      onSelectionChange={(keys) => {
        const type = types.find((one) => keys.has(one))
        act({ _tag: "FilterType", ...(type === undefined ? {} : { type }) })
      }}
    >
      <ToggleButton id="all" className="coverport-choice">
        {screenWords.allTypes}
      </ToggleButton>
      {types.map((type) => (
        <ToggleButton key={type} id={type} className="coverport-choice">
          {exceptionTypeNames[type]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
    <Check
      checked={exceptions.changedOnly}
      onChange={() => {
        act({ _tag: "ShowChangedOnly", on: !exceptions.changedOnly })
      }}
    >
      {screenWords.changedOnly}
    </Check>
    <p className="coverport-found" role="status">
      {sayFound(exceptions.shown, exceptions.all)}
    </p>
  </div>
)

/** The exceptions per procedure, to be looked through by code, by type and by what changes. */
export const Exceptions = ({
  exceptions,
  act,
}: {
  readonly exceptions: ExceptionsView
  readonly act: Act
}): ReactElement => (
  <>
    {exceptions.all === 0 ? null : <Filters exceptions={exceptions} act={act} />}
    {exceptions.empty === undefined ? null : <p className="coverport-empty">{exceptions.empty}</p>}
    {exceptions.groups.map(({ name, procedures }, i) => (
      <ProcedureGroup
        key={name}
        name={name}
        procedures={procedures}
        isFirst={i === 0}
        isWhole={exceptions.shown <= manageable}
        act={act}
      />
    ))}
    <Notes notes={exceptions.notes} act={act} />
  </>
)
