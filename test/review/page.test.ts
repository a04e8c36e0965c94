import * as fc from "fast-check"
import { isDeepStrictEqual } from "node:util"
import { expect, it } from "vitest"
import type { PageChoice, ReviewCommand, ReviewEvent, ReviewState, WorldEvent } from "../../src/review.ts"
import { update, view } from "../../src/review.ts"
import { runs } from "../laws/runs.ts"
import { frozen } from "./frozen.ts"
import { lookable, pressable } from "./offered.ts"
import type { Visit } from "./visit.ts"
import { statesOf, visit, visiting } from "./visit.ts"

// What may be relied on whatever happens on the page: what a person does, in whatever order, and answers that come late,
// twice, under wrong numbers, or never.

const lawOf =
  (check: (visited: Visit) => void, times = 150) =>
  () =>
    fc.assert(
      fc.asyncProperty(visiting, async (one) => {
        const visited = await visit(one)
        if (visited !== undefined) check(visited)
      }),
      runs(times),
    )

type Import = Extract<ReviewCommand, { readonly _tag: "Import" }>

const isAct = (command: ReviewCommand): command is Extract<ReviewCommand, { readonly receipt: string }> =>
  command._tag === "Import" || command._tag === "MarkAsDone" || command._tag === "Undo"

it(
  "nothing is imported without a Yes to a confirmation that is shown and names exactly this choice",
  lawOf(({ first, transitions }) => {
    const choices = new Map<number, PageChoice>()
    const note = (commands: ReadonlyArray<ReviewCommand>): void => {
      for (const command of commands) if (command._tag === "Preview") choices.set(command.number, command.choice)
    }
    note(first)
    expect(first.filter(isAct)).toEqual([])
    let previewed: { readonly choice: PageChoice; readonly digest: string } | undefined
    const imports: Array<Import> = []
    for (const { before, event, after, commands } of transitions) {
      if (event._tag === "Previewed" && before !== after) {
        const choice = choices.get(event.number)
        if (choice !== undefined) previewed = { choice, digest: event.preview.digest }
      }
      note(commands)
      for (const command of commands) {
        if (command._tag !== "Import") continue
        const asked = { choice: command.choice, digest: command.digest }
        const again = imports.find(({ receipt }) => receipt === command.receipt)
        if (again === undefined) {
          expect(event._tag).toBe("Yes")
          expect(view(before).question?.kind).toBe("Confirmation")
          expect(asked).toEqual(previewed)
        } else {
          expect(event._tag).toBe("TryAgain")
          expect(asked).toEqual({ choice: again.choice, digest: again.digest })
        }
        imports.push(command)
      }
    }
  }),
)

it(
  "no command names a section that is not checked",
  lawOf(({ opened, first, transitions }) => {
    const checks = (commands: ReadonlyArray<ReviewCommand>, state: ReviewState): void => {
      const checked = view(state).panes.flatMap(({ checkbox }) =>
        checkbox?.checked === true && checkbox.because === undefined ? [checkbox.section] : [],
      )
      for (const command of commands)
        if ("choice" in command) {
          expect(command.choice.sections).not.toEqual([])
          expect(command.choice.sections).toEqual(checked)
        }
    }
    checks(first, opened)
    for (const { after, commands } of transitions) checks(commands, after)
  }),
)

// What may come next, as few events as lead anywhere: what can be pressed, and the worst answer to what waits.
const nextOf = (state: ReviewState): ReadonlyArray<ReviewEvent> => {
  const { mode } = state
  const failed = (number: number): WorldEvent => ({
    _tag: "Failed",
    number,
    problem: { message: "No answer.", written: "nothing" },
  })
  return mode._tag === "Acting"
    ? [failed(mode.act.number)]
    : pressable(view(state))
        .map(({ does }) => does)
        .filter(({ _tag }) => _tag !== "ToggleSection" && _tag !== "ChooseNetworkPlan")
}

const leadsOut = (state: ReviewState, events: number): boolean =>
  state.mode._tag === "Closed" ||
  (events > 0 && nextOf(state).some((event) => leadsOut(update(state, event).state, events - 1)))

it(
  "from every state a few presses lead out, though the world answers with failures alone",
  lawOf((visited) => {
    for (const state of statesOf(visited))
      expect({ state: state.mode, out: leadsOut(state, 3) }).toMatchObject({ out: true })
  }, 60),
)

it(
  "No and Cancel return to exactly the page before",
  lawOf((visited) => {
    for (const state of statesOf(visited)) {
      if (state.mode._tag !== "Reviewing") continue
      const asked = update(state, { _tag: "Import" }).state
      if (asked.mode._tag === "Confirming") {
        expect(update(asked, { _tag: "No" }).state).toEqual(state)
        expect(update(asked, { _tag: "Cancel" }).state).toEqual(state)
      }
      const closing = update(state, { _tag: "Close" }).state
      if (closing.mode._tag !== "Closed") expect(update(closing, { _tag: "Cancel" }).state).toEqual(state)
    }
  }),
)

it(
  "an answer that comes late, twice, or to what nobody asked changes nothing",
  lawOf(({ transitions }) => {
    const answered: Array<WorldEvent> = []
    for (const { before, event, after } of transitions) {
      if ("number" in event && event.number < before.next) answered.push(event)
      for (const late of answered.slice(-6)) {
        expect(update(after, late)).toEqual({ state: after, commands: [] })
        const unasked = { ...late, number: after.next + 7 }
        expect(update(after, unasked)).toEqual({ state: after, commands: [] })
      }
    }
  }),
)

it(
  "no act is sent while it is unknown what became of another",
  lawOf(({ transitions }) => {
    const open = new Map<number, string>()
    const unknown = new Set<string>()
    for (const { before, event, after, commands } of transitions) {
      if ("number" in event && before !== after) {
        const receipt = open.get(event.number)
        open.delete(event.number)
        if (receipt !== undefined && (event._tag !== "Failed" || event.problem.written === "nothing"))
          unknown.delete(receipt)
      }
      for (const { receipt, number } of commands.filter(isAct)) {
        expect([...unknown].filter((other) => other !== receipt)).toEqual([])
        open.set(number, receipt)
        unknown.add(receipt)
      }
    }
  }),
)

it(
  "two acts never have one receipt, and two commands never one number",
  lawOf(({ first, transitions }) => {
    const commands = [...first, ...transitions.flatMap((one) => one.commands)]
    const numbers = commands.map(({ number }) => number)
    expect(numbers).toEqual([...new Set(numbers)])
    const acts = new Map<string, unknown>()
    for (const { number: _number, ...act } of commands.filter(isAct)) {
      expect(acts.get(act.receipt) ?? act).toEqual(act)
      acts.set(act.receipt, act)
    }
  }),
)

it(
  "whatever the view offers does something",
  lawOf((visited) => {
    for (const state of statesOf(visited))
      for (const { does, chosen } of pressable(view(state))) {
        const { state: after, commands } = update(state, does)
        expect({ does, ignored: !chosen && commands.length === 0 && isDeepStrictEqual(after, state) }).toEqual({
          does,
          ignored: false,
        })
      }
  }),
)

it(
  "what was decided stays in sight, and can be taken back",
  lawOf((visited) => {
    for (const state of statesOf(visited)) {
      const seen = view(state)
      const isChecked = seen.panes.some(
        ({ checkbox }) => checkbox?.section === "DeductiblesAndBenefits" && checkbox.checked,
      )
      if (!isChecked || state.newer !== undefined || state.mode._tag !== "Reviewing") continue
      const { picks = [], patientConfirmed = false } = state.answers
      const takenBack = seen.withheld.flatMap(({ choices }) => {
        const decided = choices.some(
          ({ chosen, does }) => chosen && ("candidate" in does || (does._tag === "ConfirmPatient" && does.confirmed)),
        )
        return decided
          ? choices.filter(({ chosen }) => !chosen).map(({ does }) => update(state, does).state.answers)
          : []
      })
      if (picks.length > 0) expect(takenBack.some((answers) => (answers.picks ?? []).length < picks.length)).toBe(true)
      if (patientConfirmed && state.opening.differences.length > 0)
        expect(takenBack.some((answers) => answers.patientConfirmed !== true)).toBe(true)
    }
  }),
)

it(
  "looking at the page asks for no act and chooses nothing, and a closed page stays closed",
  lawOf((visited) => {
    for (const state of statesOf(visited))
      for (const event of lookable(view(state))) {
        const { state: after, commands } = update(state, event)
        expect(commands.filter(({ _tag }) => _tag !== "ListMembers")).toEqual([])
        expect([after.mode, after.answers, after.selected, after.networkPlan]).toEqual([
          state.mode,
          state.answers,
          state.selected,
          state.networkPlan,
        ])
      }
    for (const { before, after, commands } of visited.transitions)
      if (before.mode._tag === "Closed") expect([after, commands]).toEqual([before, []])
  }),
)

it(
  "the page is a pure function: it changes nothing that it is given, and answers the same again",
  lawOf(({ transitions }) => {
    for (const { before, event, after, commands } of transitions) {
      const again = update(frozen(before), frozen(event))
      expect(again).toEqual({ state: after, commands })
      // A page that was never seen before is shown as one that was.
      expect(view(structuredClone(after))).toEqual(view(frozen(after)))
    }
  }),
)

it(
  "a check mark stands beside what was imported on this visit and not undone",
  lawOf(({ transitions }) => {
    const imported = new Map<string, Import>()
    const sent = new Map<number, ReviewCommand>()
    for (const { before, event, after, commands } of transitions) {
      for (const command of commands) sent.set(command.number, command)
      if ("number" in event && before !== after) {
        const command = sent.get(event.number)
        if (event._tag === "Imported" && command?._tag === "Import") imported.set(command.receipt, command)
        if (event._tag === "Undone" && command?._tag === "Undo" && (event.stayed ?? 0) === 0)
          imported.delete(command.reverts)
      }
      for (const { choice } of imported.values())
        if (choice.networkPlan === after.networkPlan)
          for (const { checkbox, imported: mark } of view(after).panes)
            if (checkbox !== undefined && choice.sections.includes(checkbox.section)) expect(mark).toBe(true)
    }
  }),
)

it("visits come far: acts are asked for, refused, lost and undone in enough of them", async () => {
  const seen: Record<string, number> = {}
  let visits = 0
  await fc.assert(
    fc.asyncProperty(visiting, async (one) => {
      const visited = await visit(one)
      if (visited === undefined) return
      visits += 1
      const tags = new Set([
        ...visited.transitions.flatMap(({ before, event, after }) =>
          before === after ? [] : [event._tag, `mode ${after.mode._tag}`],
        ),
        ...statesOf(visited).flatMap(({ answers }) => (answers.picks === undefined ? [] : ["picked"])),
      ])
      for (const tag of tags) seen[tag] = (seen[tag] ?? 0) + 1
    }),
    runs(200),
  )
  const rare = [
    "Imported",
    "mode Unsure",
    "mode AskingToLeave",
    "MarkedAsDone",
    "Undone",
    "TryAgain",
    "Members",
    "picked",
    "Refused",
  ]
  expect(rare.filter((tag) => (seen[tag] ?? 0) < visits / 100)).toEqual([])
})
