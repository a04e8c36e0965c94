import type * as t from "io-ts"
import type { EditAt, Edits } from "../domain/change/edit.ts"
import type { Address } from "../domain/coverage/Address.ts"
import {
  counterAddressCodec,
  coverageAddressCodec,
  downgradeAddressCodec,
  exceptionsAddressCodec,
  limitAddressCodec,
  planOptionAddressCodec,
  waitingPeriodAddressCodec,
} from "./Address.ts"
import { countedCodec, limitCodec } from "./Amount.ts"
import { coverageRowCodec } from "./CoverageRow.ts"
import { downgradeCodec } from "./Downgrade.ts"
import { exceptionSetCodec } from "./ExceptionSet.ts"
import { list } from "./list.ts"
import { namingItsOption } from "./namingItsOption.ts"
import { planOptionCodec } from "./PlanOption.ts"
import { struct } from "./struct.ts"
import { waitingPeriodCodec } from "./WaitingPeriod.ts"

const editAt = <A extends Address, V>(
  address: t.Type<A, unknown>,
  value: t.Type<V, unknown>,
): t.Type<EditAt<A, V>, unknown> => struct({ address }, { value }, "EditAt")

const editsAt = <A extends Address, V>(
  address: t.Type<A, unknown>,
  value: t.Type<V, unknown>,
): t.Type<ReadonlyArray<EditAt<A, V>>, unknown> => list(editAt(address, value))

/** An address entered twice is accepted here and refused by the edit, which says so in its own words. @category codecs @since 0.1.0 */
export const editsCodec: t.Type<Edits, unknown> = struct(
  {},
  {
    limits: editsAt(limitAddressCodec, limitCodec),
    counters: editsAt(counterAddressCodec, countedCodec),
    exceptions: editsAt(exceptionsAddressCodec, exceptionSetCodec),
    downgrades: editsAt(downgradeAddressCodec, downgradeCodec),
    waitingPeriods: editsAt(waitingPeriodAddressCodec, waitingPeriodCodec),
    coverages: editsAt(coverageAddressCodec, coverageRowCodec),
    options: list(namingItsOption(editAt(planOptionAddressCodec, planOptionCodec))),
  },
  "Edits",
)
