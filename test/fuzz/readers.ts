import { brokenReaders, readersSeenFromOutside } from "./broken/brokenReaders.ts"
import type { Tested } from "./Tested.ts"
import { ours } from "./Tested.ts"

/** Readers by their names, because a thread can be told only a name. */
export const readers: Readonly<Record<string, Tested>> = {
  ours,
  ...Object.fromEntries([...brokenReaders, ...readersSeenFromOutside].map(({ name, tested }) => [name, tested])),
}
