import { isDeepStrictEqual } from "node:util"
import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import type { Change, Held, PracticeId, Receipt, StoredReceipt, Target } from "../../src/index.ts"
import { addressKey, allChanges, scopeOf, scopesTouched } from "../../src/index.ts"
import { CoverageStore, EligibilityInbox } from "../../src/effect.ts"
import { canonical } from "../../src/testing/canonical.ts"
import { amountsStated, answerOf, isOf, messageOf } from "./answers.ts"
import type { Known, Ledger } from "./Ledger.ts"
import { deedKey } from "./Line.ts"
import { targetsIn } from "./seats.ts"

const before = ({ step }: Change): unknown => (step._tag === "Add" ? undefined : step.before)
const after = ({ step }: Change): unknown => (step._tag === "Remove" ? undefined : step.after)

type Holder = "plan" | "subscription" | "enrolment"

const holderKey = ({ plan, subscription, patient }: Target, holder: Holder): string => {
  switch (holder) {
    case "plan":
      return `plan ${plan}`
    case "subscription":
      return `subscription ${subscription}`
    case "enrolment":
      return `enrolment ${subscription} ${patient}`
  }
}

/** What receipts, one after the other, make of a book in which nothing was held. */
interface Told {
  readonly values: Map<string, unknown>
  readonly revisions: Map<string, number>
}

const history = Effect.fnUntraced(function* (practice: PracticeId) {
  const store = yield* CoverageStore
  const receipts: Array<StoredReceipt> = []
  let page = yield* store.history(practice, {}, { size: 500 })
  receipts.push(...page.items)
  while (page.next !== undefined) {
    page = yield* store.history(practice, {}, { size: 500, after: page.next })
    receipts.push(...page.items)
  }
  return receipts.toReversed()
})

const replayed = (receipts: ReadonlyArray<StoredReceipt>, violated: (what: string) => void): Told => {
  const told: Told = { values: new Map(), revisions: new Map() }
  for (const [i, { sequence, receipt }] of receipts.entries()) {
    if (sequence !== i + 1) violated(`receipt ${receipt.id} has the number ${sequence} and is number ${i + 1}`)
    for (const change of allChanges(receipt.changes)) {
      const key = `${holderKey(receipt.target, scopeOf(change.address))} ${addressKey(change.address)}`
      if (!isDeepStrictEqual(before(change), told.values.get(key)))
        violated(`receipt ${receipt.id} found something else at ${key} than the receipt before it had left`)
      told.values.set(key, after(change))
    }
    for (const scope of scopesTouched(receipt.changes)) {
      const key = holderKey(receipt.target, scope)
      told.revisions.set(key, (told.revisions.get(key) ?? 0) + 1)
    }
  }
  return told
}

const compared = (told: Told, target: Target, held: Held, violated: (what: string) => void): void => {
  const holders: ReadonlyArray<
    readonly [Holder, ReadonlyArray<{ readonly address: Change["address"]; readonly value: unknown }>]
  > = [
    ["plan", [...held.plan.holding.limits, ...held.plan.holding.exceptions, ...held.plan.holding.downgrades]],
    ["subscription", held.subscription.holding.counters],
    ["enrolment", held.enrolment.holding.counters],
  ]
  for (const [holder, entries] of holders) {
    const key = holderKey(target, holder)
    const expected = [...told.values].filter(([of, value]) => of.startsWith(`${key} `) && value !== undefined)
    const came = new Map(entries.map(({ address, value }) => [`${key} ${addressKey(address)}`, value]))
    if (came.size !== expected.length || expected.some(([of, value]) => !isDeepStrictEqual(came.get(of), value)))
      violated(`the ${key} of ${target.practice} holds something else than its receipts say`)
    const [revision, count] = [held[holder].revision, told.revisions.get(key) ?? 0]
    if (revision !== count)
      violated(`the ${key} of ${target.practice} is at revision ${revision} after ${count} receipts`)
  }
}

// Every amount of the answer is in the receipt, as the payer said it.
const isWhole = (receipt: Receipt): boolean => {
  if (receipt._tag !== "Imported") return true
  const changes = allChanges(receipt.changes)
  const amounts = [...changes.map(({ address }) => address), ...receipt.confirmed].filter(
    (address) => "slot" in address,
  )
  return amounts.length === amountsStated && changes.every((change) => isOf(receipt.response, change))
}

const practiceInspected = Effect.fnUntraced(function* (ledger: Ledger, practice: PracticeId) {
  const violated = (what: string): void => ledger.violated(what)
  const store = yield* CoverageStore
  const receipts = yield* history(practice)
  const told = replayed(receipts, violated)
  for (const target of targetsIn(practice)) {
    const held = yield* store.held(target)
    if (O.isSome(held)) compared(told, target, held.value, violated)
    else violated(`nothing is held under ${target.patient} of ${practice}`)
  }
  const imports = new Map<string, string>()
  for (const { receipt } of receipts) {
    const act = receipt._tag === "Reverted" ? "revert" : "import"
    if (ledger.knownOf(`${act} ${practice} ${receipt.id}`) === undefined)
      violated(`receipt ${receipt.id} of ${practice} was asked for by nobody`)
    if (!isWhole(receipt)) violated(`receipt ${receipt.id} of ${practice} is not the whole import of its answer`)
    if (receipt._tag !== "Imported") continue
    if (imports.has(receipt.response)) violated(`answer ${receipt.response} of ${practice} was imported twice`)
    imports.set(receipt.response, receipt.id)
  }
  return new Set(
    receipts.map(({ receipt }) => `${receipt._tag === "Reverted" ? "revert" : "import"} ${practice} ${receipt.id}`),
  )
})

const letterInspected = Effect.fnUntraced(function* ({ deed }: Known) {
  if (deed.act !== "letter") return true
  const inbox = yield* EligibilityInbox
  const letter = yield* inbox.find(deed.practice, deed.id)
  if (O.isNone(letter)) return false
  const { received, message } = letter.value
  const isSame =
    message === messageOf(deed.id) && canonical(received.response) === canonical(answerOf(deed.id, deed.patient))
  return isSame ? true : "torn"
})

/** Looks into a book that nobody writes to, and compares all it holds with what was said of it. */
export const inspected = Effect.fnUntraced(function* (
  ledger: Ledger,
  practices: ReadonlyArray<PracticeId>,
  seen: Set<string>,
) {
  const there = new Set<string>()
  for (const practice of practices) for (const key of yield* practiceInspected(ledger, practice)) there.add(key)
  for (const known of ledger.known) {
    const key = deedKey(known.deed)
    if (known.deed.act === "letter") {
      if (seen.has(key)) continue
      if (known.fate !== "open") seen.add(key)
      const found = yield* letterInspected(known)
      if (found === "torn") ledger.violated(`letter ${known.deed.id} is not what was put`)
      if (found !== false) there.add(key)
    }
    const isThere = there.has(key)
    if (known.fate === "kept" && !isThere) ledger.violated(`${key} was acknowledged and is lost`)
    if (known.fate === "absent" && isThere) ledger.violated(`${key} was said not to be written and is there`)
    if (known.fate === "open") ledger.found(known.deed, isThere)
  }
})
