import { pipe } from "fp-ts/lib/function.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { Appointment } from "../../src/index.ts"
import { Schedule } from "../../src/effect.ts"
import { byCodePoint } from "./byCodePoint.ts"
import type { Shelf } from "./Shelf.ts"

const by = (key: (appointment: Appointment) => string): Ord.Ord<Appointment> => pipe(byCodePoint, Ord.contramap(key))

export const schedule = ({ read }: Shelf): Schedule["Service"] =>
  Schedule.of({
    day: (practice, location, date) =>
      read(practice, ({ appointments, patients }) =>
        pipe(
          [...appointments.values()],
          RA.filter((appointment) => appointment.location === location && appointment.date === date),
          RA.map((appointment) => ({
            ...appointment,
            patient: patients.get(appointment.patient.id) ?? appointment.patient,
          })),
          RA.sortBy([by(({ time }) => time), by(({ column }) => column), by(({ id }) => id)]),
        ),
      ),
  })
