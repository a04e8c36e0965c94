import type { Deed, ImportDeed, Line } from "./Line.ts"
import { deedKey } from "./Line.ts"

/**
 * What is known of a deed: it was acknowledged, and so is kept for ever; it was not written, and so is absent; or nobody
 * can say, until the book is looked into.
 */
export type Fate = "kept" | "absent" | "open"

export interface Known {
  readonly deed: Deed
  readonly fate: Fate
  /** Whether somebody may have been killed, or got no answer, while he wrote it. */
  readonly doubt: boolean
}

export interface Counts {
  readonly imports: number
  readonly reverts: number
  readonly letters: number
  /** Who had to preview again. */
  readonly refused: number
  /** Commits that lost a race. */
  readonly conflicts: number
  readonly toldNothing: number
  readonly toldUnknown: number
  /** Imports and reverts in doubt that were found written, and not. */
  readonly inDoubtWritten: number
  readonly inDoubtNotWritten: number
}

const expectedRefusals = ["ChangedSincePreview", "NothingToRevert"]

const writes = ["commit", "put"]

/** What the processes said they did, and what must not have been said. */
export class Ledger {
  readonly violations: Array<string> = []
  readonly #known = new Map<string, Known>()
  readonly #counts = {
    imports: 0,
    reverts: 0,
    letters: 0,
    refused: 0,
    conflicts: 0,
    toldNothing: 0,
    toldUnknown: 0,
    inDoubtWritten: 0,
    inDoubtNotWritten: 0,
  }

  get counts(): Counts {
    return this.#counts
  }

  get known(): ReadonlyArray<Known> {
    return [...this.#known.values()]
  }

  knownOf(key: string): Known | undefined {
    return this.#known.get(key)
  }

  violated(what: string): void {
    this.violations.push(what)
  }

  hear(line: Line): void {
    switch (line.says) {
      case "opened":
      case "committing":
      case "paused":
        return
      case "trying":
        return this.#tried(line.deed)
      case "done":
        return this.#done(line.deed, line.already)
      case "refused":
        return this.#refused(line.deed, line.why)
      case "failed":
        return this.#failed(line.deed, line.operation, line.written)
      case "unread":
        if (line.written === "unknown") this.violated(`\`${line.operation}\` only reads and says it may have written`)
        return
      case "looked":
        this.#count(line.deed, line.found)
        return this.#settle(line.deed, line.found)
      case "conflict":
        this.#counts.conflicts++
        return
      case "broken":
        return this.violated(line.what)
    }
  }

  /** Who was writing this was killed. */
  left(deed: Deed): void {
    this.#known.set(deedKey(deed), { deed, fate: "open", doubt: true })
  }

  /** The book was looked into while nobody wrote. */
  found(deed: Deed, there: boolean): void {
    const known = this.#known.get(deedKey(deed))
    if (known?.fate !== "open") return
    this.#count(deed, there)
    this.#settle(deed, there)
  }

  #count(deed: Deed, there: boolean): void {
    if (deed.act === "letter") return
    if (there) this.#counts.inDoubtWritten++
    else this.#counts.inDoubtNotWritten++
  }

  #settle(deed: Deed, there: boolean): void {
    this.#known.set(deedKey(deed), { deed, fate: there ? "kept" : "absent", doubt: false })
  }

  #tried(deed: Deed): void {
    const before = this.#known.get(deedKey(deed))
    if (before?.fate === "kept") return
    this.#known.set(deedKey(deed), { deed, fate: "open", doubt: before?.doubt ?? false })
  }

  #done(deed: Deed, already: boolean): void {
    const before = this.#known.get(deedKey(deed))
    if (deed.act === "import") this.#imported(deed, already, before)
    if (deed.act === "revert") this.#counts.reverts++
    if (deed.act === "letter") this.#counts.letters++
    this.#settle(deed, true)
  }

  #imported(deed: ImportDeed, already: boolean, before: Known | undefined): void {
    this.#counts.imports++
    if (already && before?.fate === "open" && !before.doubt)
      this.violated(`import ${deed.id} is said to have been written before it was tried`)
    if (!already && before?.fate === "kept") this.violated(`import ${deed.id} was there and is said to be written now`)
  }

  #refused(deed: Deed, why: ReadonlyArray<string>): void {
    if (why.some((tag) => !expectedRefusals.includes(tag)))
      this.violated(`${deed.act} ${deed.id} is refused: ${why.join(", ")}`)
    if (this.#known.get(deedKey(deed))?.fate === "kept")
      this.violated(`${deed.act} ${deed.id} was there and is refused`)
    this.#counts.refused++
    this.#settle(deed, false)
  }

  #failed(deed: Deed, operation: string, written: "nothing" | "unknown"): void {
    const known = this.#known.get(deedKey(deed))
    if (written === "unknown" && !writes.includes(operation))
      this.violated(`\`${operation}\` only reads and says it may have written`)
    if (written === "unknown") this.#counts.toldUnknown++
    else this.#counts.toldNothing++
    if (known?.fate === "kept") return
    const doubt = written === "unknown" || (known?.doubt ?? false)
    this.#known.set(deedKey(deed), { deed, fate: doubt ? "open" : "absent", doubt })
  }
}
