import type { ReactElement } from "react"
import type { WithheldView } from "../../../src/review.ts"
import { screenWords } from "../../../src/review.ts"
import type { Act } from "../parts/Act.ts"
import { Caution } from "../parts/glyphs.tsx"

const Withheld = ({ one: { text, choices }, act }: { readonly one: WithheldView; readonly act: Act }): ReactElement => (
  <li>
    <span>{text}</span>
    {choices.length === 0 ? null : (
      <span className="coverport-choices" role="group" aria-label={text}>
        {choices.map(({ label, chosen, does, enabled }) => (
          <button
            key={label}
            type="button"
            className="coverport-choice"
            aria-pressed={chosen}
            aria-disabled={!enabled}
            onClick={() => {
              if (enabled) act(does)
            }}
          >
            {label}
          </button>
        ))}
      </span>
    )}
  </li>
)

/** What to know before importing, and what stays out of it and why. */
export const Findings = ({
  warnings,
  withheld,
  act,
}: {
  readonly warnings: ReadonlyArray<string>
  readonly withheld: ReadonlyArray<WithheldView>
  readonly act: Act
}): ReactElement | null =>
  warnings.length === 0 && withheld.length === 0 ? null : (
    <div className="coverport-findings">
      {warnings.length === 0 ? null : (
        <section aria-label={screenWords.warnings}>
          <h2 className="coverport-finding-head">
            <Caution />
            {screenWords.warnings}
          </h2>
          <ul>
            {warnings.map((warning) => (
              <li key={warning} className="coverport-sentence">
                {warning}
              </li>
            ))}
          </ul>
        </section>
      )}
      {withheld.length === 0 ? null : (
        <section aria-label={screenWords.withheld}>
          <h2 className="coverport-finding-head">
            <Caution />
            {screenWords.withheld}
          </h2>
          <ul>
            {withheld.map((one) => (
              <Withheld key={one.text} one={one} act={act} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
