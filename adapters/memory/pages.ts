import type { Page, PageRequest } from "../../src/effect.ts"

const longest = 500

const sizeOf = ({ size }: PageRequest): number =>
  Number.isNaN(size) ? 1 : Math.min(Math.max(Math.trunc(size), 1), longest)

// A page of what is left of a list after a place in it; `cursorOf` names the place after an item.
export const pageOf = <A>(left: ReadonlyArray<A>, page: PageRequest, cursorOf: (item: A) => string): Page<A> => {
  const items = left.slice(0, sizeOf(page))
  const last = items.at(-1)
  return last === undefined || items.length === left.length ? { items } : { items, next: cursorOf(last) }
}
