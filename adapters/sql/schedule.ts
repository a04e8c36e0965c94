import * as Effect from "effect/Effect"
import type { CalendarDate, LocationId, PracticeId } from "../../src/index.ts"
import { appointmentCodec } from "../../src/index.ts"
import { Schedule } from "../../src/effect.ts"
import { answering, decoding } from "./answering.ts"
import type { Engine } from "./Engine.ts"
import { appointmentOf } from "./rows.ts"

const dayIn = ({ sql, ask }: Engine) => {
  const decoded = decoding("day", appointmentCodec)
  return Effect.fnUntraced(function* (practice: PracticeId, location: LocationId, date: CalendarDate) {
    const rows = yield* ask(
      practice,
      sql`
      SELECT a.id, a.location, a.date, a.time, a.chair, a.minutes, a.patient, p.first_name, p.last_name, p.birth_date
      FROM appointments a JOIN patients p ON p.practice = a.practice AND p.id = a.patient
      WHERE a.practice = ${practice} AND a.location = ${location} AND a.date = ${date}
      ORDER BY a.time, a.chair, a.id`,
    )
    return yield* Effect.forEach(rows, (row) => decoded(appointmentOf(row)))
  }, answering("day"))
}

export const schedule = (engine: Engine): Schedule["Service"] => Schedule.of({ day: dayIn(engine) })
