import * as t from "io-ts"
import type { Section } from "../../../src/index.ts"
import { addressCodec, answersCodec } from "../../../src/index.ts"

const sectionNames: Readonly<Record<Section, null>> = {
  DeductiblesAndBenefits: null,
  ExceptionsAndLimitations: null,
}

// What a page sends. Nothing in here says who is asking, or under which policy.

const choice = t.intersection([
  t.strict({ sections: t.array(t.keyof(sectionNames)) }),
  t.exact(t.partial({ networkPlan: t.string, answers: answersCodec })),
])

export const signInBody = t.intersection([t.strict({ user: t.string }), t.exact(t.partial({ location: t.string }))])
export const locationBody = t.strict({ location: t.string })
export const previewBody = t.strict({ choice })
export const importBody = t.strict({ choice, digest: t.string, receipt: t.string })
export const doneBody = t.strict({ receipt: t.string })
export const closeBody = t.strict({ receipts: t.array(t.string) })
export const undoBody = t.intersection([
  t.strict({ receipt: t.string }),
  t.exact(t.partial({ addresses: t.array(addressCodec) })),
])
