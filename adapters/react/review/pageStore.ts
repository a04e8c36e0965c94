import type { ReviewOpening } from "../../../src/index.ts"
import type { HostCommand, ReviewCommand, ReviewEvent, ReviewState } from "../../../src/review.ts"
import { noAnswer, openPage, update } from "../../../src/review.ts"

/** What the page needs of the world. */
export interface PageWorld {
  readonly perform: (command: HostCommand) => Promise<ReviewEvent>
  readonly wait: (milliseconds: number) => Promise<void>
}

/** The page of one visit: its state, who looks at it, and what is underway. */
export interface PageStore {
  readonly visit: string
  readonly state: () => ReviewState
  readonly subscribe: (changed: () => void) => () => void
  readonly act: (event: ReviewEvent) => void
  /** Sends what the page asks for as it opens; once, however often it is called. */
  readonly start: () => void
}

const failed = (command: HostCommand): ReviewEvent => {
  const written = command._tag === "Preview" || command._tag === "ListMembers" ? "nothing" : "unknown"
  return { _tag: "Failed", number: command.number, problem: { message: noAnswer[written], written } }
}

const answerTo = async (command: ReviewCommand, { perform, wait }: PageWorld): Promise<ReviewEvent> => {
  if (command._tag === "Wait") {
    await wait(command.milliseconds)
    return { _tag: "TimePassed", number: command.number }
  }
  try {
    return await perform(command)
  } catch {
    return failed(command)
  }
}

/** Opens the page. `world` is asked anew for every command, since a host's functions may change from one to the next. */
export const pageStore = (opening: ReviewOpening, visit: string, world: () => PageWorld): PageStore => {
  const opened = openPage(opening, visit)
  const watching = new Set<() => void>()
  let state = opened.state
  let unsent = opened.commands
  const send = (commands: ReadonlyArray<ReviewCommand>): void => {
    for (const command of commands) void answerTo(command, world()).then(act)
  }
  const act = (event: ReviewEvent): void => {
    const step = update(state, event)
    const isSame = step.state === state
    state = step.state
    if (!isSame) for (const changed of watching) changed()
    send(step.commands)
  }
  return {
    visit,
    state: () => state,
    subscribe: (changed) => {
      watching.add(changed)
      return () => watching.delete(changed)
    },
    act,
    start: () => {
      const first = unsent
      unsent = []
      send(first)
    },
  }
}
