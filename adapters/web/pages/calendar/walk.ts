/** The answers that are looked at one after another, since "3 to import" was pressed. */
export interface Walk {
  readonly responses: ReadonlyArray<string>
  readonly at: number
}

let walk: Walk | undefined
let lastOpened: string | undefined

/** Begins to walk through some answers. */
export const beginWalk = (responses: ReadonlyArray<string>): void => {
  walk = { responses, at: 0 }
}

/** Ends it: the calendar follows whatever is open now. */
export const endWalk = (): void => {
  walk = undefined
}

/** Where one is on the way, if an answer is on it. */
export const walkAt = (response: string): Walk | undefined => {
  if (walk === undefined || !walk.responses.includes(response)) return undefined
  walk = { ...walk, at: walk.responses.indexOf(response) }
  return walk
}

/** Remembers which appointment was opened: the focus returns to it. */
export const rememberOpened = (appointment: string): void => {
  lastOpened = appointment
}

/** The appointment that was opened last. */
export const openedLast = (): string | undefined => lastOpened
