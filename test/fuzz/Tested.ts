import type { X12Part, X12Reading } from "../../adapters/x12/index.ts"
import { readX12, readX12Stream } from "../../adapters/x12/index.ts"
import type { Position } from "../../src/index.ts"
import type { Answer } from "../../src/reading.ts"
import { citedBy } from "../x12/grammar/citedBy.ts"
import { rowsIn } from "../x12/grammar/rowsIn.ts"

/** What is hunted for faults: a reader of texts. */
export interface Tested {
  readonly read: (text: string) => X12Reading
  readonly stream: (pieces: ReadonlyArray<string>) => AsyncIterable<X12Part>
  readonly rows: (text: string) => ReadonlyArray<Answer>
  readonly cited: (rows: ReadonlyArray<Answer>) => ReadonlySet<Position>
}

/** Our own reader. */
export const ours: Tested = { read: readX12, stream: readX12Stream, rows: rowsIn, cited: citedBy }
