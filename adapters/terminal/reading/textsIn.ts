import { createReadStream } from "node:fs"

const decoderFor = (first: Uint8Array): TextDecoder =>
  first[0] === 0xff && first[1] === 0xfe
    ? new TextDecoder("utf-16le")
    : first[0] === 0xfe && first[1] === 0xff
      ? new TextDecoder("utf-16be")
      : new TextDecoder("utf-8", { fatal: true })

// Older senders write letters beyond ASCII in Latin-1, which UTF-8 refuses. What came before was ASCII or UTF-8.
const decoded = (decoder: TextDecoder, bytes: Uint8Array): { readonly text: string; readonly decoder: TextDecoder } => {
  try {
    return { text: decoder.decode(bytes, { stream: true }), decoder }
  } catch {
    const latin1 = new TextDecoder("latin1")
    return { text: latin1.decode(bytes, { stream: true }), decoder: latin1 }
  }
}

/** The text of a file in pieces, however long it is; `read` is told how many bytes are behind. */
export async function* textsIn(path: string, read: (bytes: number) => void): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let behind = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
    if (!(piece instanceof Uint8Array)) continue
    const next = decoded(decoder ?? decoderFor(piece), piece)
    decoder = next.decoder
    behind += piece.length
    read(behind)
    yield next.text
  }
}
