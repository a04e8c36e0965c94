import type { ReactElement } from "react"
import { useState } from "react"
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components"
import type { KnownBy, Marking, UnableBecause } from "../../../../src/index.ts"
import { CalendarDate } from "../../../../src/index.ts"
import { knownByNames, markWords, unableNames, verificationNames } from "../../../../src/review.ts"

type Choice = Marking["_tag"]

const knownBy: ReadonlyArray<KnownBy> = ["Telephone", "PayerWebsite", "PayerLetter", "Patient"]
const unableBecause: ReadonlyArray<UnableBecause> = [
  "PayerNotReached",
  "PayerDoesNotTell",
  "PatientNotKnown",
  "DetailsMissing",
]

const markingOf = (choice: Choice, known: KnownBy, unable: UnableBecause, day: string): Marking => {
  const through = CalendarDate.is(day) ? { through: day } : {}
  switch (choice) {
    case "TakenBack":
      return { _tag: choice }
    case "UnableToVerify":
      return { _tag: choice, because: unable, ...through }
    case "Eligible":
    case "Ineligible":
      return { _tag: choice, because: known, ...through }
  }
}

const Reasons = <A extends string>({
  label,
  reasons,
  names,
  chosen,
  choose,
}: {
  readonly label: string
  readonly reasons: ReadonlyArray<A>
  readonly names: Readonly<Record<A, string>>
  readonly chosen: A
  readonly choose: (reason: A) => void
}): ReactElement => (
  <label className="app-field">
    <span>{label}</span>
    <select
      value={chosen}
      onChange={({ target }) => {
        const found = reasons.find((reason) => reason === target.value)
        if (found !== undefined) choose(found)
      }}
    >
      {reasons.map((reason) => (
        <option key={reason} value={reason}>
          {names[reason]}
        </option>
      ))}
    </select>
  </label>
)

/** Asks what a person knows of a patient's eligibility. The focus begins on the first choice, and Escape changes nothing. */
export const MarkDialog = ({
  name,
  canTakeBack,
  today,
  problem,
  onMark,
  onCancel,
}: {
  readonly name: string
  readonly canTakeBack: boolean
  readonly today: string
  readonly problem?: string
  readonly onMark: (marking: Marking) => void
  readonly onCancel: () => void
}): ReactElement => {
  const [choice, choose] = useState<Choice>("Eligible")
  const [known, setKnown] = useState<KnownBy>("Telephone")
  const [unable, setUnable] = useState<UnableBecause>("PayerNotReached")
  const [day, setDay] = useState("")
  const choices: ReadonlyArray<readonly [Choice, string]> = [
    ["Eligible", verificationNames.Eligible],
    ["Ineligible", verificationNames.Ineligible],
    ["UnableToVerify", verificationNames.UnableToVerify],
    ...(canTakeBack ? [["TakenBack", markWords.takeBack] as const] : []),
  ]
  return (
    <ModalOverlay
      className="coverport coverport-overlay"
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onCancel()
      }}
    >
      <Modal className="coverport-modal">
        <Dialog className="coverport-question">
          <Heading slot="title">{markWords.titleFor(name)}</Heading>
          <form
            className="app-mark"
            onSubmit={(event) => {
              event.preventDefault()
              onMark(markingOf(choice, known, unable, day))
            }}
          >
            <fieldset className="app-marks">
              <legend className="coverport-unseen">{markWords.markAs}</legend>
              {choices.map(([value, label], i) => (
                <label key={value}>
                  <input
                    type="radio"
                    name="marking"
                    value={value}
                    checked={choice === value}
                    autoFocus={i === 0}
                    onChange={() => choose(value)}
                  />{" "}
                  {label}
                </label>
              ))}
            </fieldset>
            {choice === "TakenBack" ? null : choice === "UnableToVerify" ? (
              <Reasons
                label={markWords.unable}
                reasons={unableBecause}
                names={unableNames}
                chosen={unable}
                choose={setUnable}
              />
            ) : (
              <Reasons
                label={markWords.eligible}
                reasons={knownBy}
                names={knownByNames}
                chosen={known}
                choose={setKnown}
              />
            )}
            {choice === "TakenBack" ? null : (
              <label className="app-field">
                <span>{markWords.through}</span>
                <input type="date" min={today} value={day} onChange={({ target }) => setDay(target.value)} />
              </label>
            )}
            {problem === undefined ? null : (
              <p role="alert" className="app-said" data-tone="bad">
                {problem}
              </p>
            )}
            <div className="app-mark-acts">
              <Button className="coverport-button coverport-button-plain" onPress={onCancel}>
                {markWords.cancel}
              </Button>
              <Button type="submit" className="coverport-button coverport-button-main">
                {markWords.save}
              </Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}
