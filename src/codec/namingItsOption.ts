import type * as t from "io-ts"
import type { PlanOptionAddress } from "../domain/coverage/Address.ts"
import type { PlanOption } from "../domain/coverage/PlanOption.ts"
import { refined } from "./refined.ts"

interface AtOption {
  readonly address: PlanOptionAddress
  readonly value?: PlanOption
}

/** Refuses the value of one plan option under the address of another, where nobody would look for it. @category codecs @since 0.2.0 */
export const namingItsOption = <A extends AtOption>(at: t.Type<A, unknown>): t.Type<A, unknown> =>
  refined(
    at,
    (one): one is A => one.value === undefined || one.value.option === one.address.option,
    "the option that the address names",
  )
