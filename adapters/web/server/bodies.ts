import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as t from "io-ts"
import { addressCodec, answersCodec, markingCodec, sectionCodec } from "../../../src/index.ts"

// What a page sends. Nothing in here says who is asking, or under which policy.

const choice = t.intersection([
  t.strict({ sections: t.array(sectionCodec) }),
  t.exact(t.partial({ networkPlan: t.string, answers: answersCodec })),
])

export const signInBody = t.intersection([t.strict({ user: t.string }), t.exact(t.partial({ location: t.string }))])
export const locationBody = t.strict({ location: t.string })
export const previewBody = t.strict({ choice })
export const importBody = t.strict({ choice, digest: t.string, receipt: t.string })
export const doneBody = t.strict({ receipt: t.string })
export const markBody = t.strict({ mark: t.string, marking: markingCodec })
export const closeBody = t.strict({ receipts: t.array(t.string) })
const texts = t.array(t.string)

const isSome = (value: unknown): value is ReadonlyNonEmptyArray<string> => texts.is(value) && RA.isNonEmpty(value)

const someTexts: t.Type<ReadonlyNonEmptyArray<string>, unknown> = new t.Type(
  "one text or more",
  isSome,
  (value, context) => (isSome(value) ? t.success(value) : t.failure(value, context)),
  (value) => value,
)

export const inReviewBody = t.intersection([
  t.strict({ receipt: t.string, imports: someTexts }),
  t.exact(t.partial({ addresses: t.array(addressCodec) })),
])
export const undoBody = t.intersection([
  t.strict({ receipt: t.string }),
  t.exact(t.partial({ addresses: t.array(addressCodec) })),
])
export const switchBody = t.strict({ on: t.boolean })
