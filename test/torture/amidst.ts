import { setTimeout } from "node:timers/promises"
import type { Writer } from "./Writer.ts"

/** Waits until one of them begins a commit, and some milliseconds more: a random moment mostly finds them reading. */
export const amidst = async (writers: ReadonlyArray<Writer>, milliseconds: number): Promise<void> => {
  await Promise.race([setTimeout(2_000), ...writers.map((writer) => writer.nextCommit())])
  await setTimeout(milliseconds)
}
