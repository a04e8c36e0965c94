/** What a page imports, and by how much it may grow with it. */
export interface Import {
  readonly name: string
  readonly code: string
  /** What the page imports already. */
  readonly beside?: string
  /** In kB, minified and compressed with gzip. */
  readonly most: number
  /** The door among the sources and those beside it, where it shall be told which rooms the code is from. */
  readonly from?: { readonly door: string; readonly beside: ReadonlyArray<string> }
}

const whole = `export * from "coverport"\n`
const changeSet = `export { applyChanges, decode, overwrite, planCodec } from "coverport"\n`

/** The imports whose sizes are measured. The first two are whole doors, which no page needs. */
export const imports: ReadonlyArray<Import> = [
  { name: "all of `coverport`", code: whole, most: 12, from: { door: "src/index.ts", beside: [] } },
  {
    name: "all of `coverport/x12`, beside all of `coverport`",
    code: `export * from "coverport/x12"\n`,
    beside: whole,
    most: 10,
    from: { door: "adapters/x12/index.ts", beside: ["src/index.ts"] },
  },
  { name: "decode a plan, compute a change set and apply it", code: changeSet, most: 12 },
  {
    name: "read a 271 message, beside that",
    code: `export { readX12 } from "coverport/x12"\n`,
    beside: changeSet,
    most: 10,
  },
  {
    name: "compute a change set and apply it",
    code: `export { applyChanges, overwrite } from "coverport"\n`,
    most: 12,
  },
  {
    name: "decode a response that was read elsewhere",
    code: `export { decode, eligibilityResponseCodec } from "coverport"\n`,
    most: 12,
  },
  { name: "decode by a codec of one's own", code: `export { decode } from "coverport"\n`, most: 12 },
]
