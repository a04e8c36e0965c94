import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import { memoryBook } from "../../adapters/memory/index.ts"
import { createSample, samplePractice } from "../../adapters/terminal/sample/createSample.ts"
import { people } from "../../adapters/terminal/sample/knownPeople.ts"
import { readX12 } from "../../adapters/x12/index.ts"
import { todayAt } from "../../src/effect.ts"
import { CalendarDate, Instant, literal } from "../../src/index.ts"
import type { Desk } from "../../src/promise.ts"
import { openDesk } from "../../src/promise.ts"

/** The day of every test. */
export const today = literal(CalendarDate)("2026-11-24")

export const frontDesk = { practice: samplePractice, location: "downtown", user: "frontdesk" } as const
export const manager = { ...frontDesk, user: "manager" } as const

/** A practice in memory with the families, plans and answers of the sample, and the desk over it. */
export interface Practice {
  readonly desk: Desk
  /** An answer about Mara Ortiz comes in, newer than all before. */
  readonly receive: (message: string) => Promise<void>
}

export const openPractice = async (): Promise<Practice> => {
  const at = todayAt(today, literal(Instant)("2026-11-24T15:12:00.000Z"))
  const runtime = ManagedRuntime.make(Layer.merge(memoryBook(), at))
  await runtime.runPromise(createSample(today))
  const book = Layer.succeedContext(await runtime.context())
  const desk = openDesk(book, { today: at })
  let received = 0
  return {
    desk,
    receive: async (message) => {
      const [response] = readX12(message).responses
      if (response === undefined) throw new Error("the message holds no answer")
      const answer = await desk.receiveResponse({
        from: { _tag: "Connection", practice: samplePractice, location: "downtown" },
        id: `newer-${String(++received)}`,
        response,
        message,
        about: { patient: people.mara.id, plan: "acme-ppo" },
      })
      if (!answer.ok) throw new Error(JSON.stringify(answer.refusals))
    },
  }
}
