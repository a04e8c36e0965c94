import type { Limit, Reading } from "../../../src/index.ts"
import { overlaps, standard } from "../../../src/index.ts"
import type { Slot } from "./slotsOf.ts"

const isSame = (part: Reading<Limit> | undefined, whole: Reading<Limit> | undefined): boolean =>
  part === undefined || (part._tag === "Stated" && whole?._tag === "Stated" && part.value === whole.value)

const repeats = (part: Slot, whole: Slot): boolean =>
  part !== whole &&
  part.side === whole.side &&
  part.slot.level === whole.slot.level &&
  part.slot.period === whole.slot.period &&
  overlaps(part.slot.category, whole.slot.category) &&
  (part.whole ?? part.gone) !== undefined &&
  isSame(part.whole, whole.whole) &&
  isSame(part.gone, whole.gone)

const withEvidence = (
  whole: Reading<Limit> | undefined,
  parts: ReadonlyArray<Reading<Limit> | undefined>,
): Reading<Limit> | undefined =>
  whole?._tag === "Stated"
    ? {
        ...whole,
        evidence: {
          rule: whole.evidence.rule,
          at: [
            ...new Set([
              ...whole.evidence.at,
              ...parts.flatMap((part) => (part?._tag === "Stated" ? part.evidence.at : [])),
            ]),
          ],
        },
      }
    : whole

/**
 * The cells without those of parts of the plan that only say again what the whole plan's says: one amount said many times is
 * one amount, and each repetition is evidence for it. What plans count apart, orthodontics and implants, is never one.
 */
export const withoutRepetitions = (slots: ReadonlyArray<Slot>): ReadonlyArray<Slot> => {
  const wholes = slots.filter(({ slot }) => slot.category === standard)
  const repeated = new Map(
    slots.flatMap((part) => {
      const whole = wholes.find((one) => repeats(part, one))
      return whole === undefined ? [] : [[part, whole] as const]
    }),
  )
  return slots
    .filter((slot) => !repeated.has(slot))
    .map((slot) => {
      if (!wholes.includes(slot)) return slot
      const parts = [...repeated].flatMap(([part, whole]) => (whole === slot ? [part] : []))
      const whole = withEvidence(
        slot.whole,
        parts.map((part) => part.whole),
      )
      const gone = withEvidence(
        slot.gone,
        parts.map((part) => part.gone),
      )
      return {
        ...slot,
        ...(whole === undefined ? {} : { whole }),
        ...(gone === undefined ? {} : { gone }),
        left: [...slot.left, ...parts.flatMap(({ left }) => left)],
      }
    })
}
