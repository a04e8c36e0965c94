import * as E from "fp-ts/lib/Either.js"
import { pipe } from "fp-ts/lib/function.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type { Overwrite } from "../change/overwrite.ts"
import { overwrite } from "../change/overwrite.ts"
import type { Policy } from "../change/Policy.ts"
import type { Refusal } from "../change/Refusal.ts"
import { sections } from "../change/Section.ts"
import type { Held } from "../coverage/Holding.ts"
import type { ReceivedResponse } from "../response/EligibilityResponse.ts"
import type { AutomaticChanges } from "./automaticChanges.ts"
import { automaticChanges } from "./automaticChanges.ts"
import type { ByHand } from "./byHand.ts"
import type { Gate } from "./Gate.ts"
import { gateName } from "./gateName.ts"
import type { AnswerAsked, LocationAsked } from "./gates.ts"
import { gatesNotPassed } from "./gates.ts"

/** Everything an automatic import is computed from. Nothing else is read: no clock, no store. @category models @since 0.2.0 */
export interface AutomaticAsked extends LocationAsked, Omit<AnswerAsked, "policy" | "standing"> {
  readonly held: Held
  /** Other patients' current responses on the plan. */
  readonly others: ReadonlyArray<ReceivedResponse>
  readonly byHand: ByHand
  readonly policy: Policy
}

/** What a review would show of an answer, and what of it goes in when nobody looks. @category models @since 0.2.0 */
export interface AutomaticImport extends AutomaticChanges {
  readonly overwrite: Overwrite
}

const gateOf = (refusal: Refusal): Gate => {
  if (refusal._tag === "Superseded") return refusal
  if (refusal._tag === "NetworkPlanNotChosen") return { _tag: "SeveralNetworkPlans", offered: refusal.offered }
  return { _tag: "NotImportable", refusal }
}

const weighed = ({ held, received, newest, others, byHand, policy, today }: AutomaticAsked) =>
  pipe(
    overwrite({
      held,
      received,
      newest,
      others,
      // What was imported before is not imported by itself.
      importedNetworks: [],
      // Nobody looks: what the payer does not mention stays.
      choice: { response: received.id, sections, policy: { ...policy, exceptions: "statedProcedures" }, answers: {} },
      today,
    }),
    E.mapLeft(RNEA.map(gateOf)),
    E.chain((decided) =>
      pipe(
        automaticChanges(decided, held.standing, byHand),
        E.map((going): AutomaticImport => ({ ...going, overwrite: decided })),
      ),
    ),
  )

/**
 * What goes in without a person, or every gate that is shut. What goes in is part of what a review would propose under the
 * policy `statedProcedures`, and may be nothing.
 *
 * @see docs/specification.md, decision 31
 * @category rules
 * @since 0.2.0
 */
export const automaticImport = (asked: AutomaticAsked): E.Either<RNEA.ReadonlyNonEmptyArray<Gate>, AutomaticImport> => {
  const shut = gatesNotPassed({ ...asked, standing: asked.held.standing })
  const decided = weighed(asked)
  const named = new Set(shut.map(gateName))
  const gates = [...shut, ...(E.isLeft(decided) ? decided.left.filter((gate) => !named.has(gateName(gate))) : [])]
  return RA.isNonEmpty(gates) ? E.left(gates) : decided
}
