/** How a message is written. */
export interface Spelling {
  readonly element: string
  readonly component: string
  /** Absent in version 4010, whose ISA11 is the letter U. */
  readonly repetition?: string
  readonly terminator: string
  /** What stands behind every terminator: line ends, blank lines, an indentation. */
  readonly between: string
  /** What stands before the header: a byte order mark, blank lines. */
  readonly before: string
  /** Whether empty elements and parts at an end are written. */
  readonly allElements: boolean
  /** Whether the header is a character short, as those of some senders are. */
  readonly shortHeader: boolean
}
