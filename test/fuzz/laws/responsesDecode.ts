import * as E from "fp-ts/lib/Either.js"
import { isDeepStrictEqual } from "node:util"
import { decode, eligibilityResponseCodec } from "../../../src/index.ts"
import type { Law } from "./Law.ts"

const decoded = decode(eligibilityResponseCodec)

export const responsesDecode: Law = {
  name: "every response is itself again after it was sent as JSON",
  broken: (_, { reading: { responses } }) => {
    for (const response of responses) {
      const sent: unknown = JSON.parse(JSON.stringify(eligibilityResponseCodec.encode(response)))
      const received = decoded(sent)
      if (E.isLeft(received)) return JSON.stringify(received.left)
      if (!isDeepStrictEqual(received.right, response)) return `it came back as ${JSON.stringify(received.right)}`
    }
    return undefined
  },
}
