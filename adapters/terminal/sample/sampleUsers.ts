import { rights } from "../../../src/index.ts"
import type { SampleRecord } from "./Household.ts"
import { locations } from "./sampleAppointments.ts"

const everywhere = (
  user: string,
  held: Extract<SampleRecord, { _tag: "Grant" }>["rights"],
): ReadonlyArray<SampleRecord> =>
  Object.values(locations).map((location) => ({ _tag: "Grant", user, location, rights: held }))

/** Who may import and mark, who may not, and who may edit and revert. */
export const sampleUsers: ReadonlyArray<SampleRecord> = [
  ...everywhere("frontdesk", ["Import Insurance Benefit Details", "Review Insurance"]),
  ...everywhere("assistant", []),
  ...everywhere(
    "manager",
    rights.map(({ name }) => name),
  ),
]
