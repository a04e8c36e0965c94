import * as Effect from "effect/Effect"
import type { Held, Receipt } from "../../src/index.ts"
import { eqTarget, targetOf } from "../../src/index.ts"
import { answering } from "./answering.ts"
import type { Engine } from "./Engine.ts"

export const commitIn =
  ({ commit }: Engine) =>
  (receipt: Receipt, read: Held) =>
    eqTarget.equals(receipt.target, targetOf(read.standing))
      ? answering("commit")(commit(receipt, read))
      : Effect.die(new TypeError("a commit to what was not read"))
