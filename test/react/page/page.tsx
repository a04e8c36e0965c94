import type { ReactElement } from "react"
import { StrictMode, useState } from "react"
import { createRoot } from "react-dom/client"
import type { CalendarTile } from "../../../adapters/react/index.ts"
import { Calendar, ImportReview, Receipts } from "../../../adapters/react/index.ts"
import type { HostCommand } from "../../../src/review.ts"
import type { NotRevertible, ReviewOpening, StoredReceipt } from "../../../src/index.ts"
import type { ReviewEvent } from "../../../src/review.ts"
import { testClock } from "./testClock.ts"

// The page that the tests open: a calendar, the import page over it, and the history; the test is the host.

type Opened = { readonly ok: true; readonly value: ReviewOpening } | { readonly ok: false; readonly text: string }

declare global {
  interface Window {
    readonly hostTiles: () => Promise<ReadonlyArray<CalendarTile>>
    readonly hostOpen: (response: string) => Promise<Opened>
    readonly hostVisit: () => Promise<string>
    readonly hostPerform: (command: HostCommand) => Promise<ReviewEvent>
    readonly hostReceipts: () => Promise<ReadonlyArray<StoredReceipt>>
    readonly hostUndo: (receipt: string, addresses?: ReadonlyArray<unknown>) => Promise<ReadonlyArray<NotRevertible>>
    passTime: (milliseconds: number) => Promise<void>
    showCalendar: () => Promise<void>
    showHistory: () => Promise<void>
  }
}

const clock = testClock()
window.passTime = clock.pass

type Shown =
  | { readonly page: "Nothing" }
  | {
      readonly page: "Calendar"
      readonly tiles: ReadonlyArray<CalendarTile>
      readonly said: string
      readonly focusOn?: string
    }
  | { readonly page: "Import"; readonly opening: ReviewOpening; readonly visit: string; readonly from: string }
  | {
      readonly page: "History"
      readonly receipts: ReadonlyArray<StoredReceipt>
      readonly cannot: Readonly<Record<string, ReadonlyArray<NotRevertible>>>
    }

const App = (): ReactElement | null => {
  const [shown, show] = useState<Shown>({ page: "Nothing" })
  const calendar = async (said = "", focusOn?: string): Promise<void> => {
    const tiles = await window.hostTiles()
    show({ page: "Calendar", tiles, said, ...(focusOn === undefined ? {} : { focusOn }) })
  }
  const history = async (cannot: Readonly<Record<string, ReadonlyArray<NotRevertible>>> = {}): Promise<void> => {
    show({ page: "History", receipts: await window.hostReceipts(), cannot })
  }
  window.showCalendar = calendar
  window.showHistory = () => history()
  const open = async ({ appointment, response = "" }: CalendarTile): Promise<void> => {
    const opened = await window.hostOpen(response)
    if (opened.ok)
      show({ page: "Import", opening: opened.value, visit: await window.hostVisit(), from: appointment.id })
    else await calendar(opened.text)
  }
  switch (shown.page) {
    case "Nothing":
      return null
    case "Calendar":
      return (
        <>
          <Calendar
            date="2026-11-24"
            tiles={shown.tiles}
            onDay={() => undefined}
            onOpen={(tile) => void open(tile)}
            opens={({ icon, response }) => icon === "ReadyToImport" || (icon === "Eligible" && response !== undefined)}
            {...(shown.focusOn === undefined ? {} : { focusOn: shown.focusOn })}
          />
          <p role="status">{shown.said}</p>
        </>
      )
    case "Import":
      return (
        <ImportReview
          opening={shown.opening}
          visit={shown.visit}
          perform={window.hostPerform}
          wait={clock.wait}
          onClosed={() => void calendar("", shown.from)}
        />
      )
    case "History":
      return (
        <>
          <h1 className="coverport" style={{ padding: "16px 24px", margin: 0, font: "600 20px/28px system-ui" }}>
            History
          </h1>
          <Receipts
            receipts={shown.receipts}
            cannot={shown.cannot}
            names={{
              "ortiz-mara": "Mara Ortiz",
              "acme-ppo": "Acme Widgets PPO",
              frontdesk: "Front desk",
              manager: "Office manager",
            }}
            onUndo={({ id }, addresses) => {
              void window.hostUndo(id, addresses).then((cannot) => history({ [id]: cannot }))
            }}
          />
        </>
      )
  }
}

const root = document.querySelector("main")
if (root !== null)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
