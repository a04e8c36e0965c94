import type { Party, PartyRole, Piece } from "../../../src/reading.ts"
import type { Part } from "./Part.ts"

const levels: ReadonlyMap<string, PartyRole> = new Map(
  Object.entries({
    "20": "source",
    "21": "receiver",
    "22": "subscriber",
    "23": "dependent",
  }),
)

const names: ReadonlyMap<string, PartyRole> = new Map(
  Object.entries({
    PR: "source",
    "2B": "source",
    "36": "source",
    GP: "source",
    P5: "source",
    "1P": "receiver",
    "80": "receiver",
    FA: "receiver",
    IL: "subscriber",
    "03": "dependent",
  }),
)

const inOrder: ReadonlyArray<PartyRole> = ["source", "receiver", "subscriber"]

// Some senders mangle the level, some the name's code. What neither says, the order of the parts does.
// Benefits are a member's, though, wherever they stand.
const roleOf = (part: Part, index: number): PartyRole =>
  levels.get(part.level) ??
  names.get(part.name?.code ?? "") ??
  (part.rows.length > 0 && index < inOrder.length ? "subscriber" : (inOrder[index] ?? "dependent"))

/** A part of the message as the party it is about. */
export const partyOf = (part: Part, index: number): Party => {
  const { name, birth, relation } = part
  const isDay = birth?.format === "D8"
  const undated: ReadonlyArray<Piece> = birth === undefined || isDay ? [] : [{ at: birth.at }]
  return {
    role: roleOf(part, index),
    lastName: name?.lastName ?? "",
    firstName: name?.firstName ?? "",
    idQualifier: name?.idQualifier ?? "",
    id: name?.id ?? "",
    birthDate: isDay ? birth.day : "",
    isSubscriber: relation?.isSubscriber ?? "",
    relationship: relation?.relationship ?? "",
    references: part.references,
    dates: part.dates,
    rejections: part.rejections,
    rows: part.rows,
    others: [...undated, ...part.messages, ...part.deliveries, ...part.places, ...part.others],
  }
}
