import type { CallerOptions } from "../book/callerFrom.ts"

/** The flags of `coverport import`. */
export interface ImportOptions extends CallerOptions {
  readonly book: string
  readonly network?: string
  readonly response?: number
  readonly patient?: string
  readonly plan?: string
  readonly only?: string
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly confirmPatient?: boolean
  readonly categories?: "keep" | "replace"
  readonly pick?: ReadonlyArray<string>
  readonly enter?: ReadonlyArray<string>
  readonly keepExceptions?: ReadonlyArray<string>
  readonly policy?: "statedProcedures" | "wholeTable"
  /** The day that was asked about, where the message names none. */
  readonly askedOn?: string
  readonly json?: boolean
}
