import * as fc from "fast-check"
import { memoryBook } from "../../adapters/memory/index.ts"
import { openDesk } from "../../src/promise.ts"
import { todayAt } from "../../src/effect.ts"
import { standard } from "../../src/index.ts"
import type { ReviewCommand, ReviewEvent, ReviewState, WorldEvent } from "../../src/review.ts"
import { openPage, update, view } from "../../src/review.ts"
import { performAt } from "../../src/review/page/performAt.ts"
import type { HostCommand } from "../../src/review/page/ReviewCommand.ts"
import { noonOf } from "../laws/stage.ts"
import { answerAbout } from "../worlds/answers.ts"
import { editsFor } from "../worlds/edits.ts"
import { caller, home, receiptId, responseId } from "../worlds/ids.ts"
import type { Scene } from "../worlds/Scene.ts"
import { scene } from "../worlds/Scene.ts"
import { chosen, importableIn, planOf, recordsOf, targetIn } from "../worlds/World.ts"
import { frozen } from "./frozen.ts"
import type { Move } from "./moves.ts"
import { moves } from "./moves.ts"
import { lookable, onwards, pressable } from "./offered.ts"

/** One event on a page, and what came of it. */
export interface Transition {
  readonly before: ReviewState
  readonly event: ReviewEvent
  readonly after: ReviewState
  readonly commands: ReadonlyArray<ReviewCommand>
}

/** A page from its opening on. */
export interface Visit {
  readonly opened: ReviewState
  readonly first: ReadonlyArray<ReviewCommand>
  readonly transitions: ReadonlyArray<Transition>
}

/** What is visited, and what happens there. */
export interface Visiting {
  readonly scene: Scene
  readonly moves: ReadonlyArray<Move>
}

export const visiting: fc.Arbitrary<Visiting> = fc.record({ scene, moves })

const response = responseId("A0")
const newer = responseId("A1")

const refusalOf = (why: Extract<Move, { readonly _tag: "Refuse" }>["why"]) => {
  switch (why) {
    case "ChangedSincePreview":
      return { _tag: "ChangedSincePreview", moved: ["plan"] } as const
    case "RightMissing":
      return { _tag: "RightMissing", needs: "Import Insurance Benefit Details" } as const
    case "Superseded":
      return { _tag: "Superseded", newest: newer } as const
  }
}

// What was asked last is answered as often as all else that waits: else the page would only ever wait.
const newest = <A>(list: ReadonlyArray<A>, which: number): A | undefined =>
  which % 2 === 0 ? list.at(-1) : at(list, which)

const at = <A>(list: ReadonlyArray<A>, which: number): A | undefined => list[which % Math.max(1, list.length)]

/** Plays a visit over a real desk: previews are what `overwrite` answers. Nothing where the scene's answer does not open. */
export const visit = async ({
  scene: { world, before, who, answer },
  moves: all,
}: Visiting): Promise<Visit | undefined> => {
  const desk = openDesk(memoryBook(), { today: todayAt(world.today, noonOf(world)) })
  try {
    await desk.enter({ practice: home, records: recordsOf(world) })
    for (const [i, { who: edited, edit }] of before.entries()) {
      const about = chosen(world.enrolments, edited)
      const receipt = receiptId(`R${String(i)}`)
      await desk.editCoverage({ caller, target: targetIn(world, about), edits: editsFor(world, about, edit), receipt })
    }
    const about = chosen(importableIn(world), who)
    await desk.receiveResponse({
      from: { _tag: "Person", ...caller },
      id: response,
      response: answerAbout(world, about, answer),
      message: "ISA*",
      about: { patient: about.patient, plan: planOf(world, about).id },
    })
    const opening = await desk.openReview({ caller, response })
    if (!opening.ok) return undefined

    const perform = performAt(desk, caller, 3)
    const { state: opened, commands: first } = openPage(frozen(opening.value), "visit")
    const transitions: Array<Transition> = []
    const answered: Array<WorldEvent> = []
    let state = frozen(opened)
    let waiting: ReadonlyArray<ReviewCommand> = first

    const happens = (event: ReviewEvent): void => {
      const step = update(state, frozen(event))
      transitions.push({ before: state, event, after: frozen(step.state), commands: step.commands })
      state = step.state
      waiting = [...waiting, ...step.commands]
    }
    const says = (event: WorldEvent, to: ReviewCommand): void => {
      waiting = waiting.filter((one) => one !== to)
      answered.push(event)
      happens(event)
    }
    const truly = (asked: HostCommand) => perform(asked)
    const isAsked = (command: ReviewCommand): command is HostCommand => command._tag !== "Wait"
    let edits = 0

    for (const move of all) {
      switch (move._tag) {
        case "Offered": {
          const seen = view(state)
          const event = at([...pressable(seen).map(({ does }) => does), ...lookable(seen)], move.which)
          if (event !== undefined) happens(event)
          break
        }
        case "Onwards": {
          const event = at(onwards(view(state)), move.which)
          if (event !== undefined) happens(event)
          break
        }
        case "Anything":
          happens(move.event)
          break
        case "Answer": {
          const command = newest(waiting, move.which)
          if (command?._tag === "Wait") says({ _tag: "TimePassed", number: command.number }, command)
          else if (command !== undefined) says(await truly(command), command)
          break
        }
        case "Fail": {
          const acts = waiting.filter((one) => "receipt" in one)
          const command = newest((acts.length > 0 ? acts : waiting).filter(isAsked), move.which)
          if (command === undefined) break
          if (move.written === "unknown") await truly(command)
          const problem = { message: "The book did not answer.", written: move.written }
          says({ _tag: "Failed", number: command.number, problem }, command)
          break
        }
        case "Refuse": {
          const command = at(waiting.filter(isAsked), move.which)
          if (command !== undefined)
            says({ _tag: "Refused", number: command.number, refusals: [refusalOf(move.why)] }, command)
          break
        }
        case "AnswerAgain": {
          const event = at(answered, move.which)
          if (event !== undefined) happens(event)
          break
        }
        case "WrongNumber": {
          const event = at(answered, move.which)
          const number = state.next + move.by
          if (event !== undefined && "number" in event) happens({ ...event, number })
          break
        }
        case "NewAnswer":
          happens({ _tag: "NewAnswerArrived", response: move.same ? response : newer })
          break
        case "Meanwhile": {
          const slot = { level: "individual", period: "annual", category: standard } as const
          await desk.editCoverage({
            caller,
            target: targetIn(world, about),
            edits: { limits: [{ address: { _tag: "BenefitMaximum", slot }, value: move.cents }] },
            receipt: `M${String((edits += 1))}`,
          })
          break
        }
      }
    }
    return { opened, first, transitions }
  } finally {
    await desk.close()
  }
}

/** Every state of a visit, the opening's first. */
export const statesOf = ({ opened, transitions }: Visit): ReadonlyArray<ReviewState> => [
  opened,
  ...transitions.map(({ after }) => after),
]
