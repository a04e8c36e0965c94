import type { X12Problem } from "../X12Problem.ts"
import type { X12Options, X12Reading } from "../readerOf.ts"
import { readerOf } from "../readerOf.ts"
import { Interchanges, isTransaction } from "../envelope/Interchanges.ts"
import { messageOf } from "./messageOf.ts"
import type { X12Source } from "./X12Source.ts"
import { textsOf } from "./X12Source.ts"

/**
 * What a stream gives: a transaction as a message of its own with its reading, or a problem that belongs to none.
 *
 * `readX12(message)` is the `reading` again, with the same positions, so that a message can be kept as evidence for its
 * responses. `offset` is the character in the stream at which the transaction began. What a problem says of segments and
 * characters is counted over the whole stream.
 *
 * @category models
 * @since 0.2.0
 */
export type X12Part =
  | { readonly _tag: "Message"; readonly message: string; readonly reading: X12Reading; readonly offset: number }
  | { readonly _tag: "Problem"; readonly problem: X12Problem }

/**
 * How a stream is read.
 *
 * @category models
 * @since 0.2.0
 */
export interface X12StreamOptions extends X12Options {
  /** The most characters that are held while the end of a transaction has not come: sixteen million unless given. */
  readonly longestTransaction?: number
}

const sixteenMillion = 16_000_000

// A reader remembers what words mean, and with them the messages they stood in. So it forgets them from time to time.
const remembersOver = 256

/**
 * The transactions of a text of any length, one by one, in memory that does not grow with it.
 *
 * Over any pieces it gives the responses of `readX12` over the whole, and problems of the same kinds. A broken interchange is
 * a problem, and reading goes on at the next ISA; so it does behind a transaction that is longer than `longestTransaction`
 * (`TooLarge`). Errors of the source reject as they are. Whoever stops early closes the source.
 *
 * @example
 * import { readX12Stream } from "coverport/x12"
 *
 * for await (const part of readX12Stream(["hello", " world"])) {
 *   part._tag === "Problem" && part.problem.kind // => "NotX12"
 * }
 *
 * @category constructors
 * @since 0.2.0
 */
export async function* readX12Stream(
  source: X12Source,
  { longestTransaction = sixteenMillion, ...options }: X12StreamOptions = {},
): AsyncGenerator<X12Part, void, undefined> {
  let read = readerOf(options)
  let given = 0
  const interchanges = new Interchanges({
    segments: Number.POSITIVE_INFINITY,
    broken: Number.POSITIVE_INFINITY,
    characters: longestTransaction,
  })
  function* parts(): Generator<X12Part> {
    for (let found = interchanges.next(); found !== undefined; found = interchanges.next())
      if (isTransaction(found)) {
        const { where } = interchanges
        if (given % remembersOver === 0) read = readerOf(options)
        given += 1
        const message = messageOf(found, where)
        yield { _tag: "Message", message, reading: read(message), offset: where.offset }
      } else yield { _tag: "Problem", problem: found }
  }
  for await (const text of textsOf(source)) {
    interchanges.add(text)
    yield* parts()
    if (interchanges.isOver) return
  }
  interchanges.end()
  yield* parts()
}
