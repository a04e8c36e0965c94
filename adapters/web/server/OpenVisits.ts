/**
 * What each session imported in a review that is still open: the importer may undo that himself, until Close. A page
 * cannot say so, only the server that answered the import.
 */
export interface OpenVisits {
  readonly imported: (session: string, receipt: string) => void
  readonly closed: (session: string, receipts: ReadonlyArray<string>) => void
  readonly isOpen: (session: string, receipt: string) => boolean
}

export const openVisits = (): OpenVisits => {
  const open = new Map<string, ReadonlySet<string>>()
  const of = (session: string): ReadonlySet<string> => open.get(session) ?? new Set()
  return {
    imported: (session, receipt) => open.set(session, new Set([...of(session), receipt])),
    closed: (session, receipts) => {
      const left = [...of(session)].filter((receipt) => !receipts.includes(receipt))
      if (left.length === 0) open.delete(session)
      else open.set(session, new Set(left))
    },
    isOpen: (session, receipt) => of(session).has(receipt),
  }
}
