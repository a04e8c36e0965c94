import * as t from "io-ts"
import type { ChangeAt, Changes, CoverageChange, PlanOptionChange, Step } from "../domain/change/Change.ts"
import type { Address } from "../domain/coverage/Address.ts"
import { addressKey } from "../domain/coverage/Address.ts"
import { rangesMeet } from "../domain/procedure/CodeRange.ts"
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
import { defaulted } from "./defaulted.ts"
import { downgradeCodec } from "./Downgrade.ts"
import { evidenceCodec } from "./Evidence.ts"
import { exceptionSetCodec } from "./ExceptionSet.ts"
import { list, listWithout } from "./list.ts"
import { planOptionCodec } from "./PlanOption.ts"
import { refined } from "./refined.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"
import { waitingPeriodCodec } from "./WaitingPeriod.ts"

const stepOf = <V>(value: t.Type<V, unknown>): t.Type<Step<V>, unknown> =>
  tagged("_tag", {
    Add: struct({ after: value }, {}),
    Set: struct({ before: value, after: value }, {}),
    Remove: struct({ before: value }, {}),
  })

const changesAt = <A extends Address, V>(
  address: t.Type<A, unknown>,
  value: t.Type<V, unknown>,
  name: string,
): t.Type<ReadonlyArray<ChangeAt<A, V>>, unknown> => {
  const change: t.Type<ChangeAt<A, V>, unknown> = struct(
    { address, step: stepOf(value), evidence: list(evidenceCodec) },
    {},
    name,
  )
  return listWithout("two changes of one address")(change, (one) => addressKey(one.address))
}

const namesItsOption = ({ address, step }: PlanOptionChange): boolean =>
  (step._tag === "Add" || step.before.option === address.option) &&
  (step._tag === "Remove" || step.after.option === address.option)

const namingTheirOptions = (changes: ReadonlyArray<PlanOptionChange>): changes is ReadonlyArray<PlanOptionChange> =>
  changes.every(namesItsOption)

const coverageChange: t.Type<CoverageChange, unknown> = struct(
  { address: coverageAddressCodec, step: stepOf(coverageRowCodec), evidence: list(evidenceCodec) },
  { mark: t.keyof({ derived: null, edited: null }) },
  "CoverageChange",
)

// In the order of codes, each need only be held against its neighbour.
const areApart = (changes: ReadonlyArray<CoverageChange>): changes is ReadonlyArray<CoverageChange> => {
  const ranges = changes.map(({ address }) => address.codes)
  ranges.sort((one, other) => (one.from < other.from ? -1 : 1))
  return ranges.every((range, i) => {
    const last = i === 0 ? undefined : ranges[i - 1]
    return last === undefined || !rangesMeet(last, range)
  })
}

/**
 * Two changes of one address are refused, and two parts of the coverage table with a code in common. What was written before
 * there were waiting periods, a coverage table and options changes none of them.
 *
 * @category codecs
 * @since 0.1.0
 */
export const changesCodec: t.Type<Changes, unknown> = struct(
  {
    limits: changesAt(limitAddressCodec, limitCodec, "LimitChange"),
    counters: changesAt(counterAddressCodec, countedCodec, "CounterChange"),
    exceptions: changesAt(exceptionsAddressCodec, exceptionSetCodec, "ExceptionsChange"),
    downgrades: changesAt(downgradeAddressCodec, downgradeCodec, "DowngradeChange"),
    waitingPeriods: defaulted(changesAt(waitingPeriodAddressCodec, waitingPeriodCodec, "WaitingPeriodChange"), []),
    coverages: defaulted(refined(list(coverageChange), areApart, "a list without two changes of one code"), []),
    options: defaulted(
      refined(
        changesAt(planOptionAddressCodec, planOptionCodec, "PlanOptionChange"),
        namingTheirOptions,
        "changes from and to the option that the address names",
      ),
      [],
    ),
  },
  {},
  "Changes",
)
