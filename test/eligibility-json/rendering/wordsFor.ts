// The words that the clearing houses have for X12's codes: read from their own schemas, and kept apart from the lists of
// the reader, so that the one is a check of the other.

export type Words = Readonly<Record<string, string>>

export const kinds: Words = {
  "1": "Active Coverage",
  "6": "Inactive",
  A: "Co-Insurance",
  B: "Co-Payment",
  C: "Deductible",
  CB: "Coverage Basis",
  D: "Benefit Description",
  E: "Exclusions",
  F: "Limitations",
  G: "Out of Pocket (Stop Loss)",
  H: "Unlimited",
  I: "Non-Covered",
  M: "Pre-existing Condition",
  N: "Services Restricted to Following Provider",
  P: "Benefit Disclaimer",
  R: "Other or Additional Payor",
  U: "Contact Following Entity for Eligibility or Benefit Information",
  W: "Other Source of Data",
}

export const levels: Words = {
  ECH: "Employee and Children",
  EMP: "Employee Only",
  ESP: "Employee and Spouse",
  FAM: "Family",
  IND: "Individual",
}

export const periods: Words = {
  "21": "Years",
  "22": "Service Year",
  "23": "Calendar Year",
  "24": "Year to Date",
  "25": "Contract",
  "27": "Visit",
  "29": "Remaining",
  "32": "Lifetime",
  "33": "Lifetime Remaining",
  "34": "Month",
  "35": "Week",
}

export const quantities: Words = {
  "99": "Quantity Used",
  P6: "Number of Services or Procedures",
  S7: "Age, High Value",
  S8: "Age, Low Value",
  VS: "Visits",
  YY: "Years",
}

export const sides: Words = { Y: "Yes", N: "No", U: "Unknown", W: "Not Applicable" }

export const procedureQualifiers: Words = { AD: "American Dental Association", ZZ: "Mutually Defined" }

export const deliveryQuantities: Words = { DY: "Days", FL: "Units", HS: "Hours", MN: "Month", VS: "Visits" }

export const units: Words = { DA: "Days", MO: "Months", VS: "Visits", WK: "Week", YR: "Years" }

export const relationships: Words = { "01": "Spouse", "18": "Self", "19": "Child", G8: "Other Relationship" }

export const followUps: Words = {
  C: "Please Correct and Resubmit",
  N: "Resubmission Not Allowed",
  P: "Please Resubmit Original Transaction",
  R: "Resubmission Allowed",
  W: "Please Wait 30 Days and Resubmit",
  X: "Please Wait 10 Days and Resubmit",
  Y: "Do Not Resubmit; We Will Hold Your Request and Respond Again Shortly",
}

export const entities: Words = { P3: "Primary Care Provider", PR: "Payer", VN: "Vendor", "1P": "Provider" }

export const idKinds: Words = {
  PI: "Payor Identification",
  XX: "Centers for Medicare and Medicaid Services National Provider Identifier",
}

export const contacts: Words = { TE: "Telephone", UR: "Uniform Resource Locator (URL)", FX: "Facsimile" }

export const none: Words = {}
