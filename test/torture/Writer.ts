import type { ChildProcessByStdio } from "node:child_process"
import { spawn } from "node:child_process"
import type { Readable, Writable } from "node:stream"
import * as E from "fp-ts/lib/Either.js"
import { decode } from "../../src/index.ts"
import type { Deed, Line } from "./Line.ts"
import { lineCodec } from "./Line.ts"
import type { Orders } from "./Orders.ts"

/** A process that imports, seen from the one that started it. */
export class Writer {
  readonly hands: Orders["hands"]
  readonly startedAt = performance.now()
  isPaused = false
  isGone = false
  readonly ended: Promise<{ readonly code: number | null; readonly signal: string | null; readonly err: string }>
  readonly #child: ChildProcessByStdio<Writable, Readable, Readable>
  #waiting: ReadonlyArray<() => void> = []
  // When each hand got each import acknowledged, and what it said last, by its practice.
  readonly #acknowledged = new Map<string, ReadonlyArray<number>>()
  readonly #last = new Map<string, string>()
  readonly #trying = new Map<string, Deed>()

  constructor(script: string, orders: Orders, hear: (line: Line) => void) {
    this.hands = orders.hands
    const child = spawn(process.execPath, [script, JSON.stringify(orders)], { stdio: ["pipe", "pipe", "pipe"] })
    this.#child = child
    child.stdin.on("error", () => undefined)
    let rest = ""
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      const lines = (rest + text).split("\n")
      rest = lines.pop() ?? ""
      for (const line of lines) this.#heard(line, hear)
    })
    let err = ""
    child.stderr.setEncoding("utf8").on("data", (text: string) => (err += text))
    this.ended = new Promise((resolve) =>
      child.on("close", (code, signal) => {
        this.isGone = true
        this.#wake()
        resolve({ code, signal, err })
      }),
    )
  }

  /** What its hands had begun and not been answered. */
  get unfinished(): ReadonlyMap<string, Deed> {
    return this.#trying
  }

  /** How long after a moment each hand got its first import acknowledged, of those that did. */
  firstSince(moment: number): ReadonlyArray<number> {
    return [...this.#acknowledged.values()].flatMap((times) => {
      const first = times.find((time) => time > moment)
      return first === undefined ? [] : [first - moment]
    })
  }

  hasImportedAt(practice: string, moment: number): boolean {
    return (this.#acknowledged.get(practice)?.at(-1) ?? 0) > moment
  }

  /** Whether every hand has had an import acknowledged since then. */
  hasImportedSince(moment: number): boolean {
    return this.hands.every(({ practice }) => this.hasImportedAt(practice, moment))
  }

  lastLineOf(practice: string): string {
    return this.#last.get(practice) ?? "nothing said"
  }

  /** Comes back when it begins its next commit, or is gone. */
  nextCommit(): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting = [...this.#waiting, resolve]
    })
  }

  #wake(): void {
    for (const wake of this.#waiting) wake()
    this.#waiting = []
  }

  kill(): void {
    this.#child.kill("SIGKILL")
  }

  tell(order: "go" | "pause" | "stop"): void {
    if (order !== "pause") this.isPaused = false
    this.#child.stdin.write(`${order}\n`)
  }

  #heard(text: string, hear: (line: Line) => void): void {
    const decoded = decode(lineCodec)(JSON.parse(text))
    if (E.isLeft(decoded)) throw new TypeError(`a process says what was not agreed: ${text}`)
    const line = decoded.right
    hear(line)
    if (line.says === "paused") this.isPaused = true
    if (line.says === "committing") this.#wake()
    if (line.says === "trying") this.#trying.set(line.deed.practice, line.deed)
    if (line.says === "done" || line.says === "refused" || line.says === "looked")
      this.#trying.delete(line.deed.practice)
    if (line.says === "failed" && line.written === "nothing") this.#trying.delete(line.deed.practice)
    if ("deed" in line) this.#last.set(line.deed.practice, text)
    if (line.says !== "done" || line.deed.act !== "import") return
    const { practice } = line.deed
    this.#acknowledged.set(practice, [...(this.#acknowledged.get(practice) ?? []), performance.now()])
  }
}
