const mapOf = (entries: Readonly<Record<string, string>>): ReadonlyMap<string, string> =>
  new Map(Object.entries(entries))

// NM101 of the parties below a row (2120).
const roles = mapOf({
  "13": "contracted service provider",
  "1I": "preferred provider organization",
  "1P": "provider",
  "2B": "third-party administrator",
  "36": "employer",
  "73": "other physician",
  FA: "facility",
  GP: "gateway provider",
  GW: "group",
  I3: "independent physicians association",
  IL: "subscriber",
  LR: "legal representative",
  OC: "carrier of origin",
  P3: "primary care provider",
  P4: "previous insurer",
  P5: "plan sponsor",
  PR: "payer",
  PRP: "primary payer",
  SEP: "secondary payer",
  TTP: "tertiary payer",
  VER: "whoever verifies",
  VN: "vendor",
  VY: "organization that verifies",
  X3: "utilization management organization",
  Y2: "managed care organization",
})

// What a row's kind (EB01) makes of whoever stands below it.
const atRow = mapOf({
  R: "another payer",
  U: "whom to ask",
  L: "primary care provider",
  MC: "managed care coordinator",
  V: "whom to ask",
  W: "other source",
  X: "facility",
})

/** What somebody below a row is, in plain words: what the party's own code says, and beside another payer's row both. */
export const roleOf = (kind: string, code: string): string => {
  const role = roles.get(code)
  const here = atRow.get(kind)
  if (role === undefined) return here ?? (code === "" ? "somebody" : `somebody (${code})`)
  return here === undefined || here.endsWith(role) ? (here ?? role) : `${here}: ${role}`
}

const ids = mapOf({
  "24": "employer's tax id",
  "34": "social security number",
  "46": "transmitter's id",
  EI: "tax id",
  FA: "facility id",
  FI: "tax id",
  II: "health id",
  MI: "member id",
  NI: "NAIC code",
  PI: "payer id",
  PP: "pharmacy number",
  SV: "service provider number",
  XV: "national plan id",
  XX: "NPI",
})

/** What kind of id a qualifier (NM108) names. */
export const idKind = (qualifier: string): string => ids.get(qualifier) ?? "id"

const references = mapOf({
  "18": "plan number",
  "1L": "group or policy number",
  "1W": "member id",
  "49": "family unit number",
  "6P": "group number",
  "9F": "referral number",
  F6: "health insurance claim number",
  G1: "authorization number",
  IG: "policy number",
  N6: "plan network id",
  NQ: "Medicaid number",
})

/** What kind of number a reference (REF01) is. */
export const referenceKind = (qualifier: string): string => references.get(qualifier) ?? "number"

const contacts = mapOf({
  CP: "mobile telephone",
  ED: "electronic mailbox",
  EM: "e-mail",
  EX: "extension",
  FX: "fax",
  HP: "home telephone",
  TE: "telephone",
  UR: "web page",
  WP: "work telephone",
})

/** How somebody is reached by a number of a kind (PER03, 05, 07). */
export const contactKind = (qualifier: string): string => contacts.get(qualifier) ?? "number"
