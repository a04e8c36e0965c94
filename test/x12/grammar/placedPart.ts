import type { Party } from "../../../src/reading.ts"
import type { Part, Role } from "./Message.ts"
import type { Pen } from "./Pen.ts"
import type { Placed } from "./Placed.ts"
import { datesIn, othersIn, placedRow, putAll, referencesIn, rejectionsIn } from "./placedRow.ts"
import { nameSegment, segment } from "./segmentOf.ts"
import type { Spelling } from "./Spelling.ts"

const levels: Readonly<Record<Role, string>> = { source: "20", receiver: "21", subscriber: "22", dependent: "23" }

/** Numbers the parts of one transaction. */
export interface Count {
  last: number
}

/** Writes a part and all below it, and gives the parties that the reader is to find. */
export const placedPart = (pen: Pen, part: Part, spelling: Spelling, count: Count, parent: string): Placed => {
  count.last += 1
  const number = `${count.last}`
  pen.put(segment("HL", number, parent, levels[part.role], part.below.length > 0 ? "1" : "0"))
  const before = putAll(pen, part.before)
  pen.put(nameSegment(part.name))
  const details = putAll(pen, part.details)
  if (part.birthDate !== "") pen.put(segment("DMG", "D8", part.birthDate, "U"))
  if (part.insured !== undefined)
    pen.put(segment("INS", part.insured.isSubscriber, part.insured.relationship, "001", "25"))
  const put = [...before, ...details]
  const party: Party = {
    role: part.role,
    lastName: part.name.last.trim(),
    firstName: part.name.first.trim(),
    idQualifier: part.name.idQualifier,
    id: part.name.id.trim(),
    birthDate: part.birthDate,
    isSubscriber: part.insured?.isSubscriber ?? "",
    relationship: part.insured?.relationship ?? "",
    references: referencesIn(put, spelling),
    dates: datesIn(put, spelling),
    rejections: rejectionsIn(put, spelling),
    others: othersIn(put),
    rows: part.statements.map((statement) => placedRow(pen, statement, spelling)),
  }
  return { party, below: part.below.map((below) => placedPart(pen, below, spelling, count, number)) }
}
