/** What a Web stream has, as far as it is used here, so that no environment's own types are needed. */
interface WebStream<A> {
  readonly getReader: () => {
    readonly read: () => Promise<{ readonly done: boolean; readonly value?: A | undefined }>
    readonly cancel: () => Promise<void>
    readonly releaseLock: () => void
  }
}

/**
 * A text in pieces: a Node stream, a Web stream, or anything else that can be gone through, of texts or of bytes in UTF-8.
 *
 * @category models
 * @since 0.2.0
 */
export type X12Source =
  | string
  | Uint8Array
  | Iterable<string | Uint8Array>
  | AsyncIterable<string | Uint8Array>
  | WebStream<string | Uint8Array>

// Not every browser can go through a Web stream with `for await`; all can read from one.
async function* piecesOf<A>(stream: WebStream<A>): AsyncGenerator<A> {
  const reader = stream.getReader()
  let isDone = false
  try {
    for (;;) {
      const { done, value } = await reader.read()
      isDone = done
      if (done) return
      if (value !== undefined) yield value
    }
  } finally {
    if (!isDone) await reader.cancel()
    reader.releaseLock()
  }
}

const piecesIn = (source: X12Source): Iterable<string | Uint8Array> | AsyncIterable<string | Uint8Array> =>
  typeof source === "string" || source instanceof Uint8Array
    ? [source]
    : "getReader" in source
      ? piecesOf(source)
      : source

/** The texts of a source. A character of which the bytes come in two pieces is put together again. */
export async function* textsOf(source: X12Source): AsyncGenerator<string> {
  // A mark at the beginning stays, so that places are those in the text; it is skipped like blanks.
  const decoder = new TextDecoder("utf-8", { ignoreBOM: true })
  for await (const piece of piecesIn(source))
    yield typeof piece === "string" ? decoder.decode() + piece : decoder.decode(piece, { stream: true })
  yield decoder.decode()
}
