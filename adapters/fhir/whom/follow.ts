import type { FhirProblem } from "../FhirProblem.ts"
import type { Located } from "../locate/Located.ts"
import type { Resources } from "../locate/Resources.ts"
import { resolve } from "../locate/Resources.ts"
import type { Reference } from "../resource/Reference.ts"
import type { Left } from "../unmapped/Left.ts"

/** Where a reference leads. */
export interface Followed {
  readonly found?: Located
  readonly problems: ReadonlyArray<FhirProblem>
  readonly left: ReadonlyArray<Left>
}

const notFound = (what: string, pointer: string): FhirProblem => ({
  kind: "ReferenceNotFound",
  severity: "warning",
  message: `An answer refers to ${what} that is not in the message, or not only once, so nothing of it was read. Ask for a bundle that holds it, or look it up at the sender's.`,
  pointer,
})

/** The resource that a reference names; a problem where it names one that is not in the message. */
export const follow = (
  resources: Resources,
  reference: Located<Reference | undefined>,
  types: ReadonlyArray<string>,
  what: string,
): Followed => {
  const { value, at } = reference
  if (value === undefined) return { problems: [], left: [] }
  const found = value.reference === undefined ? undefined : resolve(resources, value.reference, types)
  return found === undefined
    ? {
        problems: value.reference === undefined ? [] : [notFound(what, at)],
        left: [{ value, at, reason: "refers to something that is not in the message" }],
      }
    : { found, problems: [], left: [] }
}
