import type { Page, PageRequest } from "coverport/effect"

/** The order of code points, which UTF-16 units are not. */
export const byText = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))

const sizeOf = ({ size }: PageRequest): number =>
  Number.isNaN(size) ? 1 : Math.min(Math.max(Math.trunc(size), 1), 500)

/** A part of what is left of a list; `cursorOf` names the place behind an item. */
export const pageOf = <A>(left: ReadonlyArray<A>, page: PageRequest, cursorOf: (item: A) => string): Page<A> => {
  const items = left.slice(0, sizeOf(page))
  const last = items.at(-1)
  return last === undefined || items.length === left.length ? { items } : { items, next: cursorOf(last) }
}
