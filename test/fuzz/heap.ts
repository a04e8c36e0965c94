import { runInNewContext } from "node:vm"
import { getHeapStatistics, setFlagsFromString } from "node:v8"

setFlagsFromString("--expose-gc")
const collect: unknown = runInNewContext("gc")

/** The bytes that are in use in this thread, and those that will be free at the next collection. */
export const inUse = (): number => {
  const { used_heap_size: heap, external_memory: beside } = getHeapStatistics()
  return heap + beside
}

/** The bytes that are in use in this thread when everything that nobody needs is gone. */
export const kept = (): number => {
  // What one collection finds is gone, of array buffers and of code too, only with the next.
  if (typeof collect === "function") for (let time = 0; time < 3; time += 1) Reflect.apply(collect, undefined, [])
  return inUse()
}
