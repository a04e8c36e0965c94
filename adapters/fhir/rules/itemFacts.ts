import * as E from "fp-ts/lib/Either.js"
import { decodeAt, otherType } from "../locate/decodeAt.ts"
import type { Located } from "../locate/Located.ts"
import { partsOf } from "../locate/Located.ts"
import type { Network } from "../plans/Network.ts"
import { networkOf } from "../plans/Network.ts"
import { Item } from "../resource/Item.ts"
import { restOf } from "../unmapped/restOf.ts"
import { benefitFacts } from "./benefitFacts.ts"
import { contextOf } from "./Context.ts"
import type { Fact, Facts } from "./Fact.ts"
import { leftWhole, nothing, together } from "./Fact.ts"
import { excludedItem, itemDescription } from "./rules.ts"
import type { Subject } from "./subjectOf.ts"
import { isNamed, subjectOf } from "./subjectOf.ts"

/** What an item states, and in which network; without one in all. */
export interface ItemFacts extends Facts {
  readonly network?: Network
  readonly whole?: Subject["whole"]
}

const read = new Set(["category", "productOrService", "excluded", "network", "unit", "term", "benefit", "description"])

const reasons: ReadonlyMap<string, string> = new Map([
  ["name", "the item's name"],
  ["authorizationRequired", "whether a service needs authorization, which has no place in the practice's records"],
  ["authorizationSupporting", "what an authorization asks for, which has no place in the practice's records"],
  ["authorizationUrl", "where authorization is explained"],
])

// Each of these makes an item narrower than the service it names; read without it, it would say too much.
const narrowing = ({ modifier, provider, modifierExtension }: Item): string | undefined =>
  (modifier ?? []).length > 0
    ? "only under circumstances that have no place in the practice's records"
    : provider !== undefined
      ? "only at one provider, which has no place in the practice's records"
      : (modifierExtension ?? []).length > 0
        ? "an extension changes its meaning in a way that is not known"
        : undefined

const excludedFacts = (item: Located<Item>, subject: Subject, words: ReadonlyArray<string>): Facts => {
  if (item.value.excluded !== true) return nothing
  const from = { value: item.value, at: item.at }
  if (!isNamed(subject)) return leftWhole(from, "an exclusion that does not say of what")
  const said = { kind: "exception", procedure: subject.procedure, exception: { type: "NotCovered" } } as const
  const fact: Fact = { rule: excludedItem, said, from, words }
  return { ...nothing, facts: [fact] }
}

const describedFacts = (item: Located<Item>, { procedure }: Subject): Facts => {
  const { description } = item.value
  if (description === undefined || description.trim() === "") return nothing
  const from = { value: { description }, at: `${item.at}/description` }
  const said = { kind: "note", procedure, note: { kind: "Words" } } as const
  const fact: Fact = { rule: itemDescription, said, from, words: [description] }
  return { ...nothing, facts: [fact] }
}

/** What one item states. A part of another type than FHIR's leaves the item out, and only it. */
export const itemFacts = (part: Located): ItemFacts => {
  const decoded = decodeAt(Item)(part)
  if (E.isLeft(decoded)) return { ...leftWhole(part, otherType), problems: decoded.left }
  const item = { value: decoded.right, at: part.at }
  const narrowed = narrowing(item.value)
  if (narrowed !== undefined) return leftWhole(part, narrowed)
  const subject = subjectOf(item.value)
  if (E.isLeft(subject)) return leftWhole(part, subject.left)
  const network = networkOf(item.value.network)
  if (E.isLeft(network)) return leftWhole(part, network.left)
  const words = item.value.name === undefined ? [] : [item.value.name]
  const stated = together([
    excludedFacts(item, subject.right, words),
    describedFacts(item, subject.right),
    ...partsOf(item.value.benefit, `${item.at}/benefit`).map(benefitFacts(contextOf(subject.right, item.value), words)),
  ])
  if (stated.facts.length + stated.left.length === 0) return leftWhole(part, "an item that states no benefit")
  const usesWords = stated.facts.some(({ said }) => said.kind === "exception")
  const known = usesWords ? new Set([...read, "name"]) : read
  return {
    ...stated,
    left: [...stated.left, ...restOf(part, known, (key) => reasons.get(key) ?? "not read in an item")],
    ...(network.right === undefined ? {} : { network: network.right }),
    ...(subject.right.whole === undefined ? {} : { whole: subject.right.whole }),
  }
}
