import * as t from "io-ts"
import type { PlanOption, PlanOptionName } from "../domain/coverage/PlanOption.ts"
import { struct } from "./struct.ts"
import { tagged } from "./tagged.ts"

/** @category codecs @since 0.2.0 */
export const planOptionNameCodec: t.Type<PlanOptionName, unknown> = t.keyof({
  SourceOfPayment: null,
  CoordinationOfBenefits: null,
  MissingToothClause: null,
  CrownsAndBridgesPaidOn: null,
  BenefitPeriod: null,
})

/** @category codecs @since 0.2.0 */
export const planOptionCodec: t.Type<PlanOption, unknown> = tagged(
  "option",
  {
    SourceOfPayment: struct(
      {
        value: t.keyof({
          commercial: null,
          preferredProvider: null,
          exclusiveProvider: null,
          pointOfService: null,
          healthMaintenance: null,
          indemnity: null,
          blueCross: null,
          medicaid: null,
          medicare: null,
          military: null,
          federal: null,
          other: null,
        }),
      },
      {},
    ),
    CoordinationOfBenefits: struct(
      { value: t.keyof({ standard: null, nonDuplication: null, maintenanceOfBenefits: null }) },
      {},
    ),
    MissingToothClause: struct({ value: t.keyof({ applies: null, none: null }) }, {}),
    CrownsAndBridgesPaidOn: struct({ value: t.keyof({ preparation: null, seating: null }) }, {}),
    BenefitPeriod: struct({ value: t.keyof({ calendarYear: null, benefitYear: null }) }, {}),
  },
  "PlanOption",
)
