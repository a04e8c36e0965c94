import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import * as Logger from "effect/Logger"
import * as Metric from "effect/Metric"
import * as References from "effect/References"
import * as Tracer from "effect/Tracer"
import { vi } from "vitest"
import { seen } from "./seen.ts"

const consoles = ["log", "info", "warn", "error", "debug", "trace", "dir", "table"] as const

/** Runs something and answers all that was written meanwhile: to the console, to standard output and error, as warnings. */
export const overheard = async <A>(act: () => Promise<A>): Promise<{ readonly value: A; readonly said: string }> => {
  const said: Array<string> = []
  const hear = (value: unknown): void => void said.push(seen(value))
  const spies = [
    ...[process.stdout, process.stderr].map((stream) =>
      vi.spyOn(stream, "write").mockImplementation((text) => {
        said.push(typeof text === "string" ? text : Buffer.from(text).toString())
        return true
      }),
    ),
    ...consoles.map((name) =>
      vi.spyOn(console, name).mockImplementation((...args: ReadonlyArray<unknown>) => {
        args.forEach(hear)
      }),
    ),
  ]
  process.on("warning", hear)
  process.on("unhandledRejection", hear)
  try {
    return { value: await act(), said: said.join("\n") }
  } finally {
    process.off("warning", hear)
    process.off("unhandledRejection", hear)
    spies.forEach((spy) => spy.mockRestore())
  }
}

/** What a tracer, a logger and a reader of metrics are told of a program. */
export interface Observed {
  readonly observing: <A, E, R>(program: Effect.Effect<A, E, R>) => Effect.Effect<A, E, R>
  readonly told: () => string
}

// What a span answers is the caller's; how it failed is told to whoever keeps traces.
const toldOf = ({ name, attributes, annotations, status }: Tracer.Span): string =>
  [
    name,
    seen([...attributes]),
    seen(annotations),
    status._tag === "Ended" && Exit.isFailure(status.exit)
      ? `${Cause.pretty(status.exit.cause)}\n${seen(status.exit.cause)}`
      : "",
  ].join("\n")

export const observed = (): Observed => {
  const said: Array<string> = []
  const spans: Array<Tracer.Span> = []
  const tracer = Tracer.make({
    span: (options) => {
      const span = Tracer.nativeTracer.span(options)
      const event = span.event.bind(span)
      span.event = (...args) => {
        said.push(seen(args))
        event(...args)
      }
      spans.push(span)
      return span
    },
  })
  const logger = Logger.make(({ message, cause, fiber }) => {
    said.push(
      [seen(message), Cause.pretty(cause), seen(cause), seen(fiber.getRef(References.CurrentLogAnnotations))].join(
        "\n",
      ),
    )
  })
  let metrics = ""
  return {
    observing: (program) =>
      program.pipe(
        Effect.ensuring(
          Effect.map(Metric.snapshot, (snapshot) => {
            metrics += seen(snapshot)
          }),
        ),
        Effect.provideService(Tracer.Tracer, tracer),
        Effect.provideService(References.MinimumLogLevel, "All"),
        Effect.provide(Layer.mergeAll(Logger.layer([logger]))),
      ),
    told: () => [...said, ...spans.map(toldOf), metrics].join("\n"),
  }
}
