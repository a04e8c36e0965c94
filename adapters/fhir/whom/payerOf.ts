import type { Located } from "../locate/Located.ts"
import type { Resources } from "../locate/Resources.ts"
import type { Reference } from "../resource/Reference.ts"
import { follow } from "./follow.ts"
import type { OrganizationRead } from "./organizationOf.ts"
import { payerNamed } from "./organizationOf.ts"
import type { Readers } from "./Readers.ts"

export interface PayerRead extends OrganizationRead {
  readonly from?: Located
}

/** The insurer that an answer names, by its Organization, else as the reference itself says. */
export const payerOf = (readers: Readers, resources: Resources, insurer: Located<Reference | undefined>): PayerRead => {
  const { found, problems, left } = follow(resources, insurer, ["Organization"], "an insurer")
  if (found !== undefined) return { ...readers.organizationOf(found), from: found }
  const { display, identifier } = insurer.value ?? {}
  const payer = payerNamed(display, identifier === undefined ? [] : [identifier])
  return Object.keys(payer).length === 0 ? { payer, problems, left } : { payer, problems: [], left: [] }
}
