import type { IncomingMessage } from "node:http"
import { longestBody } from "./guard.ts"

/** The body of a request, or nothing where it is longer than what is read. */
export const received = async (request: IncomingMessage): Promise<Buffer | undefined> => {
  const parts: Array<Buffer> = []
  let length = 0
  for await (const part of request) {
    if (!Buffer.isBuffer(part)) continue
    length += part.length
    if (length > longestBody) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts)
}
