import * as O from "fp-ts/lib/Option.js"
import { parseException } from "../../adapters/terminal/places/parseException.ts"
import { parseProcedure } from "../../adapters/terminal/places/parseProcedure.ts"
import type { Month, MouthSite, PastService, Procedure, Question, Rule, Saying, Surface } from "../../src/index.ts"
import { literal, Percent, ProcedureCode, standard, Tooth } from "../../src/index.ts"
import { category, day } from "../worlds/ids.ts"
import type { Asked, Given } from "./Case.ts"

const must = <A>(found: O.Option<A>, text: string): A => {
  if (O.isNone(found)) throw new Error(`nobody understands "${text}"`)
  return found.value
}

const procedureOf = (text: string): Procedure =>
  text === "Whole plan" ? { category: standard } : must(parseProcedure(text), text)

const unitOf = (text: string): "day" | "month" | "week" | "year" => {
  const unit = text.replace(/s$/, "")
  if (unit === "day" || unit === "month" || unit === "week" || unit === "year") return unit
  throw new Error(`nobody understands the unit "${text}"`)
}

const waitingOf = (text: string): Saying | undefined => {
  const length = /^waiting period (\d+) (\w+)$/.exec(text)
  if (length !== null)
    return {
      type: "WaitingPeriod",
      waiting: { kind: "length", length: Number(length[1]), unit: unitOf(length[2] ?? "") },
    }
  const until = /^waiting period until (\S+)$/.exec(text)?.[1]
  if (until !== undefined) return { type: "WaitingPeriod", waiting: { kind: "until", coveredFrom: day(until) } }
  if (text === "waiting period of unknown length") return { type: "WaitingPeriod", waiting: { kind: "unstated" } }
  if (text === "no waiting period") return { type: "WaitingPeriod", waiting: { kind: "none" } }
  return text === "waiting period served" ? { type: "WaitingPeriod", waiting: { kind: "served" } } : undefined
}

const sayingOf = (text: string): Saying => {
  const pays = /^the plan pays (\d+)%$/.exec(text)?.[1]
  if (pays !== undefined) return { type: "Share", planPays: literal(Percent)(Number(pays) * 100) }
  const as = /^paid as (.+)$/.exec(text)?.[1]
  if (as !== undefined) return { type: "Downgrade", paidAs: procedureOf(as) }
  const note = /^note: (.+)$/.exec(text)?.[1]
  if (note !== undefined) return { type: "Unread", words: [note] }
  const unless = /^teeth missing from before are not covered(?:, unless (.+))?$/.exec(text)
  if (unless !== null) return { type: "MissingTooth", ...(unless[1] === undefined ? {} : { unless: unless[1] }) }
  if (text === "no limit on how often") return { type: "NoLimit", on: "frequency" }
  if (text === "no limit on age") return { type: "NoLimit", on: "age" }
  if (text === "may be paid as something cheaper") return { type: "Downgrade" }
  if (text === "the payer cannot say what share is paid") return { type: "ShareUnknown" }
  const waiting = waitingOf(text)
  if (waiting !== undefined) return waiting
  const [limit = "", together] = text.split(", counted together with ")
  const exception = must(parseException(limit), text)
  return together === undefined || exception.type !== "Frequency"
    ? exception
    : { ...exception, sharedWith: together.split(", ").map(procedureOf) }
}

const ruleOf = (text: string): Rule => {
  const [about = "", ...rest] = text.split(": ")
  return { procedure: procedureOf(about), says: sayingOf(rest.join(": ")) }
}

const surfaceOf = (letter: string): Surface => {
  const surfaces: ReadonlyArray<Surface> = ["B", "D", "F", "I", "L", "M", "O"]
  const surface = surfaces.find((one) => one === letter)
  if (surface === undefined) throw new Error(`there is no surface ${letter}`)
  return surface
}

interface Where {
  readonly tooth?: string | undefined
  readonly surfaces?: string | undefined
  readonly quadrant?: string | undefined
  readonly sextant?: number | undefined
  readonly arch?: string | undefined
}

const siteOf = ({ tooth, surfaces, quadrant, sextant, arch }: Where): { readonly site?: MouthSite } => {
  if (tooth !== undefined)
    return {
      site: {
        tooth: literal(Tooth)(tooth),
        ...(surfaces === undefined ? {} : { surfaces: surfaces.split("").map(surfaceOf) }),
      },
    }
  const q = (["UR", "UL", "LL", "LR"] as const).find((one) => one === quadrant)
  if (q !== undefined) return { site: { quadrant: q } }
  const s = ([1, 2, 3, 4, 5, 6] as const).find((one) => one === sextant)
  if (s !== undefined) return { site: { sextant: s } }
  const a = (["upper", "lower"] as const).find((one) => one === arch)
  return a === undefined ? {} : { site: { arch: a } }
}

const serviceOf = (text: string): PastService => {
  const match =
    /^(.+?) on (\d{4}-\d\d-\d\d)(?:, tooth (\w+)(?:, surfaces (\w+))?)?(?:, quadrant (\w+))?(?:, (upper|lower) arch)?(, the last)?$/.exec(
      text,
    )
  if (match === null) throw new Error(`nobody understands the service "${text}"`)
  const [, procedure = "", on = "", tooth, surfaces, quadrant, arch, last] = match
  return {
    procedure: procedureOf(procedure),
    on: day(on),
    ...siteOf({ tooth, surfaces, quadrant, arch }),
    ...(last === undefined ? {} : { last: true }),
  }
}

const completeOf = (text: string | undefined) => {
  if (text === undefined || text === "no") return {}
  const from = /^from (\d{4}-\d\d-\d\d)$/.exec(text)?.[1]
  if (from !== undefined) return { completeFrom: day(from) }
  if (text === "since birth") return { completeFrom: "always" } as const
  throw new Error(`nobody understands "history is complete": "${text}"`)
}

const months: ReadonlyArray<Month> = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]

/** The question that a case puts. */
export const questionOf = (given: Given, asked: Asked): Question => {
  const month = months.find((one) => one === given["renewal month"])
  const [from, through, ends] = [given["enrolled from"], given["enrolled through"], given["plan ends"]]
  const procedure = literal(ProcedureCode)(asked.procedure)
  const known = given["categories of the procedure"]
  const sameDay = given["same day counts"]
  const missing = given["tooth was missing before"]
  return {
    procedure,
    on: day(asked.on),
    ...siteOf(asked),
    ...(missing === undefined ? {} : { missingBefore: missing }),
    rules: given.plan.map(ruleOf),
    ...(month === undefined ? {} : { renewalMonth: month }),
    ...(ends === undefined ? {} : { inForce: { through: day(ends) } }),
    ...(known === undefined ? {} : { categories: { [procedure]: known.map(category) } }),
    ...(sameDay === undefined ? {} : { sameDay: sameDay ? "blocked" : "free" }),
    patient: {
      ...(given.born === undefined ? {} : { birthDate: day(given.born) }),
      ...(given.history === undefined
        ? {}
        : { had: { services: given.history.map(serviceOf), ...completeOf(given["history is complete"]) } }),
      ...(from === undefined && through === undefined
        ? {}
        : {
            enrolled: {
              ...(from === undefined ? {} : { from: day(from) }),
              ...(through === undefined ? {} : { through: day(through) }),
            },
          }),
    },
  }
}
