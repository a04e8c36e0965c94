import * as Effect from "effect/Effect"
import type { Refused } from "../../src/effect.ts"
import { isRefused } from "../../src/effect.ts"
import type { Answer } from "../../src/promise.ts"
import type { PersonEvent, ReviewCommand, ReviewEvent, ReviewView, WorldEvent } from "../../src/review.ts"
import { openPage, update, view } from "../../src/review.ts"
import { desk } from "../../src/app/plain/desk.ts"
import { performAt } from "../../src/review/page/performAt.ts"
import { annsAnswer } from "./desk.ts"
import type { Ports } from "./practice.ts"
import { mia } from "./practice.ts"

/** The import page in a person's hands, over the desk that the other tests use. */
export interface Page {
  readonly see: () => ReviewView
  /** Does one thing after the other; what the page asks for is answered before the next. */
  readonly does: (...events: ReadonlyArray<PersonEvent>) => Promise<void>
  /** So long passes that everything the page waits for is over. */
  readonly waits: () => number
  readonly timePasses: () => void
  /** The next thing asked for is done, and its answer is lost. */
  readonly losesNext: () => void
  /** The world says something unasked. */
  readonly hears: (event: WorldEvent) => void
  /** The receipts that were named so far. */
  readonly receipts: () => ReadonlyArray<string>
}

/** Mia opens the page on Ann's answer. */
export const onPage = <A>(play: (page: Page) => Promise<A>): Effect.Effect<A, never, Ports> =>
  Effect.flatMap(Effect.context<Ports>(), (ports) =>
    Effect.promise(async () => {
      const at =
        <Q, V, E>(useCase: (request: Q) => Effect.Effect<V, E | Refused, Ports>) =>
        (request: Q): Promise<Answer<V>> =>
          Effect.runPromiseWith(ports)(
            useCase(request).pipe(
              Effect.map((value): Answer<V> => ({ ok: true, value })),
              Effect.catchIf(isRefused, ({ refusals }) => Effect.succeed<Answer<V>>({ ok: false, refusals })),
            ),
          )
      const perform = performAt(
        {
          preview: at(desk.preview),
          importDetails: at(desk.importDetails),
          markAsDone: at(desk.markAsDone),
          revertReceipt: at(desk.revertReceipt),
          membersOfPlan: at(desk.membersOfPlan),
        },
        mia,
        3,
      )
      const opening = await at(desk.openReview)({ caller: mia, response: annsAnswer })
      if (!opening.ok) throw new Error("the page did not open")

      let { state } = openPage(opening.value, "this visit")
      let waiting: ReadonlyArray<{ readonly number: number; readonly milliseconds: number }> = []
      let losing = false
      let named: ReadonlyArray<string> = []
      const answered = async (commands: ReadonlyArray<ReviewCommand>): Promise<void> => {
        for (const command of commands)
          if (command._tag === "Wait") waiting = [...waiting, command]
          else {
            if ("receipt" in command) named = [...named, command.receipt]
            const answer = await perform(command)
            const problem = { message: "No answer came.", written: "unknown" } as const
            const lost = losing
            losing = false
            await happens(lost ? { _tag: "Failed", number: command.number, problem } : answer)
          }
      }
      const happens = async (event: ReviewEvent): Promise<void> => {
        const step = update(state, event)
        state = step.state
        await answered(step.commands)
      }
      await answered(openPage(opening.value, "this visit").commands)
      return play({
        see: () => view(state),
        does: async (...events) => {
          for (const event of events) await happens(event)
        },
        waits: () => Math.max(0, ...waiting.map(({ milliseconds }) => milliseconds)),
        losesNext: () => {
          losing = true
        },
        hears: (event) => {
          state = update(state, event).state
        },
        receipts: () => named,
        timePasses: () => {
          for (const { number } of waiting) state = update(state, { _tag: "TimePassed", number }).state
        },
      })
    }),
  )
