import type { CalendarDate, KnownBy, Marking, UnableBecause } from "../../../src/index.ts"
import { knownByNames, unableNames } from "../../../src/review.ts"
import type { Found } from "../book/callerFrom.ts"
import { parseDay } from "../book/localDay.ts"

const knownBy: Readonly<Record<string, KnownBy>> = {
  telephone: "Telephone",
  website: "PayerWebsite",
  letter: "PayerLetter",
  patient: "Patient",
}

const unableBecause: Readonly<Record<string, UnableBecause>> = {
  "not-reached": "PayerNotReached",
  "does-not-tell": "PayerDoesNotTell",
  "not-known": "PatientNotKnown",
  "details-missing": "DetailsMissing",
}

const own = <A>(table: Readonly<Record<string, A>>, key: string | undefined): A | undefined =>
  key !== undefined && Object.hasOwn(table, key) ? table[key] : undefined

const choices = <A extends string>(table: Readonly<Record<string, A>>, names: Readonly<Record<A, string>>): string =>
  Object.entries(table)
    .map(([typed, because]) => `\`${typed}\` (${names[because]})`)
    .join(", ")

const dayOf = (through: string | undefined): Found<{ readonly through?: CalendarDate }> => {
  if (through === undefined) return { ok: true, value: {} }
  const day = parseDay(through)
  return day === undefined
    ? { ok: false, missing: `\`${through}\` is no day. Write it like 2026-11-24, or \`today\`.` }
    : { ok: true, value: { through: day } }
}

/** What a command line says of a patient's eligibility, or what it must say. */
export const markingFrom = (
  said: string,
  { because, through }: { readonly because?: string; readonly through?: string },
): Found<Marking> => {
  const day = dayOf(through)
  if (!day.ok) return day
  switch (said) {
    case "eligible":
    case "ineligible": {
      const known = own(knownBy, because)
      return known === undefined
        ? { ok: false, missing: `How is it known? Say it with --because: ${choices(knownBy, knownByNames)}.` }
        : { ok: true, value: { _tag: said === "eligible" ? "Eligible" : "Ineligible", because: known, ...day.value } }
    }
    case "unable": {
      const reason = own(unableBecause, because)
      return reason === undefined
        ? { ok: false, missing: `Why not? Say it with --because: ${choices(unableBecause, unableNames)}.` }
        : { ok: true, value: { _tag: "UnableToVerify", because: reason, ...day.value } }
    }
    case "back":
      return because === undefined && through === undefined
        ? { ok: true, value: { _tag: "TakenBack" } }
        : { ok: false, missing: "What is taken back needs no reason and no day." }
    default:
      return { ok: false, missing: `\`${said}\` is no status. Write eligible, ineligible, unable or back.` }
  }
}
