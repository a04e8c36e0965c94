import * as Effect from "effect/Effect"
import * as Stream from "effect/Stream"
import * as E from "fp-ts/lib/Either.js"
import type { ReadonlyNonEmptyArray } from "fp-ts/lib/ReadonlyNonEmptyArray.js"
import * as RA from "fp-ts/lib/ReadonlyArray.js"
import { join } from "node:path"
import type { Delivery, MessageProblem, ReadDelivery } from "../../../src/effect.ts"
import type { Caller, EligibilityResponse } from "../../../src/index.ts"
import { literal, ResponseId } from "../../../src/index.ts"
import { responseId } from "../book/responseId.ts"
import { readAnswer } from "../reading/readAnswer.ts"
import type { ReadingProblem } from "../reading/Reading.ts"
import { readMessage } from "../reading/readMessage.ts"

/** Where a delivery stands; `last` is the last one of its file. */
export interface Place {
  readonly file: string
  readonly number: number
  readonly last: boolean
}

type Answer = E.Either<ReadonlyNonEmptyArray<MessageProblem>, EligibilityResponse>

interface Part {
  readonly text: string
  readonly answer: Answer
}

const noStdin = { stdin: () => Promise.resolve(new Uint8Array()) }

const problemOf = ({ message, segment, pointer }: ReadingProblem): MessageProblem => ({
  reason: message,
  at: segment !== undefined ? [segment] : pointer !== undefined ? [pointer] : [],
})

// Each response of a message, and after them what of it was not read.
const partsOf = async (path: string): Promise<ReadonlyArray<Part>> => {
  const message = await readMessage(path, noStdin)
  if (!message.ok) return [{ text: "", answer: E.left([{ reason: message.problem.message, at: [] }]) }]
  const { responses, problems } = await readAnswer(message.text)
  const errors = problems.filter(({ severity }) => severity === "error").map(problemOf)
  return [
    ...responses.map((response): Part => ({ text: message.text, answer: E.right(response) })),
    ...(RA.isNonEmpty(errors) ? [{ text: message.text, answer: E.left(errors) }] : []),
  ]
}

/** The deliveries of a folder. Each message is read once, and kept in memory while its answers are under way. */
export interface Folder {
  readonly deliveries: Stream.Stream<Delivery>
  readonly read: ReadDelivery
  /** Where a settled delivery stood; nothing more is kept of it. */
  readonly settled: (delivery: Delivery) => Place | undefined
}

export const folderDeliveries = (folder: string, files: ReadonlyArray<string>, caller: Caller): Folder => {
  const underWay = new Map<Delivery, Place & { readonly answer: Answer }>()
  const inFile = async (file: string): Promise<ReadonlyArray<Delivery>> => {
    const parts = await partsOf(join(folder, file))
    return parts.map(({ text, answer }, i) => {
      const delivery: Delivery = {
        // What is no text has no text to be named for.
        id: literal(ResponseId)(responseId(text === "" ? file : text, i + 1)),
        from: { _tag: "Person", ...caller },
        message: text,
        number: i + 1,
      }
      underWay.set(delivery, { file, number: i + 1, last: i === parts.length - 1, answer })
      return delivery
    })
  }
  return {
    deliveries: Stream.fromIterable(files).pipe(
      Stream.mapEffect((file) => Effect.promise(() => inFile(file))),
      Stream.flatMap(Stream.fromIterable),
    ),
    read: (delivery) => underWay.get(delivery)?.answer ?? E.left([{ reason: "It was not read.", at: [] }]),
    settled: (delivery) => {
      const place = underWay.get(delivery)
      underWay.delete(delivery)
      return place
    },
  }
}
