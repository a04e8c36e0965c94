import { codeList } from "./CodeList.ts"

/** EB01. */
export const kinds = codeList({
  "1": "Active Coverage",
  "2": "Active - Full Risk Capitation",
  "3": "Active - Services Capitated",
  "4": "Active - Services Capitated to Primary Care Physician",
  "5": "Active - Pending Investigation",
  "6": "Inactive",
  "7": "Inactive - Pending Eligibility Update",
  "8": "Inactive - Pending Investigation",
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
  J: "Cost Containment",
  K: "Reserve",
  L: "Primary Care Provider",
  M: "Pre-existing Condition",
  MC: "Managed Care Coordinator",
  N: "Services Restricted to Following Provider",
  O: "Not Deemed a Medical Necessity",
  P: "Benefit Disclaimer",
  Q: "Second Surgical Opinion Required",
  R: "Other or Additional Payor",
  S: "Prior Year(s) History",
  T: "Card(s) Reported Lost/Stolen",
  U: "Contact Following Entity for Eligibility or Benefit Information",
  V: "Cannot Process",
  W: "Other Source of Data",
  X: "Health Care Facility",
  Y: "Spend Down",
})

/** EB02. */
export const levels = codeList({
  CHD: "Children Only",
  DEP: "Dependents Only",
  ECH: "Employee and Children",
  EMP: "Employee Only",
  ESP: "Employee and Spouse",
  FAM: "Family",
  IND: "Individual",
  SPC: "Spouse and Children",
  SPO: "Spouse Only",
})

/** EB03, as far as dental care goes: needed only where a rendering has the words alone. */
export const serviceTypes = codeList({
  "1": "Medical Care",
  "3": "Consultation",
  "4": "Diagnostic X-Ray",
  "5": "Diagnostic Lab",
  "23": "Diagnostic Dental",
  "24": "Periodontics",
  "25": "Restorative",
  "26": "Endodontics",
  "27": "Maxillofacial Prosthetics",
  "28": "Adjunctive Dental Services",
  "30": ["Health Benefit Plan Coverage", "Plan Coverage and General Benefits"],
  "32": "Plan Waiting Period",
  "35": "Dental Care",
  "36": "Dental Crowns",
  "37": "Dental Accident",
  "38": "Orthodontics",
  "39": "Prosthodontics",
  "40": "Oral Surgery",
  "41": ["Routine (Preventive) Dental", "Preventive Dental"],
  "60": "General Benefits",
})

/** EB06 and HSD05. */
export const periods = codeList({
  "6": "Hour",
  "7": "Day",
  "13": "24 Hours",
  "21": "Years",
  "22": "Service Year",
  "23": "Calendar Year",
  "24": "Year to Date",
  "25": "Contract",
  "26": "Episode",
  "27": "Visit",
  "28": "Outlier",
  "29": "Remaining",
  "30": "Exceeded",
  "31": "Not Exceeded",
  "32": "Lifetime",
  "33": "Lifetime Remaining",
  "34": "Month",
  "35": "Week",
  "36": "Admission",
})

/** EB09. */
export const quantities = codeList({
  "8H": "Minimum",
  "99": "Quantity Used",
  CA: "Covered - Actual",
  CE: "Covered - Estimated",
  D3: "Number of Co-insurance Days",
  DB: "Deductible Blood Units",
  DY: "Days",
  HS: "Hours",
  LA: "Life-time Reserve - Actual",
  LE: "Life-time Reserve - Estimated",
  M2: "Maximum",
  MN: "Month",
  P6: "Number of Services or Procedures",
  QA: "Quantity Approved",
  S7: "Age, High Value",
  S8: "Age, Low Value",
  VS: ["Visits", "Visit"],
  YY: "Years",
})

/** EB11, and INS01. */
export const yesNo = codeList({ Y: "Yes", N: "No", U: "Unknown" })

/** EB12. */
export const networkSides = codeList({ Y: "Yes", N: "No", U: "Unknown", W: "Not Applicable" })

/** EB13-01. */
export const procedureQualifiers = codeList({
  AD: ["American Dental Association", "American Dental Association Codes"],
  CJ: "Current Procedural Terminology (CPT) Codes",
  HC: "Health Care Financing Administration Common Procedural Coding System (HCPCS) Codes",
  ID: "International Classification of Diseases 9th Revision, Clinical Modification (ICD-9-CM) - Procedure",
  IV: "Home Infusion EDI Coalition (HIEC) Product/Service Code",
  N4: "National Drug Code in 5-4-2 Format",
  ZZ: "Mutually Defined",
})

/** HSD01. */
export const deliveryQuantities = codeList({
  DY: "Days",
  FL: "Units",
  HS: "Hours",
  MN: ["Month", "Months"],
  VS: ["Visits", "Visit"],
})

/** HSD03. */
export const units = codeList({
  DA: ["Days", "Day"],
  MO: ["Months", "Month"],
  VS: ["Visits", "Visit"],
  WK: ["Week", "Weeks"],
  YR: ["Years", "Year"],
})

/** III01. */
export const placeQualifiers = codeList({
  GR: "National Council on Compensation Insurance (NCCI) Nature of Injury Code",
  NI: "Nature of Injury Code",
  ZZ: "Mutually Defined",
})
