import { setTimeout } from "node:timers/promises"

/** Waits until it is so; `false` where it is not within the time. */
export const until = async (isSo: () => boolean | Promise<boolean>, milliseconds: number): Promise<boolean> => {
  const last = performance.now() + milliseconds
  while (!(await isSo())) {
    if (performance.now() > last) return false
    await setTimeout(4)
  }
  return true
}
