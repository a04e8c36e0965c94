import type { ChildProcess } from "node:child_process"
import { fork } from "node:child_process"
import { once } from "node:events"
import type { Order } from "./Order.ts"
import { Took } from "./Order.ts"
import type { SideName } from "./sides.ts"

const asked = async (child: ChildProcess, order: Order): Promise<Took> => {
  const settled = new AbortController()
  const answered: Promise<ReadonlyArray<unknown>> = once(child, "message", settled)
  const ended = once(child, "exit", settled).then(() => Promise.reject(new Error("a side of the bench has ended")))
  child.send(order)
  const [answer] = await Promise.race([answered, ended])
  // The other waits no longer.
  ended.catch(() => undefined)
  settled.abort()
  if (!Took.is(answer)) throw new TypeError("not an answer")
  return answer
}

interface Turns {
  readonly rounds: number
  readonly warmUp: number
  readonly characters: number
  readonly together: boolean
}

/** Has each side read what nobody has read before, each in a process of its own, in turn. */
export const inTurn = async <K extends SideName>(
  names: ReadonlyArray<K>,
  { rounds, warmUp, characters, together }: Turns,
): Promise<ReadonlyArray<ReadonlyMap<K, Took>>> => {
  const children = new Map(names.map((name) => [name, fork(new URL("./side.ts", import.meta.url), [name])]))
  const measured: Array<ReadonlyMap<K, Took>> = []
  try {
    for (let round = 0; round < rounds + warmUp; round += 1) {
      const took = new Map<K, Took>()
      for (let i = 0; i < names.length; i += 1) {
        const name = names[(i + round) % names.length]
        const child = name === undefined ? undefined : children.get(name)
        if (name === undefined || child === undefined) continue
        took.set(name, await asked(child, { first: 1 + round * 10_000, characters, together }))
      }
      if (round >= warmUp) measured.push(took)
    }
  } finally {
    for (const child of children.values()) child.kill()
  }
  return measured
}
