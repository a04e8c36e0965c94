import { createReadStream } from "node:fs"
import { decoded, markedDecoder, plainDecoder } from "./decoders.ts"

/** The text of a file in pieces, however long it is; `read` is told how many bytes are behind. */
export async function* textsIn(path: string, read: (bytes: number) => void): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let behind = 0
  for await (const piece of createReadStream(path, { highWaterMark: 1 << 18 })) {
    if (!(piece instanceof Uint8Array)) continue
    const next = decoded(decoder ?? markedDecoder(piece) ?? plainDecoder(), piece, { stream: true })
    decoder = next.decoder
    behind += piece.length
    read(behind)
    yield next.text
  }
}
