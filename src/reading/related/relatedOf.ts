import type { Position } from "../../domain/response/Evidence.ts"
import type { Contact, ContactWay, RelatedEntity } from "../../domain/response/RelatedEntity.ts"
import type { ContactPiece, EntityPiece, Row } from "../rows/Row.ts"
import { refersElsewhere } from "./refersElsewhere.ts"
import { contactKind, idKind, referenceKind, roleOf } from "./roles.ts"

const wayOf = ({ qualifier, value }: ContactPiece["numbers"][number]): ReadonlyArray<ContactWay> =>
  value === "" ? [] : [{ kind: contactKind(qualifier), value }]

const contactOf = ({ name, numbers }: ContactPiece): Contact => ({
  ...(name === "" ? {} : { name }),
  ways: numbers.flatMap(wayOf),
})

const nameOf = ({ firstName, lastName }: EntityPiece): string =>
  [firstName, lastName].filter((part) => part !== "").join(" ")

const saysNothing = ({ code, lastName, firstName, id, contacts }: EntityPiece): boolean =>
  code === "" && lastName === "" && firstName === "" && id === "" && contacts.length === 0

const entityOf = (row: Row, entity: EntityPiece, isFirst: boolean): RelatedEntity => {
  const name = nameOf(entity)
  // What stands at the row is said of the first it names.
  const own = isFirst && refersElsewhere(row.kind)
  const references = own ? row.references.filter(({ value }) => value !== "") : []
  const messages = own ? row.messages : []
  return {
    role: roleOf(row.kind, entity.code),
    ...(name === "" ? {} : { name }),
    ids: [
      ...(entity.id === "" ? [] : [{ kind: idKind(entity.idQualifier), value: entity.id }]),
      ...references.map(({ qualifier, value }) => ({ kind: referenceKind(qualifier), value })),
    ],
    contacts: entity.contacts.map(contactOf),
    words: [...(own && row.planText !== "" ? [row.planText] : []), ...messages.map(({ words }) => words)],
    evidence: {
      rule: "relatedEntity",
      at: [
        row.at,
        ...[...references, ...messages].map(({ at }) => at),
        entity.at,
        ...entity.contacts.map(({ at }) => at),
      ],
    },
  }
}

const nothing: ReadonlyArray<RelatedEntity> = []

const nobody = { related: nothing, settled: [] }

/** Whom the rows refer to (2120), and what of the rows is said with it. */
export const relatedOf = (
  rows: ReadonlyArray<Row>,
): { readonly related: ReadonlyArray<RelatedEntity>; readonly settled: ReadonlyArray<Position> } => {
  if (!rows.some(({ entities }) => entities.length > 0)) return nobody
  const read = rows.flatMap((row) =>
    row.entities.length === 0
      ? nothing
      : row.entities.filter((one) => !saysNothing(one)).map((entity, i) => entityOf(row, entity, i === 0)),
  )
  const states = new Set<Position>()
  for (const { kind, at } of rows) if (!refersElsewhere(kind)) states.add(at)
  return {
    related: read,
    settled: read.flatMap(({ evidence }) => evidence.at.filter((at) => !states.has(at))),
  }
}
