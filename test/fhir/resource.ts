// Resources written by hand, with people and payers who do not exist.

type Fields = Readonly<Record<string, unknown>>

const concept = (system: string) => (code: string) => ({
  coding: [{ system: `http://terminology.hl7.org/CodeSystem/${system}`, code }],
})

export const category = concept("ex-benefitcategory")
export const network = concept("benefit-network")
export const unit = concept("benefit-unit")
export const term = concept("benefit-term")
export const type = concept("benefit-type")

export const cdt = (code: string) => ({ coding: [{ system: "http://www.ada.org/cdt", code }] })

export const usd = (value: number) => ({ value, currency: "USD" })

export const benefit = (kind: string, stated: Fields = {}): Fields => ({ type: type(kind), ...stated })

/** An item for each member of the plan, in a year, in network: what is stated replaces it. */
export const item = (stated: Fields = {}): Fields => ({
  category: category("35"),
  network: network("in"),
  unit: unit("individual"),
  term: term("annual"),
  ...stated,
})

export const without = (fields: Fields, ...keys: ReadonlyArray<string>): Fields =>
  Object.fromEntries(Object.entries(fields).filter(([key]) => !keys.includes(key)))

export const contained: ReadonlyArray<Fields> = [
  {
    resourceType: "Patient",
    id: "p",
    name: [{ use: "official", family: "Sample", given: ["Robin", "Quinn"] }],
    birthDate: "2001-02-03",
  },
  {
    resourceType: "Coverage",
    id: "c",
    subscriberId: "M-100200",
    beneficiary: { reference: "#p" },
    relationship: concept("subscriber-relationship")("self"),
    class: [{ type: concept("coverage-class")("group"), value: "G-77" }],
  },
  { resourceType: "Organization", id: "o", name: "Example Dental", identifier: [{ value: "99999" }] },
]

/** An answer about one coverage, with its people contained in it: what is stated replaces it. */
export const answer = (items: ReadonlyArray<unknown>, stated: Fields = {}, insured: Fields = {}): Fields => ({
  resourceType: "CoverageEligibilityResponse",
  status: "active",
  contained,
  patient: { reference: "#p" },
  created: "2026-11-24T09:10:11-05:00",
  insurer: { reference: "#o" },
  outcome: "complete",
  insurance: [{ coverage: { reference: "#c" }, inforce: true, item: items, ...insured }],
  ...stated,
})

/** A part of a resource as a JSON pointer names it. */
export const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split("/")
    .slice(1)
    .reduce<unknown>((part, key) => {
      const own = key.replace(/~1/g, "/").replace(/~0/g, "~")
      const entry = Object.entries(part ?? {}).find(([name]) => name === own)
      return entry?.[1]
    }, value)
