/** A row as the driver answers it. */
export type Row = Readonly<Record<string, unknown>>

/** A record with its keys that hold something: what is NULL in a column is an absent key. */
export const present = (fields: Row): Row =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))

/** What a column of JSON says; text that says nothing is left to the decoder to refuse. */
export const parsed = (column: unknown): unknown => {
  if (typeof column !== "string") return undefined
  try {
    return JSON.parse(column)
  } catch {
    return undefined
  }
}

const patientOf = (row: Row): Row => ({
  id: row["patient"],
  firstName: row["first_name"],
  lastName: row["last_name"],
  birthDate: row["birth_date"],
})

const planOf = (row: Row): Row =>
  present({
    id: row["plan"],
    name: row["name"],
    carrier: row["carrier"],
    groupNumber: row["group_number"],
    renewalMonth: row["renewal_month"],
    from: row["plan_from"],
    through: row["plan_through"],
    tiers: row["tiers"] === null ? null : (parsed(row["tiers"]) ?? "not JSON"),
  })

const subscriptionOf = (row: Row): Row => ({
  id: row["subscription"],
  plan: row["plan"],
  memberId: row["member_id"],
  subscriber: present({
    patient: row["subscriber"],
    firstName: row["subscriber_first_name"],
    lastName: row["subscriber_last_name"],
  }),
})

const enrolmentOf = (row: Row): Row =>
  present({
    subscription: row["subscription"],
    patient: row["patient"],
    ordinal: row["ordinal"],
    relationship: row["relationship"],
    from: row["from_day"],
    through: row["through_day"],
  })

export const standingOf = (row: Row): Row => ({
  practice: row["practice"],
  patient: patientOf(row),
  plan: planOf(row),
  subscription: subscriptionOf(row),
  enrolment: enrolmentOf(row),
})

export const heldOf = (row: Row): Row => ({
  standing: standingOf(row),
  plan: { holding: parsed(row["plan_body"]), revision: row["plan_revision"] },
  subscription: { holding: parsed(row["subscription_body"]), revision: row["subscription_revision"] },
  enrolment: { holding: parsed(row["enrolment_body"]), revision: row["enrolment_revision"] },
})

export const storedReceiptOf = (row: Row): Row => ({ sequence: row["sequence"], receipt: parsed(row["body"]) })

export const appointmentOf = (row: Row): Row => ({
  id: row["id"],
  location: row["location"],
  date: row["date"],
  time: row["time"],
  minutes: row["minutes"],
  column: row["chair"],
  patient: patientOf(row),
})

const under = (value: unknown, key: string): unknown =>
  typeof value === "object" && value !== null ? Object.entries(value).find(([one]) => one === key)?.[1] : undefined

// Why a payer rejected a question stands in the body, which is read for those answers alone.
const rejectionsIn = (body: unknown): unknown =>
  under(under(under(parsed(body), "response"), "outcome"), "rejections") ?? "no reasons"

export const summaryOfRow = (row: Row): Row => ({
  ...(row["outcome"] === "rejected" ? { rejections: rejectionsIn(row["rejected"]) } : {}),
  id: row["id"],
  patient: row["patient"],
  plan: row["plan"],
  subscription: row["subscription"],
  receivedAt: row["received_at"],
  validThrough: row["valid_through"],
  outcome: row["outcome"],
  statesSomething: row["states_something"] === 1,
})

export const enrolledOf = (row: Row): Row =>
  present({
    plan: row["plan"],
    subscription: row["subscription"],
    patient: row["patient"],
    from: row["from_day"],
    through: row["through_day"],
  })
