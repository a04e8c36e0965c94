import { createHash } from "node:crypto"

/** The id of a message's response, which is the same whenever the same message is read: 1 is its first response. */
export const responseId = (message: string, number: number): string =>
  `271-${createHash("sha256").update(message).digest("hex").slice(0, 16)}-${number}`
