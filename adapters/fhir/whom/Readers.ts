import type { Located } from "../locate/Located.ts"
import { once } from "../locate/once.ts"
import type { CoverageRead } from "./coverageOf.ts"
import { coverageOf } from "./coverageOf.ts"
import type { Member } from "./memberOf.ts"
import { memberOf } from "./memberOf.ts"
import type { OrganizationRead } from "./organizationOf.ts"
import { organizationOf } from "./organizationOf.ts"

/** How the resources are read that answers refer to. */
export interface Readers {
  readonly memberOf: (resource: Located) => Member
  readonly coverageOf: (resource: Located) => CoverageRead
  readonly organizationOf: (resource: Located) => OrganizationRead
}

/** Readers for one message, in which each resource is read once. */
export const readers = (): Readers => ({
  memberOf: once(memberOf),
  coverageOf: once(coverageOf),
  organizationOf: once(organizationOf),
})
