import type * as Layer from "effect/Layer"
import * as t from "io-ts"
import type { BookPorts } from "../../src/testing.ts"
import { postgresBook, sqliteBook } from "../../adapters/sql/index.ts"

/** Where a book is, as a process can be told it: all that the harness knows of a dialect. */
export const placeCodec = t.union([
  t.strict({ dialect: t.literal("sqlite"), file: t.string }),
  t.strict({ dialect: t.literal("postgres"), url: t.string, schema: t.string }),
])

export type Place = t.TypeOf<typeof placeCodec>

export const bookAt = (place: Place): Layer.Layer<BookPorts, unknown> => {
  switch (place.dialect) {
    case "sqlite":
      return sqliteBook({ file: place.file })
    case "postgres":
      return postgresBook({ url: place.url, schema: place.schema, maxConnections: 3 })
  }
}
