import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as t from "io-ts"
import type { Affected, CalendarDate, PlanId, PracticeId, Target } from "../../src/index.ts"
import { decode, PatientId, SubscriptionId } from "../../src/index.ts"
import type { Member, Page, PageRequest } from "../../src/effect.ts"
import { answering, decoding } from "./answering.ts"
import type { Engine } from "./Engine.ts"
import { pageOf, sizeOf } from "./pages.ts"
import { parsed } from "./rows.ts"

const countRow = t.type({ families: t.number, patients: t.number, family: t.number })

export const affectedIn = ({ sql, ask }: Engine) => {
  const decoded = decoding("affected", countRow)
  return Effect.fnUntraced(function* ({ practice, plan, subscription }: Target, on: CalendarDate) {
    const [row] = yield* ask(
      practice,
      sql`
      SELECT CAST(COALESCE(SUM(families), 0) AS INTEGER) AS families,
        CAST(COALESCE(SUM(patients), 0) AS INTEGER) AS patients,
        (SELECT CAST(COUNT(*) AS INTEGER) FROM enrolments
         WHERE practice = ${practice} AND subscription = ${subscription} AND plan = ${plan}
           AND (from_day IS NULL OR from_day <= ${on}) AND (through_day IS NULL OR through_day >= ${on})) AS family
      FROM plan_turns WHERE practice = ${practice} AND plan = ${plan} AND day <= ${on}`,
    )
    const { families, patients, family } = yield* decoded(row)
    const affected: Affected = {
      plan: { families, patients },
      subscription: { families: family === 0 ? 0 : 1, patients: family },
    }
    return affected
  }, answering("affected"))
}

const memberRow = t.type({
  patient: PatientId,
  first_name: t.string,
  last_name: t.string,
  subscription: SubscriptionId,
})

// A cursor names an enrolment and no person: it may end up in an address bar.
const cursorOf = ({ subscription, patient }: Member): string => JSON.stringify([subscription, patient])

const cursor = t.tuple([SubscriptionId, PatientId])

export const membersIn = ({ sql, ask }: Engine) => {
  const decoded = decoding("members", memberRow)
  // Where the place is not found, nothing is greater than it. Both dialects go straight to the place only where it is
  // compared with expressions, one a column.
  const beyond = (practice: PracticeId, [subscription, patient]: t.TypeOf<typeof cursor>) => sql`
    AND (last_name, first_name, patient, subscription) > (
      (SELECT last_name || '' FROM enrolments
       WHERE practice = ${practice} AND subscription = ${subscription} AND patient = ${patient}),
      (SELECT first_name || '' FROM enrolments
       WHERE practice = ${practice} AND subscription = ${subscription} AND patient = ${patient}),
      ${patient} || '', ${subscription} || '')`
  return Effect.fnUntraced(function* (practice: PracticeId, plan: PlanId, on: CalendarDate, page: PageRequest) {
    const nobody: Page<Member> = { items: [] }
    const place = page.after === undefined ? undefined : decode(cursor)(parsed(page.after))
    if (place !== undefined && E.isLeft(place)) return nobody
    const size = sizeOf(page)
    const rows = yield* ask(
      practice,
      sql`
      SELECT patient, first_name, last_name, subscription FROM enrolments
      WHERE practice = ${practice} AND plan = ${plan}
        AND (from_day IS NULL OR from_day <= ${on}) AND (through_day IS NULL OR through_day >= ${on})
        ${place === undefined ? sql.literal("") : beyond(practice, place.right)}
      ORDER BY last_name, first_name, patient, subscription LIMIT ${size + 1}`,
    )
    const members = yield* Effect.forEach(rows, (row) =>
      Effect.map(decoded(row), ({ patient, first_name, last_name, subscription }): Member => ({
        patient,
        firstName: first_name,
        lastName: last_name,
        subscription,
      })),
    )
    return pageOf(members, size, cursorOf)
  }, answering("members"))
}
