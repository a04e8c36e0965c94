import * as O from "fp-ts/lib/Option.js"
import type { CodeRange } from "../../../src/index.ts"
import { codesNamed, parsePercent } from "../../../src/index.ts"
import type { PersonEvent, ReviewView } from "../../../src/review.ts"
import { parseProcedure } from "../places/parseProcedure.ts"

interface Pressable {
  readonly does: PersonEvent
  readonly enabled: boolean
}

const pressed = (one: Pressable | undefined): ReadonlyArray<PersonEvent> => (one?.enabled === true ? [one.does] : [])

const nth = <A>(list: ReadonlyArray<A>, digits: string): A | undefined => list[Number(digits) - 1]

const procedures = (view: ReviewView, name: string) =>
  view.exceptions.groups
    .flatMap((group) => group.procedures)
    .filter((procedure) => procedure.name.toLowerCase() === name.trim().toLowerCase())

// What the payer says of every row and procedure that is named so; of nothing, the message is put away.
const sought = (view: ReviewView, text: string): PersonEvent => {
  const name = text.trim().toLowerCase()
  if (name === "") return { _tag: "HideWhere" }
  const { amounts, exceptions, coverages, planOptions } = view
  const rows = [...amounts.deductibles, ...amounts.benefits, ...coverages.lines, ...planOptions.rows].map((row) => ({
    name: row.name,
    where: row.where,
  }))
  const known = exceptions.groups
    .flatMap((group) => group.procedures)
    .map((one) => ({ name: one.name, where: one.exceptions.flatMap(({ where }) => where) }))
  const found = [...rows, ...known].filter((one) => one.name.toLowerCase().includes(name))
  return { _tag: "ShowWhere", at: found.flatMap(({ where }) => where) }
}

const codesTyped = (text: string): CodeRange | undefined => {
  const procedure = parseProcedure(text)
  return O.isSome(procedure) ? codesNamed(procedure.value)[0] : undefined
}

// `D2740=60%`, `D2740=60%, no deductible`; `D2740=` takes the payer's again.
const entered = (view: ReviewView, text: string): ReadonlyArray<PersonEvent> => {
  const [, left = "", right = ""] = /^([^=]*)=(.*)$/.exec(text) ?? []
  const codes = codesTyped(left.trim())
  if (codes === undefined || !view.coverages.lines.some(({ edit }) => edit?.enabled === true)) return []
  const parts = right.split(",").map((part) => part.trim())
  const percent = parts.map(parsePercent).find(O.isSome)?.value
  const deductible = parts.flatMap((part) => deductibleTyped(view, part))[0]
  const known = parts.every(
    (part) => part === "" || O.isSome(parsePercent(part)) || deductibleTyped(view, part).length > 0,
  )
  return known
    ? [
        {
          _tag: "EditCoverage",
          codes,
          ...(percent === undefined ? {} : { planPays: percent }),
          ...(deductible === undefined ? {} : { deductible }),
        },
      ]
    : []
}

const deductibleTyped = (view: ReviewView, text: string) =>
  view.coverages.deductibles.flatMap(({ value, label }) =>
    [label, `${label} deductible`].some((name) => name.toLowerCase() === text.toLowerCase()) ? [value] : [],
  )

// A line is a letter for what is meant, and behind it which one: a number, a procedure, a text.
const onPage = (view: ReviewView, line: string): ReadonlyArray<PersonEvent> => {
  const [, key = "", which = ""] = /^(\/|\+|\?|[a-z]?)(.*)$/i.exec(line) ?? []
  switch (key.toLowerCase()) {
    case "": {
      const pane = nth(view.panes, which)
      return pane === undefined ? [] : [{ _tag: "ShowPane", pane: pane.pane }]
    }
    case "x": {
      const box = nth(view.panes, which)?.checkbox
      return box?.enabled === true ? [{ _tag: "ToggleSection", section: box.section }] : []
    }
    case "n": {
      const plan = nth(view.networkPlans.options, which)
      return plan === undefined || !view.networkPlans.enabled ? [] : [{ _tag: "ChooseNetworkPlan", name: plan.name }]
    }
    case "p":
      return procedures(view, which).map(({ key: procedure }) => ({ _tag: "ToggleProcedure", procedure }))
    case "k":
      return procedures(view, which).flatMap(({ keep }) => pressed(keep))
    case "a":
      return pressed(
        nth(
          view.withheld.flatMap(({ choices }) => choices),
          which,
        ),
      )
    case "m":
      return pressed(nth(view.notice?.actions ?? [], which))
    case "e":
      return entered(view, which)
    case "/":
      return [{ _tag: "FindProcedure", text: which }]
    case "?":
      return [sought(view, which)]
    case "s":
      return [{ _tag: "ShowUnchanged", on: !view.amounts.unchangedShown }]
    case "w":
      return [{ _tag: view.affects.members === undefined ? "ShowMembers" : "HideMembers" }]
    case "+":
      return [{ _tag: "MoreMembers" }]
    case "i":
      return pressed(view.import)
    case "u":
      return pressed(view.undo)
    case "c":
      return pressed(view.close)
    default:
      return []
  }
}

/** What a typed line means where the page stands; nothing where it means nothing. Enter alone takes a question's safe choice. */
export const typed = (view: ReviewView, line: string): ReadonlyArray<PersonEvent> => {
  const said = line.trim()
  const { question } = view
  if (question === undefined) return onPage(view, said)
  const choice = said === "" ? question.choices.find(({ safe }) => safe) : nth(question.choices, said)
  return choice === undefined ? [] : [choice.does]
}
