import type {
  HostCommand,
  ReviewCommand,
  ReviewEvent,
  ReviewState,
  ReviewView,
  WorldEvent,
} from "../../../src/review.ts"
import { openPage, update, view } from "../../../src/review.ts"
import type { ReviewOpening } from "../../../src/index.ts"
import type { Pages } from "../screen/Console.ts"
import { BrokenOff } from "../screen/Console.ts"
import { typed } from "./typed.ts"

/** What a page is played on. */
export interface PagePlayed {
  readonly opening: ReviewOpening
  /** A text that no other visit has. */
  readonly visit: string
  readonly perform: (asked: HostCommand) => Promise<WorldEvent>
  /** Resolves when so long has passed. */
  readonly wait: (milliseconds: number) => Promise<void>
  readonly draw: (view: ReviewView) => void
  readonly onLine: Pages["onLine"]
}

/** Plays the page at a terminal until it is closed, and answers how it stood then. */
export const playPage = ({ opening, visit, perform, wait, draw, onLine }: PagePlayed): Promise<ReviewState> =>
  new Promise((resolve, reject) => {
    const first = openPage(opening, visit)
    let { state } = first
    let holding = false

    const ask = async (command: ReviewCommand): Promise<WorldEvent> => {
      if (command._tag !== "Wait") return perform(command)
      await wait(command.milliseconds)
      return { _tag: "TimePassed", number: command.number }
    }
    const asks = (commands: ReadonlyArray<ReviewCommand>): void => {
      for (const command of commands) ask(command).then(happens, broken)
    }
    const happens = (event: ReviewEvent): void => {
      if (state.mode._tag === "Closed") return
      const step = update(state, event)
      if (step.state === state) return
      state = step.state
      if (state.mode._tag === "Closed") {
        away()
        resolve(state)
        return
      }
      draw(view(state))
      asks(step.commands)
    }
    const broken = (problem: unknown): void => {
      away()
      reject(problem instanceof Error ? problem : new Error("the book failed"))
    }
    const away = onLine(
      (line) => {
        if (line.trim() === "h") {
          holding = !holding
          happens({ _tag: "HoldNotice", hold: holding })
        } else for (const event of typed(view(state), line)) happens(event)
      },
      () => {
        // What was imported is imported, and is told; else nothing was done.
        if (state.own.length > 0) resolve(state)
        else reject(new BrokenOff("broken off"))
      },
    )

    draw(view(state))
    asks(first.commands)
  })
