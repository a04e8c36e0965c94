import type { ReactElement } from "react"
import type { PaneView, ReviewView } from "../../../src/review.ts"
import { screenWords, grouped } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { Check } from "../parts/Check.tsx"
import { Tick } from "../parts/glyphs.tsx"

const Line = ({ line, act }: { readonly line: PaneView; readonly act: Act }): ReactElement => {
  const { pane, name, shown, count, checkbox, imported } = line
  return (
    <li className="coverport-pane-line" data-shown={shown}>
      {checkbox === undefined ? (
        <span className="coverport-no-check" />
      ) : (
        <Check
          name={name}
          checked={checkbox.checked}
          enabled={checkbox.enabled}
          onChange={() => {
            act({ _tag: "ToggleSection", section: checkbox.section })
          }}
        />
      )}
      <button
        type="button"
        className="coverport-pane-name"
        {...(shown ? { "aria-current": true } : {})}
        onClick={() => {
          act({ _tag: "ShowPane", pane })
        }}
      >
        <span className="coverport-pane-text">
          {name}
          {checkbox?.because === undefined ? null : <span className="coverport-small">{checkbox.because}</span>}
        </span>
        {imported ? (
          <span className="coverport-imported">
            <Tick />
            <span className="coverport-unseen">{screenWords.imported}</span>
          </span>
        ) : null}
        {count === undefined ? null : <span className="coverport-count">{grouped(count)}</span>}
      </button>
    </li>
  )
}

/** The list on the left: what can be looked at, and the sections to import or not. */
export const SectionList = ({ view, act }: { readonly view: ReviewView; readonly act: Act }): ReactElement => (
  <nav className="coverport-panes" aria-label={screenWords.sections}>
    <ul>
      {view.panes.map((line) => (
        <Line key={line.pane} line={line} act={act} />
      ))}
    </ul>
  </nav>
)
