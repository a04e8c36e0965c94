import * as E from "fp-ts/lib/Either.js"
import type * as Eq from "fp-ts/lib/Eq.js"
import { pipe } from "fp-ts/lib/function.js"
import * as O from "fp-ts/lib/Option.js"
import * as RNEA from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type {
  Address,
  CounterAddress,
  CoverageAddress,
  DowngradeAddress,
  ExceptionsAddress,
  LimitAddress,
  PlanOptionAddress,
  WaitingPeriodAddress,
} from "../coverage/Address.ts"
import { addressesMeet, addressKey } from "../coverage/Address.ts"
import type { Counted, Limit } from "../coverage/Amount.ts"
import { eqCounted, eqLimit } from "../coverage/Amount.ts"
import type { CoverageRow } from "../coverage/CoverageRow.ts"
import { eqCoverageRow } from "../coverage/CoverageRow.ts"
import type { Downgrade } from "../coverage/Downgrade.ts"
import { eqDowngrade } from "../coverage/Downgrade.ts"
import type { ExceptionSet } from "../coverage/ExceptionSet.ts"
import { eqExceptionSet, exceptionSet } from "../coverage/ExceptionSet.ts"
import type { Held } from "../coverage/Holding.ts"
import type { PlanOption } from "../coverage/PlanOption.ts"
import { eqPlanOption } from "../coverage/PlanOption.ts"
import { scopeOf } from "../coverage/Scope.ts"
import type { WaitingPeriod } from "../coverage/WaitingPeriod.ts"
import { eqWaitingPeriod } from "../coverage/WaitingPeriod.ts"
import type { Right } from "../rights/Right.ts"
import { holds } from "../rights/Right.ts"
import { benefitYearOf } from "../value/CalendarDate.ts"
import type { ChangeAt, Changes, CoverageChange } from "./Change.ts"
import { allChanges } from "./Change.ts"
import { coverageDifference } from "./coverageDifference.ts"
import type { Wanted } from "./difference.ts"
import { difference } from "./difference.ts"
import type { Refusal } from "./Refusal.ts"

/** A value a person enters at an address; an absent value takes away what is held. @category models @since 0.1.0 */
export interface EditAt<A extends Address, V> {
  readonly address: A
  readonly value?: V
}

/** What a person enters by hand. @category models @since 0.1.0 */
export interface Edits {
  readonly limits?: ReadonlyArray<EditAt<LimitAddress, Limit>>
  readonly counters?: ReadonlyArray<EditAt<CounterAddress, Counted>>
  readonly exceptions?: ReadonlyArray<EditAt<ExceptionsAddress, ExceptionSet>>
  readonly downgrades?: ReadonlyArray<EditAt<DowngradeAddress, Downgrade>>
  readonly waitingPeriods?: ReadonlyArray<EditAt<WaitingPeriodAddress, WaitingPeriod>>
  /** Each range is written over the table, whatever ranges it was divided in; no two may share a code. */
  readonly coverages?: ReadonlyArray<EditAt<CoverageAddress, CoverageRow>>
  readonly options?: ReadonlyArray<EditAt<PlanOptionAddress, PlanOption>>
}

/**
 * The rights that an edit of an address needs: the plan's own values one, met and used two, held together.
 *
 * @category rules
 * @since 0.1.0
 */
export const rightsToEdit = (address: Address): ReadonlyArray<Right> =>
  scopeOf(address) === "plan"
    ? ["Edit Insurance Plans"]
    : ["Edit Ins. Plan for Patient", "Edit Ins. Benefits for Patient"]

/** Every address that edits touch. @category decisions @since 0.1.0 */
export const addressesEdited = ({
  limits = [],
  counters = [],
  exceptions = [],
  downgrades = [],
  waitingPeriods = [],
  coverages = [],
  options = [],
}: Edits): ReadonlyArray<Address> =>
  [...limits, ...counters, ...exceptions, ...downgrades, ...waitingPeriods, ...coverages, ...options].map(
    ({ address }) => address,
  )

/** Every right that edits need and a user does not hold, as refusals. @category rules @since 0.1.0 */
export const missingRightsToEdit = (edits: Edits, held: ReadonlyArray<Right>): ReadonlyArray<Refusal> =>
  [...new Set(addressesEdited(edits).flatMap(rightsToEdit))]
    .filter((right) => !holds(held, right))
    .map((needs) => ({ _tag: "RightMissing", needs }))

const wanted = <A extends Address, V>(edits: ReadonlyArray<EditAt<A, V>> = []): ReadonlyArray<Wanted<A, V>> =>
  edits.map((edit) => ({ ...edit, evidence: [] }))

const isAsked =
  <V>(eq: Eq.Eq<V>) =>
  <A extends Address>(edits: ReadonlyArray<EditAt<A, V>> = []): ((change: ChangeAt<A, V>) => boolean) => {
    const asked = new Map(edits.map((edit) => [addressKey(edit.address), edit]))
    return ({ address, step }) => {
      const edit = asked.get(addressKey(address))
      return step._tag === "Remove"
        ? edit !== undefined && edit.value === undefined
        : edit?.value !== undefined && eq.equals(edit.value, step.after)
    }
  }

// What is entered for a range may change only parts of it, where the table said something else.
const isAskedOfCodes =
  (edits: ReadonlyArray<EditAt<CoverageAddress, CoverageRow>> = []) =>
  ({ address: { codes }, step }: CoverageChange): boolean =>
    edits.some(
      ({ address, value }) =>
        address.codes.from <= codes.from &&
        codes.through <= address.codes.through &&
        (step._tag === "Remove" ? value === undefined : value !== undefined && eqCoverageRow.equals(value, step.after)),
    )

/**
 * Whether every change is one that these edits ask for: how an edit sent twice is told from another one under the same
 * receipt id. An edit of what was held already left no change.
 *
 * @category decisions
 * @since 0.1.0
 */
export const changesAsked = (edits: Edits, changes: Changes): boolean =>
  changes.limits.every(isAsked(eqLimit)(edits.limits)) &&
  changes.counters.every(isAsked(eqCounted)(edits.counters)) &&
  changes.exceptions.every(isAsked(eqExceptionSet)(edits.exceptions)) &&
  changes.downgrades.every(isAsked(eqDowngrade)(edits.downgrades)) &&
  changes.waitingPeriods.every(isAsked(eqWaitingPeriod)(edits.waitingPeriods)) &&
  changes.coverages.every(isAskedOfCodes(edits.coverages)) &&
  changes.options.every(isAsked(eqPlanOption)(edits.options))

const editedTwice = (edits: Edits): ReadonlyArray<Refusal> => {
  const seen = new Set<string>()
  return [
    ...addressesEdited({ ...edits, coverages: [] }).flatMap((address): ReadonlyArray<Refusal> => {
      const key = addressKey(address)
      if (seen.has(key)) return [{ _tag: "AddressEditedTwice", address }]
      seen.add(key)
      return []
    }),
    ...meetingTwice(edits.coverages),
  ]
}

// In the order of codes a range can meet only what reaches furthest before it.
const meetingTwice = (edits: Edits["coverages"] = []): ReadonlyArray<Refusal> => {
  let furthest: CoverageAddress | undefined
  return edits
    .map(({ address }) => address)
    .sort((one, other) => (one.codes.from < other.codes.from ? -1 : one.codes.from > other.codes.from ? 1 : 0))
    .flatMap((address): ReadonlyArray<Refusal> => {
      const meets = furthest !== undefined && addressesMeet(furthest, address)
      if (furthest === undefined || furthest.codes.through < address.codes.through) furthest = address
      return meets ? [{ _tag: "AddressEditedTwice", address }] : []
    })
}

const otherBenefitYears = (held: Held, { counters = [] }: Edits): ReadonlyArray<Refusal> =>
  counters.flatMap(({ address, value }): ReadonlyArray<Refusal> => {
    if (value === undefined || address.slot.period === "lifetime") return []
    const begins = benefitYearOf(held.standing.plan.renewalMonth, address.slot.benefitYear)
    return begins === address.slot.benefitYear ? [] : [{ _tag: "NotABenefitYear", address, begins }]
  })

const agesReversed = ({ exceptions = [] }: Edits): ReadonlyArray<Refusal> =>
  exceptions.flatMap(({ address, value = [] }) =>
    value.flatMap((exception): ReadonlyArray<Refusal> => {
      const ages =
        exception.type === "AgeLimitation" ? exception : exception.type === "Frequency" ? exception.ages : undefined
      return ages?.from !== undefined && ages.through !== undefined && ages.from > ages.through
        ? [{ _tag: "AgesReversed", address, ages: { from: ages.from, through: ages.through } }]
        : []
    }),
  )

/**
 * The change set of a person's own edit, or every reason against it. Rights are asked apart, before anything is read.
 *
 * An edit that leaves everything as it is held is refused: there is nothing to keep a receipt of.
 *
 * @see docs/specification.md, decision 21
 * @category rules
 * @since 0.1.0
 */
export const edit = (held: Held, edits: Edits): E.Either<RNEA.ReadonlyNonEmptyArray<Refusal>, Changes> => {
  const changes: Changes = {
    limits: difference(eqLimit)(held.plan.holding.limits, wanted(edits.limits)).changes,
    counters: difference(eqCounted)(
      [...held.subscription.holding.counters, ...held.enrolment.holding.counters],
      wanted(edits.counters),
    ).changes,
    exceptions: difference(eqExceptionSet)(
      held.plan.holding.exceptions,
      wanted(edits.exceptions).map((want) =>
        want.value === undefined ? want : { ...want, value: exceptionSet(want.value) },
      ),
    ).changes,
    downgrades: difference(eqDowngrade)(held.plan.holding.downgrades, wanted(edits.downgrades)).changes,
    waitingPeriods: difference(eqWaitingPeriod)(held.plan.holding.waitingPeriods, wanted(edits.waitingPeriods)).changes,
    coverages: coverageDifference(
      held.plan.holding.coverages,
      (edits.coverages ?? []).map(({ address: { codes }, value }) =>
        value === undefined ? { codes, evidence: [] } : { codes, row: value, evidence: [] },
      ),
    ).changes,
    options: difference(eqPlanOption)(held.plan.holding.options, wanted(edits.options)).changes,
  }
  return pipe(
    RNEA.fromReadonlyArray<Refusal>([
      ...editedTwice(edits),
      ...otherBenefitYears(held, edits),
      ...agesReversed(edits),
      ...(allChanges(changes).length === 0 ? [{ _tag: "NothingEdited" } as const] : []),
    ]),
    O.match(() => E.right(changes), E.left),
  )
}
