/** One of several answers to a question. */
export interface Option<V> {
  readonly name: string
  readonly value: V
}

/** How a person is asked. Absent where nobody sits in front of the command. */
export interface Questions {
  /** Yes or no; Enter alone is no. */
  readonly confirm: (question: string) => Promise<boolean>
  readonly choose: <V>(question: string, options: ReadonlyArray<Option<V>>) => Promise<V>
  /** Waits for a key: whether to go on. */
  readonly goOn: () => Promise<boolean>
}

/** A whole screen that is drawn over and typed at, a line at a time. */
export interface Pages {
  /** Draws a page in the place of the one before. */
  readonly draw: (page: string) => void
  /** Each line that is typed, until what is answered is called; or that the person broke off. */
  readonly onLine: (listener: (line: string) => void, brokenOff: () => void) => () => void
}

/** Where a command's words go and come from, so that a test can stand in for a terminal. */
export interface Console {
  /** What was asked for; a line feed is added. */
  readonly out: (text: string) => void
  /** What went wrong; a line feed is added. */
  readonly err: (text: string) => void
  readonly colour: boolean
  readonly stdin: () => Promise<Uint8Array>
  readonly questions?: Questions
  /** Absent where nobody sits in front of the command. */
  readonly pages?: Pages
  /** Draws a line in the place of the one drawn before; an empty one takes it away. Absent where nobody looks. */
  readonly draw?: (line: string) => void
}

/** Raised by a question that the person broke off. */
export class BrokenOff extends Error {}
