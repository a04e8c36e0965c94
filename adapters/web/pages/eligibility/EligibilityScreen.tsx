import type { ReactElement } from "react"
import { useState } from "react"
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components"
import type { VerificationStatus } from "../../../../src/index.ts"
import { CalendarDate, holds } from "../../../../src/index.ts"
import { markWords, verificationNames, verificationStatuses } from "../../../../src/review.ts"
import type { PatientsAhead } from "../../wire/PatientsAhead.ts"
import { having } from "../asking/ask.ts"
import { Shown } from "../asking/Shown.tsx"
import { useAsked } from "../asking/useAsked.ts"
import { go } from "../route.ts"
import { useSession } from "../shell/SessionHere.ts"
import { words } from "../words.ts"
import { MarkDialog } from "./MarkDialog.tsx"
import type { Patient } from "./PatientRow.tsx"
import { nameOf, PatientRow } from "./PatientRow.tsx"
import { sayDate } from "./sayDate.ts"
import { useMarking } from "./useMarking.ts"

const isAhead = having<PatientsAhead>("from", "through", "patients")

type Shelf = VerificationStatus["_tag"] | "All" | "Due"

const shelves: ReadonlyArray<readonly [Shelf, string]> = [
  ["All", markWords.all],
  ["Due", markWords.due],
  ...verificationStatuses.map((tag) => [tag, verificationNames[tag]] as const),
]

const isOn = ({ status, due }: Patient, shelf: Shelf): boolean =>
  shelf === "All" || (shelf === "Due" ? due !== undefined : status._tag === shelf)

const List = ({
  patients,
  label,
  mayImport,
  onMark,
}: {
  readonly patients: ReadonlyArray<Patient>
  readonly label: string
  readonly mayImport: boolean
  readonly onMark: ((patient: Patient) => void) | undefined
}): ReactElement =>
  patients.length === 0 ? (
    <p className="coverport-empty">{words.nobodyListed}</p>
  ) : (
    <div className="app-scroll" role="region" aria-label={label} tabIndex={0}>
      <table className="coverport-table app-table app-ahead">
        <thead>
          <tr>
            <th scope="col">{words.nextVisit}</th>
            <th scope="col">{words.patient}</th>
            <th scope="col">{words.status}</th>
            <th scope="col">{words.why}</th>
            <th scope="col">
              <span className="coverport-unseen">{words.review}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {patients.map((patient) => (
            <PatientRow
              key={patient.standing.patient.id}
              patient={patient}
              mayImport={mayImport}
              {...(onMark === undefined ? {} : { onMark: () => onMark(patient) })}
            />
          ))}
        </tbody>
      </table>
    </div>
  )

/** Who comes on the business days ahead, each once, by how his eligibility stands; and a way to mark who was asked about. */
export const EligibilityScreen = ({ date }: { readonly date: string }): ReactElement => {
  const { session } = useSession()
  const [shelf, choose] = useState<Shelf>("All")
  const asked = useAsked(`/api/eligibility/${date}`, isAhead)
  const marking = useMarking(asked.again)
  const mayImport = holds(session.rights, "Import Insurance Benefit Details")
  const mayMark = holds(session.rights, "Review Insurance")
  const { open } = marking
  return (
    <div className="app-column">
      <div className="app-title">
        <h1>{words.eligibility}</h1>
        <label className="app-date">
          <span>{words.date}</span>
          <input
            type="date"
            value={date}
            onChange={({ target }) => {
              if (CalendarDate.is(target.value)) go({ page: "eligibility", date: target.value })
            }}
          />
        </label>
      </div>
      <p role="status" className="app-said" data-tone="good">
        {marking.said}
      </p>
      <Shown asked={asked}>
        {({ from, through, patients }) => (
          <>
            <p className="app-quiet">{words.ahead(sayDate(from), sayDate(through))}</p>
            <Tabs
              className="app-tabs"
              selectedKey={shelf}
              onSelectionChange={(key) => {
                const found = shelves.find(([one]) => one === key)
                if (found !== undefined) choose(found[0])
              }}
            >
              <TabList aria-label={words.status} className="app-choices">
                {shelves.map(([one, name]) => (
                  <Tab key={one} id={one} className="coverport-choice">
                    {name} {patients.filter((patient) => isOn(patient, one)).length}
                  </Tab>
                ))}
              </TabList>
              {shelves.map(([one, name]) => (
                <TabPanel key={one} id={one} className="app-shelf">
                  <List
                    patients={patients.filter((patient) => isOn(patient, one))}
                    label={name}
                    mayImport={mayImport}
                    onMark={mayMark ? marking.begin : undefined}
                  />
                </TabPanel>
              ))}
            </Tabs>
          </>
        )}
      </Shown>
      {open === undefined ? null : (
        <MarkDialog
          key={open.patient.standing.patient.id}
          name={nameOf(open.patient)}
          canTakeBack={"by" in open.patient.status && open.patient.status.by._tag === "Person"}
          today={session.today}
          onMark={(said) => void marking.mark(said)}
          onCancel={marking.cancel}
          {...(open.problem === undefined ? {} : { problem: open.problem })}
        />
      )}
    </div>
  )
}
