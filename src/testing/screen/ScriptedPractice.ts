import type { Answer, Book } from "../../app/plain/openDesk.ts"
import { openDesk } from "../../app/plain/openDesk.ts"
import { todayAt } from "../../app/todayFromClock.ts"
import { performAt } from "../../review/page/performAt.ts"
import type { HostCommand } from "../../review/page/ReviewCommand.ts"
import type { ScreenHost } from "./ScreenDriver.ts"
import * as script from "./screenPractice.ts"

/** A practice behind a screen, which does what a test says: another edits, a right goes, an answer is lost. @category laws @since 0.2.0 */
export interface ScriptedPractice {
  readonly host: ScreenHost
  /** What the page has asked for, oldest first. */
  readonly asked: () => ReadonlyArray<HostCommand>
  /** How often the page was opened. */
  readonly opened: () => number
  /** The receipts that people left, oldest first, by what was done. */
  readonly receipts: () => Promise<ReadonlyArray<"Imported" | "MarkedDone" | "Reverted">>
  readonly giveRight: (mayImport: boolean) => Promise<void>
  /** Somebody else changes the plan's maximum. */
  readonly editMeanwhile: () => Promise<void>
  /** The next act of this kind: it is done and its answer is lost, or it is not done. */
  readonly failNext: (act: "Import" | "MarkAsDone" | "Undo", written: "nothing" | "unknown") => void
  readonly close: () => Promise<void>
}

const must = <A>(answer: Answer<A>): A => {
  if (answer.ok) return answer.value
  throw new Error(`the scripted practice was refused: ${answer.refusals.map(({ _tag }) => _tag).join(", ")}`)
}

const response = "Ann's answer"

// So few that whoever lists them has to ask for more.
const fewAtOnce = 3

/** Opens the small practice over an empty book: with the patient's appointment, and the payer's answer about her. @category laws @since 0.2.0 */
export const scriptedPractice = async <E>(book: Book<E>): Promise<ScriptedPractice> => {
  const desk = openDesk(book, { today: todayAt(script.today, script.noon) })
  const { practice } = script.frontDesk
  const enter = async (records: typeof script.records): Promise<void> => {
    must(await desk.enter({ practice, records }))
  }
  const edit = async (edits: typeof script.heldBefore, receipt: string): Promise<void> => {
    must(await desk.editCoverage({ caller: script.manager, target: script.ann, edits, receipt }))
  }
  await enter(script.records)
  await edit(script.heldBefore, "held before")
  must(
    await desk.receiveResponse({
      from: { _tag: "Connection", practice, location: script.frontDesk.location },
      id: response,
      response: script.answer,
      message: script.message,
    }),
  )

  const atDesk = performAt(desk, script.frontDesk, fewAtOnce)
  const asked: Array<HostCommand> = []
  let opened = 0
  let visits = 0
  let failing: { readonly act: HostCommand["_tag"]; readonly written: "nothing" | "unknown" } | undefined

  // A screen that was put away may still have asked for something: the book is closed behind its answer.
  const underWay = new Set<Promise<unknown>>()
  const answeredBeforeClosing = <A>(answer: Promise<A>): Promise<A> => {
    underWay.add(answer)
    return answer.finally(() => underWay.delete(answer))
  }

  const performed: ScreenHost["perform"] = async (command) => {
    asked.push(command)
    if (failing?.act !== command._tag) return atDesk(command)
    const { written } = failing
    failing = undefined
    if (written === "unknown") await atDesk(command)
    return {
      _tag: "Failed",
      number: command.number,
      problem: { message: "The book did not answer.", written },
    }
  }

  return {
    host: {
      icon: async () => {
        const tiles = must(
          await answeredBeforeClosing(desk.iconsOfDay({ caller: script.frontDesk, date: script.today })),
        )
        const tile = tiles.find(({ appointment }) => appointment.patient.id === script.ann.patient)
        return {
          icon: tile?.icon ?? "None",
          ...(tile?.response === undefined ? {} : { response: tile.response }),
        }
      },
      open: async (id) => {
        const answer = await desk.openReview({ caller: script.frontDesk, response: id })
        if (answer.ok) opened += 1
        return answer
      },
      visit: () => {
        visits += 1
        return `visit ${String(visits)}`
      },
      perform: (command) => answeredBeforeClosing(performed(command)),
    },
    asked: () => [...asked],
    opened: () => opened,
    receipts: async () => {
      const { items } = must(await desk.history({ caller: script.manager, query: {}, page: { size: 100 } }))
      return items
        .toReversed()
        .flatMap(({ receipt: { _tag } }) => (_tag === "Edited" || _tag === "Accepted" ? [] : [_tag]))
    },
    giveRight: (mayImport) => enter(script.rightsOfFrontDesk(mayImport)),
    editMeanwhile: () => edit(script.editedMeanwhile, "edited meanwhile"),
    failNext: (act, written) => {
      failing = { act, written }
    },
    close: async () => {
      await Promise.allSettled(underWay)
      await desk.close()
    },
  }
}
