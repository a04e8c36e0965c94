import * as E from "fp-ts/lib/Either.js"
import * as t from "io-ts"
import type { PgBoss } from "pg-boss"
import { practiceOf } from "../../src/effect.ts"
import { decode, deliveryCodec, orderCodec, ResponseId } from "../../src/index.ts"
import { insertDeliveries } from "./deliveryRows.ts"
import type { Nights } from "./Nights.ts"
import { sendUnfinished } from "./resume.ts"
import { slices } from "./slices.ts"
import { together } from "./Sql.ts"

// A night is named as an answer is.
const nightRequest = t.type({ night: ResponseId, order: orderCodec, deliveries: t.array(deliveryCodec) })

/** Puts answers into a night, with the jobs they need. */
export const enqueueIn =
  (boss: PgBoss, schema: string): Nights["enqueue"] =>
  async (request) => {
    const decoded = decode(nightRequest)(request)
    if (E.isLeft(decoded)) return { ok: false, refusals: [{ _tag: "Malformed", problems: decoded.left }] }
    const { night, order, deliveries } = decoded.right
    let added = 0
    for (const some of slices(deliveries)) {
      added += await together(boss, "enqueue", async (sql, db) => {
        const inserted = await insertDeliveries(sql, schema, night, order, some)
        await sendUnfinished(
          boss,
          schema,
          { sql, db },
          some.map(({ id }) => ({ practice: practiceOf(order), night, id })),
        )
        return inserted
      })
    }
    return { ok: true, value: { added } }
  }
