import type { ExpectedPatient } from "../../../src/index.ts"
import { standardPolicy, standardVerificationPolicy, verificationPolicyCodec } from "../../../src/index.ts"
import { deskUnder } from "../../../src/effect.ts"
import type { CallerOptions } from "../book/callerFrom.ts"
import { callerFrom } from "../book/callerFrom.ts"
import { noBook, openBook } from "../book/Book.ts"
import { parseDay } from "../book/localDay.ts"
import { whoIsInBook } from "../book/whoIsInBook.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { printJson } from "../screen/printJson.ts"
import { fail, printRefusals, wrongUsage } from "../screen/printRefusals.ts"
import { eligibilityText } from "./eligibilityText.ts"

export interface EligibilityOptions extends CallerOptions {
  readonly book: string
  readonly on: string
  readonly lead: string
  readonly due?: boolean
  readonly json?: boolean
}

const patientJson = ({ standing, status, appointments, due }: ExpectedPatient) => ({
  patient: standing.patient,
  plan: standing.plan.id,
  memberId: standing.subscription.memberId,
  status,
  appointments: appointments.map(({ id, date, time }) => ({ id, date, time })),
  ...(due === undefined ? {} : { due }),
})

/** Shows who comes on the business days ahead, how their eligibility stands, and who is to be verified now. */
export const runEligibility = async (options: EligibilityOptions, console: Console): Promise<ExitCode> => {
  const { json = false } = options
  const on = parseDay(options.on)
  if (on === undefined)
    return wrongUsage(console, `\`${options.on}\` is no day. Write it like 2026-11-24, or \`today\`.`)
  const policy = { ...standardVerificationPolicy, leadDays: Number(options.lead) }
  if (!/^\d+$/.test(options.lead) || !verificationPolicyCodec.is(policy))
    return wrongUsage(console, `\`${options.lead}\` is no number of business days. Write one from 0 to 30.`)
  const missing = noBook(options.book)
  if (missing !== undefined) return fail(console, json, missing)
  const caller = callerFrom(options, whoIsInBook(options.book))
  if (!caller.ok) return wrongUsage(console, caller.missing)
  const book = openBook(options.book)
  try {
    const ahead = await book.run(deskUnder(standardPolicy, policy).verificationsAhead({ caller: caller.value, on }))
    if (!ahead.ok) return printRefusals(console, ahead.refusals, json)
    const { from, through } = ahead.value
    const patients = ahead.value.patients.filter(({ due }) => options.due !== true || due !== undefined)
    const { location } = caller.value
    if (json) printJson(console, { location, from, through, patients: patients.map(patientJson) })
    else console.out(eligibilityText(paintFor(console), { location, from, through, patients }))
    return 0
  } finally {
    await book.close()
  }
}
