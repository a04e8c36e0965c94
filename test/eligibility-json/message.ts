import type { EligibilityResponse } from "../../src/index.ts"
import { readEligibilityJson } from "../../adapters/eligibility-json/index.ts"

/** An entry of `benefitsInformation`, or anything that stands in its place. */
export type Entry = unknown

/** A message about one subscriber, active in dental care, with these benefits. */
export const withBenefits = (...benefits: ReadonlyArray<Entry>): Readonly<Record<string, unknown>> => ({
  controlNumber: "T0001",
  tradingPartnerServiceId: "77001",
  payer: {
    entityIdentifier: "Payer",
    entityType: "Non-Person Entity",
    name: "GRANITE MUTUAL",
    payorIdentification: "77001",
  },
  provider: { providerName: "CEDAR STREET DENTAL", npi: "1999999984" },
  subscriber: {
    entityIdentifier: "Insured or Subscriber",
    firstName: "INES",
    lastName: "MARLOWE",
    memberId: "W900100200",
    dateOfBirth: "19850214",
    groupNumber: "00044710",
  },
  planDateInformation: { service: "20260302" },
  benefitsInformation: [{ code: "1", name: "Active Coverage", serviceTypeCodes: ["35"] }, ...benefits],
})

/** The only response in a message that has nothing wrong with it. */
export const responseIn = (value: unknown, askedOn?: string): EligibilityResponse => {
  const { responses, problems } = readEligibilityJson(value, askedOn === undefined ? {} : { askedOn })
  const [response] = responses
  if (response === undefined || responses.length !== 1 || problems.length !== 0)
    throw new Error(`${responses.length} responses and ${JSON.stringify(problems)}`)
  return response
}
