import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs"
import { StoreUnavailable } from "coverport/effect"
import * as Effect from "effect/Effect"
import * as E from "fp-ts/lib/Either.js"
import type { Book } from "./Book.ts"
import { booksCodec, emptyBook } from "./Book.ts"

const failing =
  (operation: string, written: "nothing" | "unknown") =>
  (error: unknown): StoreUnavailable =>
    new StoreUnavailable({ operation, written, cause: error instanceof Error ? error.name : "unknown" })

/** One file of JSON, for one process. It is read once; each change writes it whole beside the old one, and takes its place. */
export const openFile = (path: string) =>
  Effect.map(
    Effect.try({
      try: () => {
        const decoded = existsSync(path) ? booksCodec.decode(JSON.parse(readFileSync(path, "utf8"))) : E.right([])
        if (E.isLeft(decoded)) throw new TypeError("the file holds something else")
        return new Map(decoded.right)
      },
      catch: failing("open", "nothing"),
    }),
    (books) => ({
      read: <A>(practice: string, look: (book: Book) => A): Effect.Effect<A> =>
        Effect.sync(() => look(books.get(practice) ?? emptyBook)),
      change: <F, A>(
        practice: string,
        edit: (book: Book) => E.Either<F, readonly [A, Book]>,
      ): Effect.Effect<A, F | StoreUnavailable> =>
        Effect.suspend((): Effect.Effect<A, F | StoreUnavailable> => {
          const before = books.get(practice) ?? emptyBook
          const edited = edit(before)
          if (E.isLeft(edited)) return Effect.fail(edited.left)
          const [answer, after] = edited.right
          if (after === before) return Effect.succeed(answer)
          return Effect.try({
            try: () => {
              const all = [...new Map([...books, [practice, after]])]
              writeFileSync(`${path}.new`, JSON.stringify(booksCodec.encode(all)))
              renameSync(`${path}.new`, path)
              books.set(practice, after)
              return answer
            },
            catch: failing("change", "nothing"),
          })
        }),
    }),
  )

export type File = Effect.Success<ReturnType<typeof openFile>>
