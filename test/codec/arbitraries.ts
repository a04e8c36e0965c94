// Values of the domain, from few words chosen to collide: ids begin alike, codes and categories are few.
import fc from "fast-check"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import type * as t from "io-ts"
import type {
  Address,
  Affected,
  Ages,
  Answers,
  Appointment,
  Caller,
  BenefitSlot,
  ChangeAt,
  Changes,
  Choice,
  Contract,
  Counted,
  CounterAddress,
  CounterEntry,
  CounterHolding,
  CounterSlot,
  CodeRange,
  CoverageAddress,
  CoverageChange,
  CoverageException,
  CoverageRow,
  CoverageTable,
  Deliverer,
  Downgrade,
  EditAt,
  Edits,
  DowngradeAddress,
  EligibilityResponse,
  Enrolment,
  Entry,
  Evidence,
  ExceptionsAddress,
  ExceptionSet,
  Frequency,
  FrequencyWindow,
  Held,
  KeptOut,
  KnownBy,
  Level,
  Limit,
  Marking,
  MarkSaid,
  LimitAddress,
  LocationSettings,
  NetworkPlan,
  Note,
  Outcome,
  Patient,
  Plan,
  PlanHolding,
  PlanOption,
  PlanOptionAddress,
  PlanOptionChange,
  PlanOptionName,
  Policy,
  Position,
  PracticeRecord,
  Procedure,
  Reading,
  ReadingWarning,
  Receipt,
  ReceivedResponse,
  Rejection,
  RelatedEntity,
  ResponseSummary,
  Right,
  Section,
  ServiceHistory,
  Standing,
  Stated,
  StatedNote,
  Step,
  StoredReceipt,
  Subscription,
  Target,
  UnableBecause,
  Unmapped,
  VerificationMark,
  VerificationPolicy,
  Waiting,
  WaitingPeriod,
  WaitingPeriodAddress,
} from "../../src/index.ts"
import {
  noChanges,
  addressKey,
  AppointmentId,
  CalendarDate,
  Category,
  coverageTable,
  exceptionSet,
  Instant,
  literal,
  LocationId,
  MarkId,
  Money,
  PatientId,
  Percent,
  PlanId,
  planOptionNames,
  planOptionsOf,
  PracticeId,
  ProcedureCode,
  rangesMeet,
  ReceiptId,
  ResponseId,
  rights,
  sections,
  SubscriptionId,
  summaryOf,
  targetOf,
  UserId,
} from "../../src/index.ts"

const some = <A, O>(codec: t.Type<A, O>, ...values: ReadonlyArray<O>): fc.Arbitrary<A> =>
  fc.constantFrom(...values.map(literal(codec)))

const few = <A>(item: fc.Arbitrary<A>): fc.Arbitrary<ReadonlyArray<A>> => fc.array(item, { maxLength: 3 })

const nonEmpty = <A>(item: fc.Arbitrary<A>): fc.Arbitrary<ReadonlyNonEmptyArray<A>> =>
  fc.tuple(item, fc.array(item, { maxLength: 2 })).map(([head, tail]): ReadonlyNonEmptyArray<A> => [head, ...tail])

export const practiceId = some(PracticeId, "P1", "P10")
export const locationId = some(LocationId, "L1", "L10")
export const userId = some(UserId, "U1", "U10")
export const patientId = some(PatientId, "F1", "F10", "P1", "P10")
export const planId = some(PlanId, "P1", "P10")
export const subscriptionId = some(SubscriptionId, "F1", "F10")
export const responseId = some(ResponseId, "R1", "R10")
export const receiptId = some(ReceiptId, "R1", "R10")
export const appointmentId = some(AppointmentId, "A1", "A10")

export const calendarDate = some(CalendarDate, "2025-07-01", "2026-01-01", "2026-02-28", "2026-11-24", "2028-02-29")
export const instant = some(Instant, "2026-11-24T16:09:26.000Z", "2026-11-24T16:09:26.001Z", "2025-12-31T23:59:59.999Z")
export const money = fc.oneof(some(Money, 0, 1, 5000, 115_894), some(Money, Number.MAX_SAFE_INTEGER))
export const percent = some(Percent, 0, 2900, 8000, 10_000)
export const category = some(Category, "Standard", "Basic", "Basic 2", "Orthodontics", "BITEWING X-RAYS")
export const procedureCode = some(ProcedureCode, "D0120", "D1110", "D1120", "D2910")
export const text = fc.oneof(
  fc.constantFrom("Ann", "Anna", "O'Neil", ""),
  fc.string({ unit: "grapheme", maxLength: 8 }),
)
export const month = fc.constantFrom(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)

const positive = fc.integer({ min: 1, max: 3 })
const natural = fc.nat({ max: 3 })

export const procedure: fc.Arbitrary<Procedure> = fc.oneof(
  fc.record({ code: procedureCode }),
  fc
    .tuple(procedureCode, procedureCode)
    .map(([a, b]): Procedure => (a <= b ? { from: a, through: b } : { from: b, through: a })),
  fc.record({ category }),
)

const level = fc.constantFrom<Level>("individual", "family")

export const benefitSlot: fc.Arbitrary<BenefitSlot> = fc.record({
  level,
  period: fc.constantFrom("annual", "lifetime"),
  category,
})

const counterSlotOf = (of: fc.Arbitrary<Level>): fc.Arbitrary<CounterSlot> =>
  fc.oneof(
    fc.record({ level: of, period: fc.constant("annual"), benefitYear: calendarDate, category }),
    fc.record({ level: of, period: fc.constant("lifetime"), category }),
  )

const counterAddressOf = (of: fc.Arbitrary<Level>): fc.Arbitrary<CounterAddress> =>
  fc.record({ _tag: fc.constantFrom("DeductibleMet", "BenefitUsed"), slot: counterSlotOf(of) })

export const limitAddress: fc.Arbitrary<LimitAddress> = fc.record({
  _tag: fc.constantFrom("DeductibleRequired", "BenefitMaximum"),
  slot: benefitSlot,
})
export const counterAddress: fc.Arbitrary<CounterAddress> = counterAddressOf(level)
export const exceptionsAddress: fc.Arbitrary<ExceptionsAddress> = fc.record({
  _tag: fc.constant("Exceptions"),
  procedure,
})
export const downgradeAddress: fc.Arbitrary<DowngradeAddress> = fc.record({ _tag: fc.constant("Downgrade"), procedure })
export const waitingPeriodAddress: fc.Arbitrary<WaitingPeriodAddress> = fc.record({
  _tag: fc.constant("WaitingPeriod"),
  procedure,
})
// Few bounds, so that ranges meet, contain one another and stand side by side.
const bound = some(ProcedureCode, "D0000", "D1110", "D1111", "D2910", "D9999")
export const codeRange: fc.Arbitrary<CodeRange> = fc
  .tuple(bound, bound)
  .map(([one, other]) => (one <= other ? { from: one, through: other } : { from: other, through: one }))
export const coverageAddress: fc.Arbitrary<CoverageAddress> = fc.record({
  _tag: fc.constant("Coverage"),
  codes: codeRange,
})
const planOptionName = fc.constantFrom(...planOptionNames)
export const planOptionAddress: fc.Arbitrary<PlanOptionAddress> = fc.record({
  _tag: fc.constant("PlanOption"),
  option: planOptionName,
})
export const address: fc.Arbitrary<Address> = fc.oneof(
  limitAddress,
  counterAddress,
  exceptionsAddress,
  downgradeAddress,
  waitingPeriodAddress,
  coverageAddress,
  planOptionAddress,
)

export const limit: fc.Arbitrary<Limit> = fc.oneof(money, fc.constant("none"))
export const counted: fc.Arbitrary<Counted> = fc.record({ amount: money, asOf: calendarDate })
export const downgrade: fc.Arbitrary<Downgrade> = fc.record({ paidAs: procedureCode })
export const waitingPeriod: fc.Arbitrary<WaitingPeriod> = fc.record({
  length: fc.constantFrom(1, 6, 12),
  unit: fc.constantFrom("day", "week", "month", "year"),
})
export const coverageRow: fc.Arbitrary<CoverageRow> = fc
  .tuple(
    fc.oneof(fc.record({ planPays: percent }), fc.record({ copay: money })),
    fc.record({ category, deductible: fc.oneof(category, fc.constant("none" as const)) }, { requiredKeys: [] }),
  )
  .map(([share, beside]) => ({ ...share, ...beside }))
export const coverages: fc.Arbitrary<CoverageTable> = fc
  .array(fc.record({ codes: codeRange, row: coverageRow }), { maxLength: 4 })
  .map(coverageTable)
const optionOf = (option: PlanOptionName): fc.Arbitrary<PlanOption> => fc.constantFrom(...planOptionsOf(option))
export const planOption: fc.Arbitrary<PlanOption> = planOptionName.chain(optionOf)

export const ages: fc.Arbitrary<Ages> = fc.oneof(
  fc.record({ from: fc.constantFrom(0, 14, 150) }),
  fc.record({ through: fc.constantFrom(0, 18, 150) }),
  fc.record({ from: fc.constantFrom(0, 14, 18), through: fc.constantFrom(18, 150) }),
)

export const frequencyWindow: fc.Arbitrary<FrequencyWindow> = fc.oneof(
  fc.record({
    kind: fc.constant("rolling"),
    length: positive,
    unit: fc.constantFrom("day", "week", "month", "year"),
  }),
  fc.record({ kind: fc.constantFrom("calendarYear", "benefitYear"), years: positive }),
  fc.record({ kind: fc.constant("lifetime") }),
)

export const frequency: fc.Arbitrary<Frequency> = fc.record(
  {
    type: fc.constant("Frequency"),
    times: positive,
    window: frequencyWindow,
    area: fc.constantFrom("mouth", "arch", "quadrant", "sextant", "tooth", "surface"),
    ages,
    sharedWith: few(procedure),
  },
  { requiredKeys: ["type", "times", "window"] },
)

export const coverageException: fc.Arbitrary<CoverageException> = fc.oneof(
  frequency,
  ages.map((of): CoverageException => ({ type: "AgeLimitation", ...of })),
  fc.record({ type: fc.constant("NotCovered") }),
)

export const exceptions: fc.Arbitrary<ExceptionSet> = nonEmpty(coverageException).map(exceptionSet)

const entries = <A extends Address, V>(
  at: fc.Arbitrary<A>,
  value: fc.Arbitrary<V>,
): fc.Arbitrary<ReadonlyArray<Entry<A, V>>> =>
  fc.uniqueArray(fc.record({ address: at, value }), { maxLength: 4, selector: (one) => addressKey(one.address) })

export const planHolding: fc.Arbitrary<PlanHolding> = fc.record({
  limits: entries(limitAddress, limit),
  exceptions: entries(exceptionsAddress, exceptions),
  downgrades: entries(downgradeAddress, downgrade),
  waitingPeriods: entries(waitingPeriodAddress, waitingPeriod),
  coverages,
  options: fc.uniqueArray(
    planOption.map((value) => ({ address: { _tag: "PlanOption" as const, option: value.option }, value })),
    { maxLength: 4, selector: ({ value }) => value.option },
  ),
})

const countersOf = (of: fc.Arbitrary<Level>): fc.Arbitrary<ReadonlyArray<CounterEntry>> =>
  entries(counterAddressOf(of), counted)

export const counterHolding: fc.Arbitrary<CounterHolding> = fc.record({ counters: countersOf(level) })

export const patient: fc.Arbitrary<Patient> = fc.record({
  id: patientId,
  firstName: text,
  lastName: text,
  birthDate: calendarDate,
})

export const plan: fc.Arbitrary<Plan> = fc.record(
  {
    id: planId,
    name: text,
    carrier: text,
    renewalMonth: month,
    groupNumber: text,
    tiers: fc.dictionary(fc.oneof(category, fc.constantFrom("__proto__", "constructor")), category, { maxKeys: 3 }),
    from: calendarDate,
    through: calendarDate,
  },
  { requiredKeys: ["id", "name", "carrier", "renewalMonth"] },
)

const subscriptionOf = (of: fc.Arbitrary<PlanId>): fc.Arbitrary<Subscription> =>
  fc.record({
    id: subscriptionId,
    plan: of,
    memberId: text,
    subscriber: fc.oneof(fc.record({ patient: patientId }), fc.record({ firstName: text, lastName: text })),
  })

export const subscription: fc.Arbitrary<Subscription> = subscriptionOf(planId)

const enrolmentOf = (under: fc.Arbitrary<SubscriptionId>, of: fc.Arbitrary<PatientId>): fc.Arbitrary<Enrolment> =>
  fc.record(
    {
      subscription: under,
      patient: of,
      ordinal: positive,
      relationship: fc.constantFrom("self", "spouse", "child", "other"),
      from: calendarDate,
      through: calendarDate,
    },
    { requiredKeys: ["subscription", "patient", "ordinal", "relationship"] },
  )

export const enrolment: fc.Arbitrary<Enrolment> = enrolmentOf(subscriptionId, patientId)

/** The four records name one another, as those a store answers do. */
export const standing: fc.Arbitrary<Standing> = fc.tuple(practiceId, patient, plan).chain(([practice, who, on]) =>
  subscriptionOf(fc.constant(on.id)).chain((under) =>
    fc.record({
      practice: fc.constant(practice),
      patient: fc.constant(who),
      plan: fc.constant(on),
      subscription: fc.constant(under),
      enrolment: enrolmentOf(fc.constant(under.id), fc.constant(who.id)),
    }),
  ),
)

export const target: fc.Arbitrary<Target> = standing.map(targetOf)

/** Every value where it belongs: family counters at the subscription, individual ones at the enrolment. */
export const held: fc.Arbitrary<Held> = fc.record({
  standing,
  plan: fc.record({ holding: planHolding, revision: natural }),
  subscription: fc.record({
    holding: fc.record({ counters: countersOf(fc.constant("family")) }),
    revision: natural,
  }),
  enrolment: fc.record({
    holding: fc.record({ counters: countersOf(fc.constant("individual")) }),
    revision: natural,
  }),
})

export const appointment: fc.Arbitrary<Appointment> = fc.record({
  id: appointmentId,
  location: locationId,
  date: calendarDate,
  time: fc.constantFrom("00:00", "08:30", "19:05", "23:59"),
  minutes: natural,
  column: text,
  patient,
})

export const right: fc.Arbitrary<Right> = fc.constantFrom(...rights.map(({ name }) => name))

export const position: fc.Arbitrary<Position> = fc.oneof(natural, fc.constantFrom("", "/benefits/0"))
export const evidence: fc.Arbitrary<Evidence> = fc.record({
  rule: fc.constantFrom("maximum", "deductible"),
  at: few(position),
})

const stated = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<Stated<V>> =>
  fc.record({ value, derived: fc.boolean(), evidence })

const reading = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<Reading<V>> =>
  fc.oneof(
    stated(value).map((one): Reading<V> => ({ _tag: "Stated", ...one })),
    nonEmpty(stated(value)).map((candidates): Reading<V> => ({ _tag: "Disagreeing", candidates })),
  )

const slotKeys = { level, period: fc.constantFrom<BenefitSlot["period"]>("annual", "lifetime"), category }

export const waiting: fc.Arbitrary<Waiting> = fc.oneof(
  fc.record({ kind: fc.constantFrom("none", "served", "unstated") }),
  fc.record({ kind: fc.constant("length"), length: positive, unit: fc.constantFrom("day", "week", "month", "year") }),
  fc.record({ kind: fc.constant("until"), coveredFrom: calendarDate }),
)

export const note: fc.Arbitrary<Note> = fc.oneof(
  fc.record(
    { kind: fc.constant("MissingTooth"), applies: fc.boolean(), unless: text },
    { requiredKeys: ["kind", "applies"] },
  ),
  fc.record({ kind: fc.constant("WaitingPeriod"), waiting }),
  fc.record(
    { kind: fc.constant("AlternateBenefit"), applies: fc.boolean(), paidAs: procedure },
    { requiredKeys: ["kind", "applies"] },
  ),
  fc.record({ kind: fc.constant("SharedFrequency"), with: nonEmpty(procedure) }),
  fc.record({ kind: fc.constant("Deductible"), applies: fc.boolean() }),
  fc.record({ kind: fc.constant("NoLimit"), on: fc.constantFrom("frequency", "age") }),
  fc.record({ kind: fc.constant("CoverageUnknown") }),
  fc.record({ kind: fc.constant("Words"), because: text }, { requiredKeys: ["kind"] }),
)

export const statedNote: fc.Arbitrary<StatedNote> = fc.record({ procedure, note, words: few(text), evidence })

export const serviceHistory: fc.Arbitrary<ServiceHistory> = fc.record({ procedure, on: calendarDate, evidence })

const kept = fc.record({ kind: text, value: text })

export const relatedEntity: fc.Arbitrary<RelatedEntity> = fc.record(
  {
    role: text,
    name: text,
    ids: few(kept),
    contacts: few(fc.record({ name: text, ways: few(kept) }, { requiredKeys: ["ways"] })),
    words: few(text),
    evidence,
  },
  { requiredKeys: ["role", "ids", "contacts", "words", "evidence"] },
)

const networkPlanKeys = {
  name: fc.constantFrom("PPO", "PPO Plus", "Premier", ""),
  status: fc.constantFrom("in-network", "out-of-network", "unstated"),
  deductibles: few(
    fc.record(
      { ...slotKeys, required: reading(limit), met: reading(money) },
      { requiredKeys: ["level", "period", "category"] },
    ),
  ),
  maximums: few(
    fc.record(
      { ...slotKeys, maximum: reading(limit), used: reading(money) },
      { requiredKeys: ["level", "period", "category"] },
    ),
  ),
  coverages: few(
    fc.oneof(fc.record({ procedure, planPays: percent, evidence }), fc.record({ procedure, copay: money, evidence })),
  ),
  exceptions: few(fc.record({ procedure, exception: coverageException, words: few(text), evidence })),
}

// A response of 0.1.0 has no notes, and is read all the same.
export const networkPlan: fc.Arbitrary<NetworkPlan> = fc.oneof(
  fc.record(networkPlanKeys),
  fc.record({ ...networkPlanKeys, notes: few(statedNote) }),
  fc.record({ ...networkPlanKeys, options: few(fc.record({ says: planOption, evidence })) }),
)

const networkPlanName = fc.constantFrom("PPO", "PPO Plus")

const aboutAmount = {
  measure: fc.constantFrom<Extract<ReadingWarning, { readonly _tag: "AmountEmpty" }>["measure"]>(
    "required",
    "met",
    "maximum",
    "used",
  ),
  slot: benefitSlot,
  at: few(position),
}

const warning = (one: fc.Arbitrary<ReadingWarning>): fc.Arbitrary<ReadingWarning> =>
  fc
    .tuple(one, fc.option(networkPlanName, { nil: undefined }))
    .map(([known, name]) => (name === undefined ? known : { ...known, networkPlan: name }))

export const readingWarning: fc.Arbitrary<ReadingWarning> = warning(
  fc.oneof(
    fc.record({
      _tag: fc.constantFrom("AmountEmpty", "ZeroMaximum", "LevelAssumed"),
      ...aboutAmount,
    }),
    fc.record({ _tag: fc.constant("RemainingAboveTotal"), ...aboutAmount, total: money, remaining: money }),
    fc.record({ _tag: fc.constant("RemainingWithoutTotal"), ...aboutAmount, remaining: money }),
    fc.record({ _tag: fc.constant("MoreSpecificUsed"), ...aboutAmount, used: limit, ignored: limit }),
    fc.record({ _tag: fc.constant("RowsDisagree"), ...aboutAmount, values: few(limit) }),
    fc.record({ _tag: fc.constant("ImplausibleDeductible"), ...aboutAmount, value: money }),
    fc.record({ _tag: fc.constant("NotCoveredAndCovered"), at: few(position), procedure }),
    fc.record({ _tag: fc.constant("StatusUnstated"), at: few(position) }),
  ),
)

export const rejection: fc.Arbitrary<Rejection> = fc.record(
  {
    reason: fc.constantFrom("42", "75"),
    level: fc.constantFrom("source", "receiver", "subscriber", "dependent", "benefit"),
    at: few(position),
    followUp: fc.constantFrom("C", "R"),
  },
  { requiredKeys: ["reason", "level", "at"] },
)

export const outcome: fc.Arbitrary<Outcome> = fc.oneof(
  fc.record({ _tag: fc.constantFrom("eligible", "ineligible", "unknown") }),
  fc.record({ _tag: fc.constant("rejected"), rejections: nonEmpty(rejection) }),
)

export const unmapped: fc.Arbitrary<Unmapped> = fc.record({ text, reason: text, at: few(position) })

export const eligibilityResponse: fc.Arbitrary<EligibilityResponse> = fc.record(
  {
    outcome,
    source: fc.constantFrom("EDI", "PayerPortal"),
    patient: fc.record(
      {
        firstName: text,
        lastName: text,
        birthDate: calendarDate,
        memberId: text,
        relationship: fc.constantFrom("self", "spouse", "child", "other"),
        subscriber: fc.record({ firstName: text, lastName: text, birthDate: calendarDate }, { requiredKeys: [] }),
      },
      { requiredKeys: [] },
    ),
    payer: fc.record({ name: text, id: text }, { requiredKeys: [] }),
    groupNumber: text,
    answersFor: calendarDate,
    renewalMonth: month,
    networkPlans: fc.uniqueArray(networkPlan, { maxLength: 2, selector: ({ name }) => name }),
    warnings: few(readingWarning),
    unmapped: few(unmapped),
    history: few(serviceHistory),
    related: few(relatedEntity),
  },
  { requiredKeys: ["outcome", "source", "patient", "payer", "answersFor", "networkPlans", "warnings", "unmapped"] },
)

export const receivedResponse: fc.Arbitrary<ReceivedResponse> = fc.record({
  id: responseId,
  practice: practiceId,
  plan: planId,
  subscription: subscriptionId,
  patient: patientId,
  receivedAt: instant,
  validThrough: calendarDate,
  response: eligibilityResponse,
})

export const responseSummary: fc.Arbitrary<ResponseSummary> = receivedResponse.map(summaryOf)

const step = <V>(value: fc.Arbitrary<V>): fc.Arbitrary<Step<V>> =>
  fc.oneof(
    value.map((after): Step<V> => ({ _tag: "Add", after })),
    fc.tuple(value, value).map(([before, after]): Step<V> => ({ _tag: "Set", before, after })),
    value.map((before): Step<V> => ({ _tag: "Remove", before })),
  )

const changesAt = <A extends Address, V>(
  at: fc.Arbitrary<A>,
  value: fc.Arbitrary<V>,
): fc.Arbitrary<ReadonlyArray<ChangeAt<A, V>>> =>
  fc.uniqueArray(fc.record({ address: at, step: step(value), evidence: few(evidence) }), {
    maxLength: 3,
    selector: (one) => addressKey(one.address),
  })

const coverageChanges: fc.Arbitrary<ReadonlyArray<CoverageChange>> = fc
  .array(
    fc
      .tuple(
        fc.record({ address: coverageAddress, step: step(coverageRow), evidence: few(evidence) }),
        fc.record({ mark: fc.constantFrom("derived" as const, "edited" as const) }, { requiredKeys: [] }),
      )
      .map(([change, mark]) => ({ ...change, ...mark })),
    { maxLength: 3 },
  )
  .map((all) =>
    all.filter(
      ({ address: own }, i) => !all.slice(0, i).some((earlier) => rangesMeet(earlier.address.codes, own.codes)),
    ),
  )

const optionChanges: fc.Arbitrary<ReadonlyArray<PlanOptionChange>> = fc.uniqueArray(
  planOptionName.chain((option) =>
    fc.record({
      address: fc.constant({ _tag: "PlanOption" as const, option }),
      step: step(optionOf(option)),
      evidence: few(evidence),
    }),
  ),
  { maxLength: 3, selector: (one) => one.address.option },
)

export const changes: fc.Arbitrary<Changes> = fc.record({
  limits: changesAt(limitAddress, limit),
  counters: changesAt(counterAddress, counted),
  exceptions: changesAt(exceptionsAddress, exceptions),
  downgrades: changesAt(downgradeAddress, downgrade),
  waitingPeriods: changesAt(waitingPeriodAddress, waitingPeriod),
  coverages: coverageChanges,
  options: optionChanges,
})

export const section: fc.Arbitrary<Section> = fc.constantFrom(...sections)

export const policy: fc.Arbitrary<Policy> = fc.record(
  {
    exceptions: fc.constantFrom("wholeTable", "statedProcedures"),
    groupNumber: fc.constantFrom("exact", "prefixOrSuffix"),
    expired: fc.constantFrom("warn", "refuse"),
    revertDays: natural,
    disagreementDays: natural,
  },
  { requiredKeys: ["exceptions", "groupNumber", "expired", "revertDays"] },
)

export const answers: fc.Arbitrary<Answers> = fc.record(
  {
    picks: few(fc.record({ address, candidate: natural })),
    categories: fc.constantFrom("replace", "keep"),
    patientConfirmed: fc.boolean(),
    kept: few(address),
    coverages: few(
      fc.oneof(
        fc.record(
          { codes: codeRange, planPays: percent, deductible: fc.oneof(category, fc.constant("none" as const)) },
          { requiredKeys: ["codes", "planPays"] },
        ),
        fc.record({ codes: codeRange, deductible: fc.oneof(category, fc.constant("none" as const)) }),
      ),
    ),
  },
  { requiredKeys: [] },
)

export const choice: fc.Arbitrary<Choice> = fc.record(
  { response: responseId, networkPlan: networkPlanName, sections: few(section), policy, answers },
  { requiredKeys: ["response", "sections", "policy", "answers"] },
)

const members = fc.record({ families: natural, patients: natural })

export const affected: fc.Arbitrary<Affected> = fc.record({ plan: members, subscription: members })

const committed = {
  id: receiptId,
  at: instant,
  on: calendarDate,
  by: fc.record({ user: userId, location: locationId }),
  target,
  changes,
}

const keptOut: fc.Arbitrary<KeptOut> = fc.record(
  {
    because: fc.oneof(
      fc.record({ _tag: fc.constant("Withheld"), withheld: fc.constantFrom("NotPlaced", "Disagreeing") }),
      fc.record({ _tag: fc.constant("Warned"), warning: fc.constantFrom("UsedAboveMaximum", "StatusUnstated") }),
      fc.record({ _tag: fc.constant("EditedByHand"), receipt: receiptId }),
      fc.record({ _tag: fc.constant("PerhapsEditedByHand") }),
    ),
    address,
  },
  { requiredKeys: ["because"] },
)

export const receipt: fc.Arbitrary<Receipt> = fc.oneof(
  fc.record(
    {
      _tag: fc.constant("Imported"),
      ...committed,
      by: fc.oneof(committed.by, fc.record({ automatic: fc.constant<true>(true), location: locationId })),
      keptOut: few(keptOut),
      response: responseId,
      networkPlan: networkPlanName,
      sections: nonEmpty(section),
      confirmed: few(address),
      affected,
    },
    {
      requiredKeys: [
        "_tag",
        "id",
        "at",
        "on",
        "by",
        "target",
        "changes",
        "response",
        "networkPlan",
        "sections",
        "confirmed",
        "affected",
      ],
    },
  ),
  fc.record({ _tag: fc.constant("MarkedDone"), ...committed, changes: fc.constant(noChanges), response: responseId }),
  fc.record(
    { _tag: fc.constant("Reverted"), ...committed, reverts: receiptId, response: responseId },
    { requiredKeys: ["_tag", "id", "at", "on", "by", "target", "changes", "reverts"] },
  ),
  fc.record({ _tag: fc.constant("Edited"), ...committed }),
  fc.record(
    {
      _tag: fc.constant("Accepted"),
      ...committed,
      changes: fc.constant(noChanges),
      accepts: nonEmpty(receiptId),
      addresses: few(address),
    },
    { requiredKeys: ["_tag", "id", "at", "on", "by", "target", "changes", "accepts"] },
  ),
)

export const storedReceipt: fc.Arbitrary<StoredReceipt> = fc.record({ sequence: natural, receipt })

const contract: fc.Arbitrary<Contract> = fc.record(
  { carrier: fc.string(), plan: fc.string(), network: fc.string() },
  { requiredKeys: ["carrier"] },
)

export const locationSettings: fc.Arbitrary<LocationSettings> = fc.record({
  edition: fc.constantFrom("Essentials", "Pro", "Premium"),
  automaticImport: fc.boolean(),
  contracted: few(contract),
})

export const markSaid: fc.Arbitrary<MarkSaid> = fc.oneof(
  fc.record({
    _tag: fc.constantFrom("Eligible" as const, "Ineligible" as const),
    because: fc.constantFrom<KnownBy>("Telephone", "PayerWebsite", "PayerLetter", "Patient"),
    through: calendarDate,
  }),
  fc.record({
    _tag: fc.constant("UnableToVerify"),
    because: fc.constantFrom<UnableBecause>("PayerNotReached", "PayerDoesNotTell", "PatientNotKnown", "DetailsMissing"),
    through: calendarDate,
  }),
  fc.constant({ _tag: "TakenBack" }),
)

export const marking: fc.Arbitrary<Marking> = fc.oneof(
  fc.record(
    {
      _tag: fc.constantFrom("Eligible" as const, "Ineligible" as const),
      because: fc.constantFrom<KnownBy>("Telephone", "PayerWebsite", "PayerLetter", "Patient"),
      through: calendarDate,
    },
    { requiredKeys: ["_tag", "because"] },
  ),
  fc.record(
    {
      _tag: fc.constant("UnableToVerify" as const),
      because: fc.constantFrom<UnableBecause>("PayerNotReached", "DetailsMissing"),
      through: calendarDate,
    },
    { requiredKeys: ["_tag", "because"] },
  ),
  fc.constant({ _tag: "TakenBack" as const }),
)

export const verificationMark: fc.Arbitrary<VerificationMark> = fc.record({
  id: some(MarkId, "m", "mark 1"),
  at: instant,
  on: calendarDate,
  by: fc.record({ user: userId, location: locationId }),
  target,
  said: markSaid,
})

export const verificationPolicy: fc.Arbitrary<VerificationPolicy> = fc.record({
  expiry: fc.oneof(fc.record({ days: fc.integer({ min: 0, max: 366 }) }), fc.constant("monthEnd" as const)),
  leadDays: fc.integer({ min: 0, max: 30 }),
  closedDays: few(calendarDate),
})

export const caller: fc.Arbitrary<Caller> = fc.record({ practice: practiceId, location: locationId, user: userId })

export const deliverer: fc.Arbitrary<Deliverer> = fc.oneof(
  fc.record({ _tag: fc.constant("Person"), practice: practiceId, location: locationId, user: userId }),
  fc.record({ _tag: fc.constant("Connection"), practice: practiceId, location: locationId }),
)

export const practiceRecord: fc.Arbitrary<PracticeRecord> = fc.oneof(
  fc.record({ _tag: fc.constant("Patient"), patient }),
  fc.record({ _tag: fc.constant("Plan"), plan }),
  fc.record({ _tag: fc.constant("Subscription"), subscription }),
  fc.record({ _tag: fc.constant("Enrolment"), enrolment }),
  fc.record({ _tag: fc.constant("Appointment"), appointment }),
  fc.record({ _tag: fc.constant("Grant"), user: userId, location: locationId, rights: few(right) }),
  fc.record({
    _tag: fc.constant("Location"),
    location: locationId,
    edition: fc.string(),
    contracted: few(contract),
  }),
  fc.record({ _tag: fc.constant("AutomaticImport"), location: locationId, on: fc.boolean() }),
)

const editsAt = <A extends Address, V>(
  at: fc.Arbitrary<A>,
  value: fc.Arbitrary<V>,
): fc.Arbitrary<ReadonlyArray<EditAt<A, V>>> =>
  few(fc.oneof(fc.record({ address: at }), fc.record({ address: at, value })))

export const edits: fc.Arbitrary<Edits> = fc.record(
  {
    limits: editsAt(limitAddress, limit),
    counters: editsAt(counterAddress, counted),
    exceptions: editsAt(exceptionsAddress, exceptions),
    downgrades: editsAt(downgradeAddress, downgrade),
  },
  { requiredKeys: [] },
)
