// A 271 as a tree of what it says, before anybody has chosen how it is written.

/** One value, a value of several parts, or a value that stands several times. */
export type Element = string | { readonly parts: ReadonlyArray<string> } | { readonly repeated: ReadonlyArray<string> }

export interface Segment {
  readonly id: string
  readonly elements: ReadonlyArray<Element>
}

export interface Procedure {
  readonly qualifier: string
  readonly code: string
  readonly modifiers: ReadonlyArray<string>
  readonly description: string
  readonly through: string
}

/** An EB, element by element. */
export interface Benefit {
  readonly kind: string
  readonly level: string
  readonly serviceTypes: ReadonlyArray<string>
  readonly insurance: string
  readonly planText: string
  readonly period: string
  readonly money: string
  readonly share: string
  readonly quantityQualifier: string
  readonly quantity: string
  readonly authorised: string
  readonly inNetwork: string
  readonly procedure?: Procedure
  readonly diagnoses: ReadonlyArray<string>
}

export interface Statement {
  readonly benefit: Benefit
  /** What hangs below it, in the order in which it is written. */
  readonly below: ReadonlyArray<Segment>
}

export interface Name {
  readonly code: string
  readonly last: string
  readonly first: string
  readonly idQualifier: string
  readonly id: string
}

export type Role = "source" | "receiver" | "subscriber" | "dependent"

/** A part of a transaction (an HL), and the parts below it. */
export interface Part {
  readonly role: Role
  /** What stands between its HL and its name. */
  readonly before: ReadonlyArray<Segment>
  readonly name: Name
  readonly birthDate: string
  /** INS01 and INS02. */
  readonly insured?: { readonly isSubscriber: string; readonly relationship: string }
  readonly details: ReadonlyArray<Segment>
  readonly statements: ReadonlyArray<Statement>
  readonly below: ReadonlyArray<Part>
}

export interface Transaction {
  /** BHT04. */
  readonly day: string
  readonly sources: ReadonlyArray<Part>
}

export interface Group {
  /** GS04. */
  readonly day: string
  readonly transactions: ReadonlyArray<Transaction>
}

export interface Interchange {
  /** ISA09, in six digits. */
  readonly day: string
  readonly groups: ReadonlyArray<Group>
}

export type Message = ReadonlyArray<Interchange>
