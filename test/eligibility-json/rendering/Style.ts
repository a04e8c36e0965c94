import fc from "fast-check"

/** How a message is rendered, where senders differ. */
export interface Style {
  /** Codes and the words for them, as Stedi has it; codes alone; or words alone wherever there are any. */
  readonly words: "beside" | "none" | "alone"
  /** Numbers where the shape has text. */
  readonly numbers: boolean
  /** The keys of before there could be several, in place of those that replaced them. */
  readonly singular: boolean
  /** Hyphens in birth dates. */
  readonly hyphens: boolean
  /** Every error once more in `errors`. */
  readonly errorsTwice: boolean
  /** Statuses once more in `planStatus`. */
  readonly statusTwice: boolean
}

export const stedi: Style = {
  words: "beside",
  numbers: false,
  singular: false,
  hyphens: false,
  errorsTwice: true,
  statusTwice: true,
}

export const optum: Style = { ...stedi, singular: true, hyphens: true, errorsTwice: false }

export const styles: fc.Arbitrary<Style> = fc.record({
  words: fc.constantFrom("beside", "none", "alone"),
  numbers: fc.boolean(),
  singular: fc.boolean(),
  hyphens: fc.boolean(),
  errorsTwice: fc.boolean(),
  statusTwice: fc.boolean(),
})
