import { whoIsInBook } from "../../terminal/book/whoIsInBook.ts"
import type { Named } from "../wire/Named.ts"
import type { ShownPractice } from "./Desk.ts"

// The sample's own people; whoever else a book knows goes by his id.
const known: Readonly<Record<string, string>> = {
  frontdesk: "Front desk",
  assistant: "Assistant",
  manager: "Office manager",
  downtown: "Downtown",
  riverside: "Riverside",
}

const order = ["frontdesk", "assistant", "manager"]

const rank = (id: string): number => (order.includes(id) ? order.indexOf(id) : order.length)

const named = (ids: ReadonlyArray<string>): ReadonlyArray<Named> =>
  ids.toSorted((a, b) => rank(a) - rank(b)).map((id) => ({ id, name: known[id] ?? id }))

/** Who may sign in to a book's file, and where; nothing where it knows no practice. */
export const shownPractice = (file: string): ShownPractice | undefined => {
  const { practices, users, locations } = whoIsInBook(file)
  const [id] = practices
  return id === undefined ? undefined : { id, users: named(users), locations: named(locations) }
}
