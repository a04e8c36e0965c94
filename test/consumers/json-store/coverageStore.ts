import type { Enrolment, Held, Receipt, Standing, StoredReceipt, Target } from "coverport"
import {
  applyChanges,
  changedByHand,
  comparableMemberId,
  eqTarget,
  includes,
  responseOf,
  scopeOf,
  scopes,
  scopesTouched,
  targetOf,
} from "coverport"
import { CoverageStore, RevisionConflict, StoreUnavailable } from "coverport/effect"
import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import * as O from "fp-ts/lib/Option.js"
import type { Book } from "./Book.ts"
import type { File } from "./file.ts"
import { byText, pageOf } from "./lists.ts"

const isSame = (enrolment: Enrolment, { subscription, patient }: Pick<Target, "subscription" | "patient">): boolean =>
  enrolment.subscription === subscription && enrolment.patient === patient

const holdersOf = (book: Book, target: Target) => ({
  plan: book.plans.find(({ record }) => record.id === target.plan),
  subscription: book.subscriptions.find(({ record }) => record.id === target.subscription),
  enrolment: book.enrolments.find(({ record }) => isSame(record, target)),
})

const heldOf = (book: Book, practice: Target["practice"], enrolment: Enrolment): O.Option<Held> => {
  const family = book.subscriptions.find(({ record }) => record.id === enrolment.subscription)
  const patient = book.patients.find(({ id }) => id === enrolment.patient)
  if (family === undefined || patient === undefined) return O.none
  const target = { practice, plan: family.record.plan, ...enrolment }
  const { plan, subscription, enrolment: own } = holdersOf(book, target)
  if (plan === undefined || subscription === undefined || own === undefined) return O.none
  return O.some({
    standing: { practice, patient, plan: plan.record, subscription: subscription.record, enrolment: own.record },
    plan: plan.held,
    subscription: subscription.held,
    enrolment: own.held,
  })
}

const standingsOf = (book: Book, practice: Target["practice"]): ReadonlyArray<Standing> =>
  book.enrolments.flatMap(({ record }) => {
    const held = heldOf(book, practice, record)
    return O.isSome(held) ? [held.value.standing] : []
  })

const enrolledOn = (book: Book, plan: Target["plan"], on: Parameters<typeof includes>[1]): ReadonlyArray<Enrolment> =>
  book.enrolments
    .map(({ record }) => record)
    .filter((enrolment) => includes(enrolment, on))
    .filter(({ subscription }) =>
      book.subscriptions.some(({ record }) => record.id === subscription && record.plan === plan),
    )

const counted = (enrolments: ReadonlyArray<Enrolment>) => ({
  families: new Set(enrolments.map(({ subscription }) => subscription)).size,
  patients: new Set(enrolments.map(({ patient }) => patient)).size,
})

const replaced = <H extends { readonly held: unknown }>(
  holders: ReadonlyArray<H>,
  one: H | undefined,
  held: H["held"],
): Array<H> => holders.map((holder) => (holder === one ? { ...holder, held } : holder))

type Edited = E.Either<RevisionConflict | StoreUnavailable, readonly [StoredReceipt, Book]>

const committed =
  (receipt: Receipt, read: Held) =>
  (book: Book): Edited => {
    const first = book.receipts.find((stored) => stored.receipt.id === receipt.id)
    if (first !== undefined) return E.right([first, book])
    const touched = scopesTouched(receipt.changes)
    const now = holdersOf(book, receipt.target)
    const moved = scopes.find((scope) => touched.has(scope) && now[scope]?.held.revision !== read[scope].revision)
    if (moved !== undefined) return E.left(new RevisionConflict({ scope: moved }))
    if (now.plan === undefined || now.enrolment === undefined)
      return E.left(new StoreUnavailable({ operation: "commit", written: "nothing", cause: "there is no such target" }))
    const after = applyChanges(read, receipt.changes)
    const stored: StoredReceipt = { sequence: (book.receipts.at(-1)?.sequence ?? 0) + 1, receipt }
    return E.right([
      stored,
      {
        ...book,
        plans: touched.has("plan") ? replaced(book.plans, now.plan, after.plan) : book.plans,
        subscriptions: touched.has("subscription")
          ? replaced(book.subscriptions, now.subscription, after.subscription)
          : book.subscriptions,
        enrolments: touched.has("enrolment")
          ? replaced(book.enrolments, now.enrolment, after.enrolment)
          : book.enrolments,
        receipts: [...book.receipts, stored],
      },
    ])
  }

const speaksOf = (receipt: Receipt, target: Target): boolean => {
  const confirmed = receipt._tag === "Imported" ? receipt.confirmed.map(scopeOf) : []
  const spoken = new Set([...scopesTouched(receipt.changes), ...confirmed])
  const sameFamily = receipt.target.subscription === target.subscription
  return (
    (spoken.has("plan") && receipt.target.plan === target.plan) ||
    (spoken.has("subscription") && sameFamily) ||
    (spoken.has("enrolment") && sameFamily && receipt.target.patient === target.patient)
  )
}

const receiptsAfter = (book: Book, target: Target, sequence: number): ReadonlyArray<StoredReceipt> =>
  book.receipts.filter((stored) => stored.sequence > sequence && speaksOf(stored.receipt, target))

export const coverageStore = ({ read, change }: File): CoverageStore["Service"] =>
  CoverageStore.of({
    held: (target) =>
      read(target.practice, (book) => {
        const { enrolment } = holdersOf(book, target)
        const held = enrolment === undefined ? O.none : heldOf(book, target.practice, enrolment.record)
        return O.isSome(held) && held.value.standing.plan.id === target.plan ? held : O.none
      }),
    standings: (practice, patients) =>
      read(practice, (book) =>
        standingsOf(book, practice)
          .filter(({ patient }) => patients.includes(patient.id))
          .toSorted(
            (a, b) =>
              byText(a.patient.id, b.patient.id) ||
              a.enrolment.ordinal - b.enrolment.ordinal ||
              byText(a.subscription.id, b.subscription.id),
          ),
      ),
    alike: (practice, { memberId = "", birthDate }) =>
      read(practice, (book) => {
        const wanted = comparableMemberId(memberId)
        const isMember = ({ subscription }: Standing): boolean =>
          wanted !== "" && comparableMemberId(subscription.memberId) === wanted
        const all = standingsOf(book, practice).toSorted(
          (a, b) => byText(a.patient.id, b.patient.id) || byText(a.subscription.id, b.subscription.id),
        )
        const sameDay = all.filter((one) => !isMember(one) && one.patient.birthDate === birthDate)
        return [...all.filter(isMember), ...sameDay].slice(0, 100)
      }),
    affected: ({ practice, plan, subscription }, on) =>
      read(practice, (book) => {
        const inForce = enrolledOn(book, plan, on)
        return {
          plan: counted(inForce),
          subscription: counted(inForce.filter((enrolment) => enrolment.subscription === subscription)),
        }
      }),
    members: (practice, plan, on, page) =>
      read(practice, (book) => {
        const memberOf = ({ patient, subscription }: Enrolment) => {
          const { firstName = "", lastName = "" } = book.patients.find(({ id }) => id === patient) ?? {}
          return { patient, firstName, lastName, subscription }
        }
        type Member = ReturnType<typeof memberOf>
        const compare = (a: Member, b: Member): number =>
          byText(a.lastName, b.lastName) ||
          byText(a.firstName, b.firstName) ||
          byText(a.patient, b.patient) ||
          byText(a.subscription, b.subscription)
        const cursorOf = ({ patient, subscription }: Member): string => JSON.stringify([subscription, patient])
        const all = enrolledOn(book, plan, on).map(memberOf).toSorted(compare)
        if (page.after === undefined) return pageOf(all, page, cursorOf)
        const last = book.enrolments.map(({ record }) => memberOf(record)).find((one) => cursorOf(one) === page.after)
        if (last === undefined) return { items: [] }
        return pageOf(
          all.filter((member) => compare(member, last) > 0),
          page,
          cursorOf,
        )
      }),
    commit: (receipt, held) =>
      eqTarget.equals(receipt.target, targetOf(held.standing))
        ? change(receipt.target.practice, committed(receipt, held))
        : Effect.die(new TypeError("a commit to what was not read")),
    receipt: (practice, id) =>
      read(practice, (book) => O.fromNullable(book.receipts.find(({ receipt }) => receipt.id === id))),
    receiptsOf: (practice, responses) =>
      read(practice, (book) =>
        book.receipts.filter(({ receipt }) => {
          const response = responseOf(receipt)
          return response !== undefined && responses.includes(response)
        }),
      ),
    receiptsAfter: (target, sequence) => read(target.practice, (book) => receiptsAfter(book, target, sequence)),
    byHand: (target, most) =>
      read(target.practice, (book) =>
        receiptsAfter(book, target, 0)
          .filter(({ receipt }) => changedByHand(receipt).length > 0)
          .toReversed()
          .slice(0, most),
      ),
    history: (practice, { plan, patient }, page) =>
      read(practice, (book) => {
        const { after = "" } = page
        const before = page.after === undefined ? Infinity : /^\d{1,15}$/.test(after) ? Number(after) : 0
        const left = book.receipts
          .filter(
            ({ sequence, receipt: { target } }) =>
              sequence < before &&
              (plan === undefined || target.plan === plan) &&
              (patient === undefined || target.patient === patient),
          )
          .toReversed()
        return pageOf(left, page, ({ sequence }) => String(sequence))
      }),
  })
