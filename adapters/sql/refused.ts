import * as Data from "effect/Data"

/** A file, or a schema, that holds something else was not touched. @category errors @since 0.1.0 */
export class NotABook extends Data.TaggedError("NotABook")<{
  /** The schema of a PostgreSQL database; absent where it is a file. */
  readonly schema?: string
}> {
  override get message(): string {
    return this.schema === undefined
      ? "the file is not a Coverport book and was left as it is. Choose another file, or a new one"
      : `the schema \`${this.schema}\` is not a Coverport book and was left as it is. Choose another schema, or a new one`
  }
}

/** A book that a newer Coverport wrote was not touched. @category errors @since 0.1.0 */
export class BookTooNew extends Data.TaggedError("BookTooNew")<{
  readonly book: number
  readonly library: number
}> {
  override get message(): string {
    return `the book is at version ${this.book} and this library knows ${this.library}. Install a newer Coverport`
  }
}

/** A book of an older library, opened by somebody who may not bring it up to date. @category errors @since 0.2.0 */
export class BookNotMigrated extends Data.TaggedError("BookNotMigrated")<{
  readonly book: number
  readonly library: number
}> {
  override get message(): string {
    return `the book is at version ${this.book}, this library needs ${this.library}, and this login may not change the schema. Run \`coverport book migrate\` with the login that owns it`
  }
}
