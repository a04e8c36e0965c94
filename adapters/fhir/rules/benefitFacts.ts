import * as E from "fp-ts/lib/Either.js"
import type { Measure } from "../../../src/index.ts"
import { decodeAt, otherType } from "../locate/decodeAt.ts"
import type { Located } from "../locate/Located.ts"
import { fieldsIn } from "../locate/Located.ts"
import { codeOf } from "../resource/Concept.ts"
import { Benefit } from "../resource/Item.ts"
import { restOf } from "../unmapped/restOf.ts"
import type { Context } from "./Context.ts"
import { placeOf } from "./Context.ts"
import type { Fact, Facts } from "./Fact.ts"
import { leftWhole, nothing, together } from "./Fact.ts"
import type { Part } from "./Quantity.ts"
import { quantitiesOf } from "./Quantity.ts"
import { amountInWords, rules } from "./rules.ts"

const typeSystems = ["terminology.hl7.org/CodeSystem/benefit-type", "hl7.org/fhir/benefit-type"]

const read = new Set([
  "type",
  ...["allowed", "used"].flatMap((part) => [`${part}Money`, `${part}UnsignedInt`, `${part}String`]),
])

const known = new Set(rules.map(({ type }) => type))

const reasons: ReadonlyMap<string, string> = new Map([
  ["copay-maximum", "the most a patient pays for one service, which has no place in the practice's records"],
  ["room", "not dental care"],
  ["vision-exam", "not dental care"],
  ["vision-glasses", "not dental care"],
  ["vision-contacts", "not dental care"],
  ["medical-primarycare", "not dental care"],
  ["pharmacy-dispense", "not dental care"],
])

const reasonOf = (type: string, part: Part): string =>
  type === "visit" && part === "used"
    ? "a count of visits used, which has no place in the practice's records"
    : type === "visit"
      ? "a limit on how often, in words or money"
      : type === "copay-percent"
        ? "a percentage that could not be read"
        : "an amount that is not stated as money"

interface Asked {
  readonly benefit: Located<Benefit>
  readonly type: string
  readonly item: Context
  readonly words: ReadonlyArray<string>
}

const partFacts = ({ benefit, type, item, words }: Asked, part: Part): Facts => {
  const quantities = quantitiesOf(benefit.value, part)
  const [stated, ...others] = quantities
  if (stated === undefined) return nothing
  const left = (reason: string): Facts =>
    together(
      quantities.map(({ key }) =>
        leftWhole({ value: { type, [key]: fieldsIn(benefit.value)[key] }, at: `${benefit.at}/${key}` }, reason),
      ),
    )
  if (others.length > 0) return left("one amount stated in several ways")
  const matching = rules.flatMap((rule) => {
    const said = rule.type === type && rule.part === part ? rule.read(stated.quantity, item) : undefined
    return said === undefined ? [] : [{ rule: rule.name, said }]
  })
  const [first] = matching
  if (first === undefined && stated.quantity.kind === "text") {
    const note = { kind: "Words", because: reasonOf(type, part) } as const
    const said = { kind: "note", procedure: item.subject.procedure, note } as const
    const fact: Fact = { rule: amountInWords, said, from: benefit, words: [stated.quantity.text] }
    return { ...nothing, facts: [fact] }
  }
  if (first === undefined) return left(reasonOf(type, part))
  return E.isLeft(first.said)
    ? left(first.said.left)
    : { ...nothing, facts: [{ rule: first.rule, said: first.said.right, from: benefit, words }] }
}

const measures: ReadonlyMap<string, Measure> = new Map([
  ["benefit", "maximum"],
  ["deductible", "required"],
])

// An amount that is named and has no figure is unknown, and said to be.
const emptyFacts = ({ benefit, type, item, words }: Asked): Facts => {
  const measure = measures.get(type)
  const place = placeOf(item)
  if (measure === undefined || E.isLeft(place)) return leftWhole(benefit, "a benefit without an amount")
  const empty: Fact = { rule: "", said: { kind: "empty", measure, place: place.right }, from: benefit, words }
  return { ...nothing, facts: [empty] }
}

/** What one benefit of an item states. */
export const benefitFacts =
  (item: Context, words: ReadonlyArray<string>) =>
  (part: Located): Facts => {
    const decoded = decodeAt(Benefit)(part)
    if (E.isLeft(decoded)) return { ...leftWhole(part, otherType), problems: decoded.left }
    const benefit = { value: decoded.right, at: part.at }
    if ((benefit.value.modifierExtension ?? []).length > 0)
      return leftWhole(part, "an extension changes its meaning in a way that is not known")
    const type = benefit.value.type === undefined ? undefined : codeOf(benefit.value.type, typeSystems)
    if (type === undefined || !known.has(type))
      return leftWhole(part, reasons.get(type ?? "") ?? "a kind of benefit that is not known")
    const asked = { benefit, type, item, words }
    const parts = [partFacts(asked, "allowed"), partFacts(asked, "used")]
    const stated = together(parts)
    return together([
      stated,
      ...(stated.facts.length + stated.left.length === 0 ? [emptyFacts(asked)] : []),
      { ...nothing, left: restOf(part, read, () => "not read in a benefit") },
    ])
  }
