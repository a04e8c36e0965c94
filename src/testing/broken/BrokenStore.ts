import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import type { Book } from "../Book.ts"
import { openBook, portsOf } from "../Book.ts"
import type { BookPorts } from "../Law.ts"

/**
 * A book with one fault planted in it, and the law that must find it out.
 *
 * Laws that a broken store keeps are not tried hard enough: run these over your own store to see that its laws bite.
 *
 * @category laws
 * @since 0.1.0
 */
export interface BrokenStore {
  readonly name: string
  /** The name of the law that this fault breaks; it may break others too. */
  readonly breaks: string
  readonly wrap: <E>(book: Layer.Layer<BookPorts, E>) => Layer.Layer<BookPorts, E>
}

/** A fault is told by the services it replaces; what it remembers, it remembers from one opening of the book on. */
export const broken = (name: string, breaks: string, fault: (book: Book) => Partial<Book>): BrokenStore => ({
  name,
  breaks,
  wrap: (layer) =>
    Layer.provide(Layer.effectContext(Effect.map(openBook, (book) => portsOf({ ...book, ...fault(book) }))), layer),
})
