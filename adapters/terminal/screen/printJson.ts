import type { Console } from "./Console.ts"

// JSON writes most controls as escapes; these it would let through to the terminal.
const unescaped = /[\u007F-\u009F\p{Bidi_Control}\p{Zl}\p{Zp}]/gu

/** A value as JSON, of which a terminal shows every character and does none. */
export const jsonOf = (value: unknown, indent = 2): string =>
  JSON.stringify(value, undefined, indent).replace(
    unescaped,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  )

/** A value for machines, alone on standard output. */
export const printJson = (console: Pick<Console, "out">, value: unknown): void => console.out(jsonOf(value))
