import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Request from "effect/Request"
import * as RequestResolver from "effect/RequestResolver"
import type { SqlError } from "effect/sql/SqlError"
import type { PracticeId } from "../../src/index.ts"
import type { Said } from "./postgresExchange.ts"
import type { Row } from "./rows.ts"

type Rows = ReadonlyArray<Row>

interface Asked extends Request.Request<Rows, SqlError> {
  readonly _tag: "Asked"
  readonly practice: PracticeId
  readonly said: Said
}

const Asked = Request.tagged<Asked>("Asked")

/** Reads with some statements of one practice in one transaction, and answers the rows of each. */
export type ReadTogether = (
  practice: PracticeId,
  statements: ReadonlyArray<Said>,
) => Effect.Effect<ReadonlyArray<Rows>, SqlError>

const mostTogether = 16

/**
 * What several fibers ask of one practice in the same moment goes in one round trip. Where one of the statements fails,
 * each is asked alone, so that nobody fails for what another asked.
 */
export const askingTogether = (
  read: ReadTogether,
): ((practice: PracticeId, said: Said) => Effect.Effect<Rows, SqlError>) => {
  const alone = (entry: Request.Entry<Asked>): Effect.Effect<void> =>
    Effect.map(Effect.exit(read(entry.request.practice, [entry.request.said])), (exit) => {
      entry.completeUnsafe(Exit.map(exit, ([rows = []]) => rows))
    })
  const resolver = RequestResolver.batchN(
    RequestResolver.makeGrouped<Asked, PracticeId>({
      key: ({ request }) => request.practice,
      resolver: (entries, practice) => {
        const [first, ...others] = entries
        if (others.length === 0) return alone(first)
        return Effect.matchEffect(
          read(
            practice,
            entries.map(({ request }) => request.said),
          ),
          {
            onFailure: () => Effect.forEach(entries, alone, { discard: true }),
            onSuccess: (answers) =>
              Effect.sync(() => {
                entries.forEach((entry, i) => {
                  entry.completeUnsafe(Exit.succeed(answers[i] ?? []))
                })
              }),
          },
        )
      },
    }),
    mostTogether,
  )
  return (practice, said) => Effect.request(Asked({ practice, said }), resolver)
}
