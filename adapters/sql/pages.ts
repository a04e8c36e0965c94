import type { Page, PageRequest } from "../../src/effect.ts"

const longest = 500

/** How many items a page may hold; the statement asks for one more, to know whether another page follows. */
export const sizeOf = ({ size }: PageRequest): number =>
  Number.isNaN(size) ? 1 : Math.min(Math.max(Math.trunc(size), 1), longest)

export const pageOf = <A>(found: ReadonlyArray<A>, size: number, cursorOf: (item: A) => string): Page<A> => {
  const items = found.slice(0, size)
  const last = items.at(-1)
  return last === undefined || found.length === items.length ? { items } : { items, next: cursorOf(last) }
}
