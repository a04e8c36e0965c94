import type * as t from "io-ts"
import type { ChangeAt, Changes, Step } from "../domain/change/Change.ts"
import type { Address } from "../domain/coverage/Address.ts"
import { addressKey } from "../domain/coverage/Address.ts"
import { counterAddressCodec, downgradeAddressCodec, exceptionsAddressCodec, limitAddressCodec } from "./Address.ts"
import { countedCodec, limitCodec } from "./Amount.ts"
import { downgradeCodec } from "./Downgrade.ts"
import { evidenceCodec } from "./Evidence.ts"
import { exceptionSetCodec } from "./ExceptionSet.ts"
import { list, listWithout } from "./list.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

const changesAt = <A extends Address, V>(
  address: t.Type<A, unknown>,
  value: t.Type<V, unknown>,
  name: string,
): t.Type<ReadonlyArray<ChangeAt<A, V>>, unknown> => {
  const step: t.Type<Step<V>, unknown> = tagged("_tag", {
    Add: struct({ after: value }, {}),
    Set: struct({ before: value, after: value }, {}),
    Remove: struct({ before: value }, {}),
  })
  const change: t.Type<ChangeAt<A, V>, unknown> = struct({ address, step, evidence: list(evidenceCodec) }, {}, name)
  return listWithout("two changes of one address")(change, (one) => addressKey(one.address))
}

/** Two changes of one address are refused. @category codecs @since 0.1.0 */
export const changesCodec: t.Type<Changes, unknown> = struct(
  {
    limits: changesAt(limitAddressCodec, limitCodec, "LimitChange"),
    counters: changesAt(counterAddressCodec, countedCodec, "CounterChange"),
    exceptions: changesAt(exceptionsAddressCodec, exceptionSetCodec, "ExceptionsChange"),
    downgrades: changesAt(downgradeAddressCodec, downgradeCodec, "DowngradeChange"),
  },
  {},
  "Changes",
)
