import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { MarkId, PatientId, PracticeId, VerificationMark } from "../../src/index.ts"
import { verificationMarkCodec } from "../../src/index.ts"
import { Verifications } from "../../src/effect.ts"
import { answering, decoding } from "./answering.ts"
import type { Engine } from "./Engine.ts"
import { parsed } from "./rows.ts"

// What is there under the id is looked for first, for the writer's turn is taken: nobody puts it there in between.
const putInto = ({ sql, tell }: Engine) => {
  const decoded = decoding("put", verificationMarkCodec)
  return Effect.fnUntraced(function* (mark: VerificationMark) {
    const { id, at, target } = mark
    const { practice, plan, subscription, patient } = target
    const body = JSON.stringify(verificationMarkCodec.encode(mark))
    const [[there] = []] = yield* tell(practice, [
      sql`SELECT body FROM marks WHERE practice = ${practice} AND id = ${id}`,
      sql`
        INSERT INTO marks (practice, id, at, plan, subscription, patient, body)
        SELECT ${practice}, ${id}, ${at}, ${plan}, ${subscription}, ${patient}, ${body}
        WHERE NOT EXISTS (SELECT 1 FROM marks WHERE practice = ${practice} AND id = ${id})`,
    ])
    return there === undefined ? mark : yield* decoded(parsed(there["body"]))
  }, answering("put"))
}

const findIn = ({ sql, ask }: Engine) => {
  const decoded = decoding("find", verificationMarkCodec)
  return Effect.fnUntraced(function* (practice: PracticeId, id: MarkId) {
    const [row] = yield* ask(practice, sql`SELECT body FROM marks WHERE practice = ${practice} AND id = ${id}`)
    return row === undefined ? O.none : O.some(yield* decoded(parsed(row["body"])))
  }, answering("find"))
}

// That no later word on the same patient under the same plan is there.
const isNewest = `NOT EXISTS (
  SELECT 1 FROM marks n
  WHERE n.practice = m.practice AND n.patient = m.patient AND n.subscription = m.subscription AND n.plan = m.plan
    AND (n.at, n.id) > (m.at, m.id))`

const newestIn = ({ sql, ask, listed }: Engine) => {
  const decoded = decoding("newest", verificationMarkCodec)
  return Effect.fnUntraced(function* (practice: PracticeId, patients: ReadonlyArray<PatientId>) {
    const rows = yield* ask(
      practice,
      sql`
      SELECT m.body FROM ${listed(patients)} CROSS JOIN marks m
      WHERE m.practice = ${practice} AND m.patient = listed.value AND ${sql.literal(isNewest)}`,
    )
    return yield* Effect.forEach(rows, ({ body }) => decoded(parsed(body)))
  }, answering("newest"))
}

export const verifications = (engine: Engine): Verifications["Service"] =>
  Verifications.of({ put: putInto(engine), find: findIn(engine), newest: newestIn(engine) })
