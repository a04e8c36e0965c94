import type { Answer, Party, Piece } from "../../../src/reading.ts"
import type { Placed } from "./Placed.ts"

const says = ({ rows, rejections }: Party): boolean => rows.length > 0 || rejections.length > 0

const pieces = ({ references, dates, others }: Party): ReadonlyArray<Piece> => [...references, ...dates, ...others]

const rejectionsOf = ({ role, rejections }: Party): Answer["rejectedAbove"] =>
  rejections.map((piece) => ({ role, piece }))

interface Unit {
  readonly source: Party
  readonly receiver?: Placed
}

// A payer and each provider below it; a payer that names no provider stands alone.
const unitsOf = ({ party, below }: Placed): ReadonlyArray<Unit> =>
  below.length === 0 ? [{ source: party }] : below.map((receiver) => ({ source: party, receiver }))

/**
 * The answers that the parts of a transaction hold: one for everybody about whom something is said; one for the last of
 * those about whom nothing is, where only the payer or the provider was rejected. What stands above goes with the first;
 * what stands above nobody, or at a dependent about whom nothing is said, with the last.
 */
export const answersIn = (sources: ReadonlyArray<Placed>, days: ReadonlyArray<string>): ReadonlyArray<Answer> => {
  const answers: Array<Answer> = []
  let above: ReadonlyArray<Piece> = []
  let passed: ReadonlyArray<Party> = []
  for (const source of sources) {
    above = [...above, ...pieces(source.party)]
    for (const unit of unitsOf(source)) {
      const rejectedAbove = [
        ...rejectionsOf(unit.source),
        ...(unit.receiver === undefined ? [] : rejectionsOf(unit.receiver.party)),
      ]
      let silent: { readonly patient?: Party; readonly subscriber?: Party } = {}
      let answered = false
      const answer = (about: typeof silent): void => {
        answers.push({ payer: unit.source, ...about, rejectedAbove, othersAbove: above, days })
        above = []
      }
      if (unit.receiver !== undefined) above = [...above, ...pieces(unit.receiver.party)]
      for (const subscriber of unit.receiver?.below ?? []) {
        const people = [
          { patient: subscriber.party },
          ...subscriber.below.map(({ party }) => ({ patient: party, subscriber: subscriber.party })),
        ]
        for (const about of people) {
          if (says(about.patient)) {
            answer(about)
            answered = true
          } else {
            silent = about
            if (about.patient.role === "subscriber") above = [...above, ...pieces(about.patient)]
            else passed = [...passed, about.patient]
          }
        }
      }
      if (!answered && rejectedAbove.length > 0) {
        passed = passed.filter((party) => party !== silent.patient)
        answer(silent)
      }
    }
  }
  const left = [...above, ...passed.flatMap(pieces)]
  return answers.map((answer, i) =>
    i === answers.length - 1 ? { ...answer, othersAbove: [...answer.othersAbove, ...left] } : answer,
  )
}
