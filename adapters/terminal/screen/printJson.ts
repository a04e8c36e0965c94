import type { Console } from "./Console.ts"

/** A value for machines, alone on standard output. */
export const printJson = (console: Pick<Console, "out">, value: unknown): void =>
  console.out(JSON.stringify(value, undefined, 2))
