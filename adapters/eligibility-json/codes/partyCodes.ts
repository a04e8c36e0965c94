import { codeList } from "./CodeList.ts"

/** INS02. */
export const relationships = codeList({
  "01": "Spouse",
  "18": "Self",
  "19": "Child",
  "20": "Employee",
  "21": "Unknown",
  "39": "Organ Donor",
  "40": "Cadaver Donor",
  "53": "Life Partner",
  G8: "Other Relationship",
})

/** AAA04. */
export const followUps = codeList({
  C: "Please Correct and Resubmit",
  N: "Resubmission Not Allowed",
  P: "Please Resubmit Original Transaction",
  R: "Resubmission Allowed",
  S: "Do Not Resubmit; Inquiry Initiated to a Third Party",
  W: "Please Wait 30 Days and Resubmit",
  X: "Please Wait 10 Days and Resubmit",
  Y: "Do Not Resubmit; We Will Hold Your Request and Respond Again Shortly",
})

/** NM101 of whomever a statement refers to. */
export const entityKinds = codeList({
  "13": "Contracted Service Provider",
  "1I": "Preferred Provider Organization (PPO)",
  "1P": "Provider",
  "2B": "Third-Party Administrator",
  "36": "Employer",
  "73": "Other Physician",
  FA: "Facility",
  GP: "Gateway Provider",
  GW: "Group",
  I3: "Independent Physicians Association (IPA)",
  IL: "Insured or Subscriber",
  LR: "Legal Representative",
  OC: "Origin Carrier",
  P3: "Primary Care Provider",
  P4: "Prior Insurance Carrier",
  P5: "Plan Sponsor",
  PR: "Payer",
  PRP: "Primary Payer",
  SEP: "Secondary Payer",
  TTP: "Tertiary Payer",
  VER: "Party Performing Verification",
  VN: "Vendor",
  VY: "Organization Completing Configuration Change",
  X3: "Utilization Management Organization",
  Y2: "Managed Care Organization",
})

/** PER03. */
export const contactKinds = codeList({
  ED: "Electronic Data Interchange Access Number",
  EM: "Electronic Mail",
  EX: "Telephone Extension",
  FX: "Facsimile",
  TE: "Telephone",
  UR: "Uniform Resource Locator (URL)",
  WP: "Work Phone Number",
})

/** NM108. */
export const idKinds = codeList({
  "24": ["Employer's Identification Number", "Employers Identification Number"],
  "34": "Social Security Number",
  "46": "Electronic Transmitter Identification Number (ETIN)",
  FA: "Facility Identification",
  FI: ["Federal Taxpayer's Identification Number", "Federal Taxpayers Identification Number"],
  II: "Standard Unique Health Identifier for each Individual in the United States",
  MI: "Member Identification Number",
  NI: "National Association of Insurance Commissioners (NAIC) Identification",
  PI: ["Payor Identification", "Payer Identification"],
  PP: "Pharmacy Processor Number",
  SV: "Service Provider Number",
  XV: "Centers for Medicare and Medicaid Services PlanID",
  XX: "Centers for Medicare and Medicaid Services National Provider Identifier",
})
