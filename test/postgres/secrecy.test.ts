import { inspect } from "node:util"
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { postgresBook } from "../../adapters/sql/index.ts"
import type { PracticeRecord } from "../../src/effect.ts"
import { CoverageStore, EligibilityInbox, Register } from "../../src/effect.ts"
import type { BookPorts } from "../../src/testing.ts"
import { heldOf } from "../../src/testing/laws/steps.ts"
import { changesTo } from "../../src/testing/world/changes.ts"
import * as id from "../../src/testing/world/ids.ts"
import { letter } from "../../src/testing/world/letters.ts"
import { imported } from "../../src/testing/world/receipts.ts"
import { appointment, enrolment, patient } from "../../src/testing/world/records.ts"
import { freshPostgres } from "./fresh.ts"
import { rawSession } from "./raw.ts"

const shared = freshPostgres().url
const outside = rawSession(() => shared)

const canary = "Canary"
const practice = id.practiceId(`${canary}Practice`)
const kim = id.patientId(`${canary}Patient`)
const plan = id.planId(`${canary}Plan`)
const family = id.subscriptionId(`${canary}Subscription`)
const born = id.day("1987-06-05")
const target = { practice, plan, subscription: family, patient: kim }

const kimsRecord = patient(kim, `${canary}Last`, `${canary}First`, born)
const plans: PracticeRecord = {
  _tag: "Plan",
  plan: {
    id: plan,
    name: `${canary}Name`,
    carrier: `${canary}Carrier`,
    groupNumber: `${canary}Group`,
    renewalMonth: 1,
  },
}
const subscription = (memberId: string): PracticeRecord => ({
  _tag: "Subscription",
  subscription: { id: family, plan, memberId, subscriber: { patient: kim } },
})
const world: ReadonlyArray<PracticeRecord> = [
  { _tag: "Patient", patient: kimsRecord },
  plans,
  subscription(`${canary}Member`),
  { _tag: "Enrolment", enrolment: enrolment(family, kim, 1, "self") },
]

const entering = (...records: ReadonlyArray<PracticeRecord>) =>
  Effect.flatMap(Register, (register) => register.enter(practice, records))

const committing = Effect.gen(function* () {
  const store = yield* CoverageStore
  const read = yield* heldOf(target)
  return yield* store.commit(imported(`${canary}Receipt`, target, changesTo(read, { plan: 87_065 })), read)
})

const putting = Effect.flatMap(EligibilityInbox, (inbox) =>
  inbox.put({ ...letter(`${canary}Letter`, target, { hour: "08" }), message: `${canary}Message` }),
)

// All that whoever logs a failure may come to see of it, its hidden corners too.
const seen = (failure: unknown): string =>
  [
    inspect(failure, { depth: Number.POSITIVE_INFINITY, showHidden: true, maxStringLength: null }),
    JSON.stringify(failure),
    String(failure),
    failure instanceof Error ? `${failure.message} ${String(failure.stack)} ${inspect(failure.cause)}` : "",
  ].join("\n")

const failureOf = (program: Effect.Effect<unknown, unknown, BookPorts>, schema: string) =>
  Effect.runPromise(
    Effect.provide(Effect.flip(Effect.andThen(entering(...world), program)), postgresBook({ url: shared, schema })),
  )

describe.concurrent("what is said of a failure names nobody", () => {
  const trouble = (schema: string, statement: string) =>
    Effect.promise(() => outside.say(`SET search_path TO "${schema}"; ${statement}`))

  it.each<readonly [string, string, Effect.Effect<unknown, unknown, BookPorts>]>([
    [
      "names a subscription that is not there",
      "",
      entering({ _tag: "Enrolment", enrolment: enrolment(id.subscriptionId(`${canary}Nowhere`), kim, 1, "self") }),
    ],
    [
      "names a patient that is not there",
      "",
      entering({
        _tag: "Appointment",
        appointment: appointment(`${canary}Visit`, patient(id.patientId(`${canary}Nobody`), canary, canary, born), {
          date: born,
          time: "08:00",
          column: canary,
          location: id.mainStreet,
        }),
      }),
    ],
    [
      "holds a character that is none",
      "",
      entering({ _tag: "Patient", patient: { ...kimsRecord, firstName: `${canary}\u0000` } }),
    ],
    [
      "holds half a character",
      "",
      entering({ _tag: "Patient", patient: { ...kimsRecord, firstName: `${canary}\ud800` } }),
    ],
    ["holds half a character in a member id", "", entering(subscription(`${canary}\udc00`))],
    ["counts too far", "", entering({ _tag: "Enrolment", enrolment: enrolment(family, kim, 2 ** 40, "self") })],
    ["is refused a row", "ALTER TABLE plans ADD CHECK (name = '') NOT VALID", entering(plans)],
    ["is refused a receipt", "ALTER TABLE receipts ADD CHECK (body = '')", committing],
    ["is refused a letter", "ALTER TABLE letters ADD CHECK (body = '')", putting],
    [
      "finds an exception raised with the row in it",
      "CREATE FUNCTION talk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no % here', NEW USING DETAIL = NEW::text, HINT = NEW::text; END $$; CREATE TRIGGER talk BEFORE INSERT ON receipts FOR EACH ROW EXECUTE FUNCTION talk()",
      committing,
    ],
    ["finds a table gone", "DROP TABLE letters CASCADE", putting],
    ["finds another kind of column", "ALTER TABLE letters ALTER message TYPE INTEGER USING 1", putting],
  ])("where it %s", async (_, statement, program) => {
    const { schema } = freshPostgres()
    const failure = await failureOf(
      statement === "" ? program : Effect.andThen(trouble(schema, statement), program),
      schema,
    )
    expect(failure).toMatchObject({ _tag: "StoreUnavailable", written: "nothing" })
    const said = seen(failure)
    expect(said).not.toMatch(/canary/i)
    expect(said).not.toContain("1987")
    expect(said).not.toContain("87065")
  })

  it.each([
    ["postgres://user:Canary@no host/book", "an address that cannot be read"],
    ["postgres://user:Canary@127.0.0.1:notaport/book", "a port that is none"],
    ["http://user:Canary@127.0.0.1/book", "another protocol"],
    ["postgres://user:Canary%@127.0.0.1/book", "a password that is not encoded"],
    ["postgres://user:Canary@127.0.0.1:1/book", "a port where nobody listens"],
  ])("nor gives away the password: %s, %s", async (url) => {
    const failure = await Effect.runPromise(
      Effect.flip(Effect.provide(Effect.flatMap(CoverageStore, Effect.succeed), postgresBook({ url }))),
    )
    expect(failure).toMatchObject({ _tag: "StoreUnavailable", operation: "open", written: "nothing" })
    expect(seen(failure)).not.toMatch(/canary/i)
  })
})
