export interface ReadOptions {
  readonly json?: boolean
  readonly explain?: boolean
  readonly coverage?: boolean
  /** The day that was asked about, where the message names none. */
  readonly askedOn?: string
}
