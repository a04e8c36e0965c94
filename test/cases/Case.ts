import { readdirSync, readFileSync } from "node:fs"
import { basename } from "node:path"
import * as E from "fp-ts/lib/Either.js"
import * as t from "io-ts"

// What a dental office can read: what is given, what is asked, the answer, and why.

const text = t.string

const given = t.exact(
  t.intersection([
    t.type({ plan: t.array(text) }),
    t.partial({
      history: t.array(text),
      "history is complete": text,
      born: text,
      "enrolled from": text,
      "enrolled through": text,
      "plan ends": text,
      "renewal month": t.number,
      "categories of the procedure": t.array(text),
      "tooth was missing before": t.boolean,
      "same day counts": t.boolean,
    }),
  ]),
)

const asked = t.exact(
  t.intersection([
    t.type({ procedure: text, on: text }),
    t.partial({ tooth: text, surfaces: text, quadrant: text, sextant: t.number, arch: text }),
  ]),
)

const assessed = t.exact(
  t.intersection([
    t.type({ title: text, given, asked, answer: text, why: text }),
    t.partial({ because: t.array(text), missing: t.array(text) }),
  ]),
)

const renewing = t.exact(
  t.type({
    title: text,
    given: t.exact(
      t.intersection([t.type({ "renewal month": t.number, today: text }), t.partial({ "answer is about": text })]),
    ),
    answer: t.exact(
      t.intersection([
        t.type({ "benefit year": text, renews: text }),
        t.partial({ "annual met and used of the answer": text }),
      ]),
    ),
    why: text,
  }),
)

const renewalFile = t.exact(t.type({ topic: text, rule: text, cases: t.array(renewing) }))

const file = t.exact(t.type({ topic: text, rule: text, cases: t.array(assessed) }))

export type Given = t.TypeOf<typeof given>
export type Asked = t.TypeOf<typeof asked>
export type Case = t.TypeOf<typeof assessed>
export type CaseFile = t.TypeOf<typeof file> & { readonly name: string }

const folder = import.meta.dirname

const textOf = (name: string): string => readFileSync(`${folder}/${name}.json`, "utf8")

const names = readdirSync(folder)
  .filter((name) => name.endsWith(".json"))
  .map((name) => basename(name, ".json"))

/** Keys that no codec knows would be silently dropped, and a case with a typing error would pass. */
const sameKeys = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

const readAs = <A>(codec: t.Type<A>, name: string): A & { readonly name: string } => {
  const json: unknown = JSON.parse(textOf(name))
  const decoded = codec.decode(json)
  if (E.isLeft(decoded))
    throw new Error(
      `${name}.json: ${decoded.left.map(({ context }) => context.map(({ key }) => key).join("/")).join(", ")}`,
    )
  if (!sameKeys(json, decoded.right)) throw new Error(`${name}.json has keys that nobody reads`)
  return { ...decoded.right, name }
}

/** The files of cases that `assess` answers, in the order of their names. */
export const caseFiles: ReadonlyArray<CaseFile> = names
  .filter((name) => name !== "renewal")
  .map((name) => readAs(file, name))

export const renewals = readAs(renewalFile, "renewal")

export type RenewalCase = t.TypeOf<typeof renewing>
