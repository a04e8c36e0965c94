import { pipe } from "fp-ts/lib/function.js"
import * as M from "fp-ts/lib/Monoid.js"
import * as Ord from "fp-ts/lib/Ord.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import type { Affected, CalendarDate, Enrolment, Members, PlanId, Target } from "../../src/index.ts"
import { includes } from "../../src/index.ts"
import type { Member, Page, PageRequest } from "../../src/effect.ts"
import { byCodePoint } from "./byCodePoint.ts"
import { pageOf } from "./pages.ts"
import type { PracticeBook } from "./PracticeBook.ts"
import { enrolmentKey } from "./PracticeBook.ts"

const enrolmentsOn = (book: PracticeBook, plan: PlanId): ReadonlyArray<Enrolment> =>
  [...book.enrolments.values()]
    .map(({ record }) => record)
    .filter(({ subscription }) => book.subscriptions.get(subscription)?.record.plan === plan)

const counted = (enrolments: ReadonlyArray<Enrolment>): Members => ({
  families: new Set(enrolments.map(({ subscription }) => subscription)).size,
  patients: new Set(enrolments.map(({ patient }) => patient)).size,
})

export const affectedIn =
  ({ plan, subscription }: Target, on: CalendarDate) =>
  (book: PracticeBook): Affected => {
    const inForce = enrolmentsOn(book, plan).filter((enrolment) => includes(enrolment, on))
    return {
      plan: counted(inForce),
      subscription: counted(inForce.filter((enrolment) => enrolment.subscription === subscription)),
    }
  }

const memberOf =
  (book: PracticeBook) =>
  ({ patient, subscription }: Enrolment): Member => {
    const { firstName, lastName } = book.patients.get(patient) ?? { firstName: "", lastName: "" }
    return { patient, firstName, lastName, subscription }
  }

const by = (key: (member: Member) => string): Ord.Ord<Member> => pipe(byCodePoint, Ord.contramap(key))

const ordMember: Ord.Ord<Member> = M.concatAll(Ord.getMonoid<Member>())([
  by(({ lastName }) => lastName),
  by(({ firstName }) => firstName),
  by(({ patient }) => patient),
  by(({ subscription }) => subscription),
])

// A cursor names an enrolment and no person: it may end up in an address bar.
const cursorOf = ({ patient, subscription }: Member): string => enrolmentKey(subscription, patient)

export const membersIn =
  (plan: PlanId, on: CalendarDate, page: PageRequest) =>
  (book: PracticeBook): Page<Member> => {
    const all = pipe(
      enrolmentsOn(book, plan),
      RA.filter((enrolment) => includes(enrolment, on)),
      RA.map(memberOf(book)),
      RA.sort(ordMember),
    )
    if (page.after === undefined) return pageOf(all, page, cursorOf)
    const last = book.enrolments.get(page.after)?.record
    if (last === undefined) return { items: [] }
    const before = memberOf(book)(last)
    return pageOf(
      all.filter((member) => ordMember.compare(member, before) > 0),
      page,
      cursorOf,
    )
  }
