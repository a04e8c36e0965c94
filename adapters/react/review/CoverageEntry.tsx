import type { ReactElement } from "react"
import { useId, useState } from "react"
import * as O from "fp-ts/lib/Option.js"
import { formatPercent, parsePercent } from "../../../src/index.ts"
import type { CoverageLineView, CoveragesView } from "../../../src/review.ts"
import { screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"

type Edit = NonNullable<CoverageLineView["edit"]>

const number = (edit: Edit): string => formatPercent(edit.planPays).replace("%", "")

/** Enters a percent or a deductible in the place of the payer's. What is typed counts when the field is left, or at Enter. */
export const CoverageEntry = ({
  edit,
  deductibles,
  act,
}: {
  readonly edit: Edit
  readonly deductibles: CoveragesView["deductibles"]
  readonly act: Act
}): ReactElement => {
  const [percent, select, problem] = [useId(), useId(), useId()]
  const [text, setText] = useState(number(edit))
  const read = parsePercent(text)
  const { codes, deductible } = edit
  const enter = (): void => {
    if (O.isNone(read) || read.value === edit.planPays) return
    act({
      _tag: "EditCoverage",
      codes,
      planPays: read.value,
      ...(edit.edited && deductible !== undefined ? { deductible } : {}),
    })
  }
  return (
    <div className="coverport-entry">
      <div>
        <label className="coverport-label" htmlFor={percent}>
          {screenWords.percent}
        </label>
        <input
          className="coverport-input"
          id={percent}
          inputMode="decimal"
          autoComplete="off"
          disabled={!edit.enabled}
          value={text}
          aria-invalid={O.isNone(read)}
          {...(O.isNone(read) ? { "aria-describedby": problem } : {})}
          onChange={({ target }) => {
            setText(target.value)
          }}
          onBlur={enter}
          onKeyDown={({ key }) => {
            if (key === "Enter") enter()
          }}
        />
      </div>
      <div>
        <label className="coverport-label" htmlFor={select}>
          {screenWords.deductible}
        </label>
        <select
          className="coverport-input"
          id={select}
          disabled={!edit.enabled}
          value={deductible ?? ""}
          onChange={({ target }) => {
            const chosen = deductibles.find(({ value }) => value === target.value)
            if (chosen === undefined) return
            act({ _tag: "EditCoverage", codes, planPays: edit.planPays, deductible: chosen.value })
          }}
        >
          {deductible === undefined ? <option value="">{screenWords.asHeld}</option> : null}
          {deductibles.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      {O.isNone(read) ? (
        <p id={problem} className="coverport-problem" role="status">
          {screenWords.notAPercent}
        </p>
      ) : null}
      {edit.edited ? (
        <button
          type="button"
          className="coverport-link"
          disabled={!edit.enabled}
          onClick={() => {
            act({ _tag: "EditCoverage", codes })
          }}
        >
          {screenWords.payersAgain}
        </button>
      ) : null}
    </div>
  )
}
