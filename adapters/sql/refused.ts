import * as Data from "effect/Data"

/** A file that holds something else was not touched. @category errors @since 0.1.0 */
export class NotABook extends Data.TaggedError("NotABook")<object> {
  override get message(): string {
    return "the file is not a Coverport book and was left as it is. Choose another file, or a new one"
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
