import type * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import * as ManagedRuntime from "effect/ManagedRuntime"
import type { BookPorts } from "../../../src/testing.ts"
import type { Book } from "../../conformance/books.ts"
import type { Clock } from "./steps.ts"
import { clock } from "./steps.ts"

/** A book that is open, and stays so until it is closed. */
export interface Opened {
  readonly run: <A, E>(program: Effect.Effect<A, E, BookPorts | Clock>) => Promise<A>
  readonly close: () => Promise<void>
}

export const opened = (book: Book): Opened => {
  const runtime = ManagedRuntime.make(Layer.merge(book, clock))
  return { run: (program) => runtime.runPromise(program), close: () => runtime.dispose() }
}
