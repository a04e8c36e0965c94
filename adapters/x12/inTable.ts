/**
 * What a table of ours holds under a sender's word. `constructor` and its like stand in none of them, though every object
 * answers to them.
 */
export const inTable = <V>(table: Readonly<Record<string, V>>, word: string): V | undefined =>
  Object.hasOwn(table, word) ? table[word] : undefined
