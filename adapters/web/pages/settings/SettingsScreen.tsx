import type { ReactElement } from "react"
import { useState } from "react"
import type { LocationSettings } from "../../../../src/index.ts"
import { capabilitiesOf, holds } from "../../../../src/index.ts"
import { sayContracts, sayRefusal, settingsWords } from "../../../../src/review.ts"
import type { LocationView } from "../../wire/LocationView.ts"
import type { Answer } from "../asking/ask.ts"
import { having, tell } from "../asking/ask.ts"
import { sentence } from "../asking/sentence.ts"
import { Shown } from "../asking/Shown.tsx"
import { useAsked } from "../asking/useAsked.ts"
import { useSession } from "../shell/SessionHere.ts"
import { words } from "../words.ts"

const isView = having<LocationView>("settings")

interface Said {
  readonly tone: "good" | "bad"
  readonly text: string
}

const saidOf = (answer: Answer<LocationView>): Said => {
  switch (answer._tag) {
    case "Answered":
      return { tone: "good", text: answer.value.settings.automaticImport ? settingsWords.on : settingsWords.off }
    case "Refused":
      return { tone: "bad", text: answer.refusals.map((refusal) => sentence(sayRefusal(refusal))).join(" ") }
    case "Failed":
      return { tone: "bad", text: answer.problem.message }
    case "NobodySignedIn":
      return { tone: "bad", text: words.ended }
  }
}

const noteOf = ({ automaticImport, contracted }: LocationSettings, can: boolean): string | undefined => {
  if (!can) return automaticImport ? settingsWords.notCounting : settingsWords.cannot
  return automaticImport && contracted.length === 0 ? settingsWords.uncontracted : undefined
}

/** What the location is, and the switch of its automatic import. */
export const SettingsScreen = (): ReactElement => {
  const { session } = useSession()
  const asked = useAsked("/api/location", isView)
  const [said, say] = useState<Said>()
  const [isBusy, setBusy] = useState(false)
  const turn = async (on: boolean): Promise<void> => {
    setBusy(true)
    say(saidOf(await tell("/api/location/automatic-import", isView, { on })))
    asked.again()
    setBusy(false)
  }
  return (
    <div className="app-column">
      <h1>{settingsWords.title}</h1>
      <p>{session.location.name}</p>
      <p role="status" className="app-said" data-tone={said?.tone}>
        {said?.text}
      </p>
      <Shown asked={asked}>
        {({ settings }) => {
          const can = capabilitiesOf(settings.edition).includes("AutomaticImport")
          const contracts = sayContracts(settings)
          const note = noteOf(settings, can)
          return (
            <>
              <dl className="app-settings">
                <dt>{settingsWords.edition}</dt>
                <dd>{settings.edition}</dd>
                <dt>{settingsWords.contracted}</dt>
                {contracts.length === 0 ? (
                  <dd>{settingsWords.nobody}</dd>
                ) : (
                  contracts.map((contract) => <dd key={contract}>{contract}</dd>)
                )}
              </dl>
              <label className="app-switch">
                <input
                  type="checkbox"
                  role="switch"
                  checked={settings.automaticImport}
                  disabled={
                    isBusy || !holds(session.rights, "Edit Insurance Plans") || (!can && !settings.automaticImport)
                  }
                  {...(note === undefined ? {} : { "aria-describedby": "about-the-switch" })}
                  onChange={({ target }) => void turn(target.checked)}
                />
                <span>{settingsWords.switch}</span>
              </label>
              {note === undefined ? null : (
                <p id="about-the-switch" className="coverport-small">
                  {note}
                </p>
              )}
            </>
          )
        }}
      </Shown>
    </div>
  )
}
