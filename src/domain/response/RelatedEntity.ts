import type { Evidence } from "./Evidence.ts"

/** How somebody can be reached: the kind in plain words (`telephone`, `web page`), and the number or address. @category models @since 0.2.0 */
export interface ContactWay {
  readonly kind: string
  readonly value: string
}

/** A person or a desk, and how to reach it. @category models @since 0.2.0 */
export interface Contact {
  readonly name?: string
  readonly ways: ReadonlyArray<ContactWay>
}

/**
 * Somebody a payer refers to: another payer, somebody to ask, a provider. `role` is in plain words. Ids are as the payer
 * wrote them, each with its kind in plain words.
 *
 * @category models
 * @since 0.2.0
 */
export interface RelatedEntity {
  readonly role: string
  readonly name?: string
  readonly ids: ReadonlyArray<{ readonly kind: string; readonly value: string }>
  readonly contacts: ReadonlyArray<Contact>
  /** What the payer says beside the name, in the payer's own words. */
  readonly words: ReadonlyArray<string>
  readonly evidence: Evidence
}
