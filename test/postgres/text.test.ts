import * as Effect from "effect/Effect"
import * as O from "fp-ts/lib/Option.js"
import { beforeAll, describe, expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { postgresBook } from "../../adapters/sql/index.ts"
import { CoverageStore, EligibilityInbox, Register } from "../../src/effect.ts"
import type { BookPorts } from "../../src/testing.ts"
import { heldOf, opened } from "../../src/testing/laws/steps.ts"
import { changesTo } from "../../src/testing/world/changes.ts"
import * as id from "../../src/testing/world/ids.ts"
import { letter } from "../../src/testing/world/letters.ts"
import { imported } from "../../src/testing/world/receipts.ts"
import { enrolment, patient, target } from "../../src/testing/world/records.ts"
import type { Book } from "../conformance/books.ts"
import { freshPostgres } from "./fresh.ts"
import { rawSession } from "./raw.ts"

const at = freshPostgres()
const outside = rawSession(() => at.url)

// A database that sorts as people do, which is not how ids and names are compared.
let url = ""
beforeAll(async () => {
  await outside.say(
    `CREATE DATABASE "${at.schema}" TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'en-US' LOCALE 'C.UTF-8'`,
  )
  const there = new URL(at.url)
  there.pathname = at.schema
  url = there.href
})

let count = 0
const freshBook = (): Book => postgresBook({ url, schema: `book${String(++count)}` })

const inBook = <A, E>(book: Book, program: Effect.Effect<A, E, BookPorts>) =>
  Effect.runPromise(Effect.provide(program, book))

const awkward: ReadonlyArray<string> = [
  "a",
  "A",
  "b",
  "B",
  "aa",
  "Z",
  "z",
  "ä",
  "a\u0308",
  "é",
  "É",
  "ß",
  "ss",
  "I",
  "ı",
  "İ",
  "i",
  "\uff41",
  "\uffee",
  "\ue000",
  "😀",
  "🦷",
  "\u{10ffff}",
  "0",
  "10",
  "9",
  "-a",
  "_a",
  "%",
  "'",
  '"',
  "\\",
  "a\\",
  "{a,b}",
  ",",
  "null",
  "NULL",
  "$1",
  "?",
  "a b",
  "a  b",
  " a",
  "a ",
  "\u00a0",
  "\u200b",
  "\ufeff",
  "\u202e",
  "--",
  "/*",
  ";",
  "`",
]

const names: ReadonlyArray<string> = [...awkward, "", "\n", "\t", "\u0001", "\u2028"]

describe("ids and names of every kind", () => {
  const crowd = awkward.flatMap((text, i) => {
    const one = id.patientId(`x${text}x`)
    const family = id.subscriptionId(`x${text}x`)
    return [
      {
        _tag: "Patient",
        patient: patient(one, names[i % names.length] ?? "", names[(i * 7) % names.length] ?? "", id.day("1990-01-01")),
      },
      {
        _tag: "Subscription",
        subscription: { id: family, plan: id.acme, memberId: text, subscriber: { patient: one } },
      },
      { _tag: "Enrolment", enrolment: enrolment(family, one, 1, "self") },
    ] as const
  })

  const asked = Effect.gen(function* () {
    yield* opened
    const register = yield* Register
    const store = yield* CoverageStore
    const inbox = yield* EligibilityInbox
    yield* register.enter(id.home, crowd)
    const patients = awkward.map((text) => id.patientId(`x${text}x`))
    for (const [i, text] of awkward.entries()) {
      const about = target(id.subscriptionId(`x${text}x`), id.patientId(`x${text}x`))
      yield* inbox.put(letter(`x${text}x`, about, { hour: "08" }))
      const read = yield* heldOf(about)
      yield* store.commit(
        imported(`x${text}x`, about, changesTo(read, { enrolment: i }), { response: `x${text}x` }),
        read,
      )
    }
    const pages: Array<unknown> = []
    let page = yield* store.members(id.home, id.acme, id.today, { size: 7 })
    pages.push(page.items)
    while (page.next !== undefined) {
      page = yield* store.members(id.home, id.acme, id.today, { size: 7, after: page.next })
      pages.push(page.items)
    }
    return {
      pages,
      newest: [...(yield* inbox.newest(id.home, patients))].sort((a, b) => (a.id < b.id ? -1 : 1)),
      receipts: yield* store.receiptsOf(
        id.home,
        awkward.map((text) => id.responseId(`x${text}x`)),
      ),
      alike: yield* Effect.forEach(awkward, (memberId) => store.alike(id.home, { memberId })),
      history: yield* store.history(id.home, {}, { size: 500 }),
    }
  })

  it("are kept, found and put in order as in memory, also where the database sorts as people do", async () => {
    const kept = await inBook(freshBook(), asked)
    expect(kept).toEqual(await inBook(memoryBook(), asked))
    expect(kept.newest.length).toBe(awkward.length)
    expect(kept.receipts.length).toBe(awkward.length)
  })

  it("may be as long as ids may be", async () => {
    const long = (letter: string) => letter + "0123456789abcdefghij".repeat(10).slice(1)
    const practice = id.practiceId(long("h"))
    const one = id.patientId(long("p"))
    const plan = id.planId(long("l"))
    const family = id.subscriptionId(long("s"))
    const about = { practice, plan, subscription: family, patient: one }
    const program = Effect.gen(function* () {
      const register = yield* Register
      yield* register.enter(practice, [
        { _tag: "Patient", patient: patient(one, long("n"), long("m"), id.day("1990-01-01")) },
        { _tag: "Plan", plan: { id: plan, name: "", carrier: "", renewalMonth: 1 } },
        { _tag: "Subscription", subscription: { id: family, plan, memberId: long("w"), subscriber: { patient: one } } },
        { _tag: "Enrolment", enrolment: enrolment(family, one, 1, "self") },
      ])
      return (yield* heldOf(about)).standing.patient.lastName
    })
    expect(await inBook(freshBook(), program)).toBe(long("n"))
  })
})

describe("a payer's message", () => {
  const everything = Array.from({ length: 0x3000 }, (_, i) => String.fromCharCode(i)).join("")
  it.each([
    ["with NUL and half characters", "ISA\u0000*\ud800*\udc00\ud800~\udfff"],
    ["of every character", `${everything}\ud83d😀\u{10ffff}\ufffe\uffff`],
    ["that is empty", ""],
    ["that looks like JSON", '{"a":"\\u0000"}'],
    ["of 5 MB", "ISA*00*~\r\nÆ😀".repeat(350_000)],
    ["of 3 MB that each take six", "\u0000".repeat(3_000_000)],
  ])("is kept word for word: %s", async (_, message) => {
    const program = Effect.gen(function* () {
      const inbox = yield* EligibilityInbox
      const ann = target(id.annsFamily, id.ann)
      yield* inbox.put({ ...letter("F1", ann, { hour: "08" }), message })
      const found = yield* inbox.find(id.home, id.responseId("F1"))
      return O.isSome(found) ? found.value.message === message : "not found"
    })
    expect(await inBook(freshBook(), program)).toBe(true)
  })
})
