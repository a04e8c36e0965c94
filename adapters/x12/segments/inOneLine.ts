const isOdd = (code: number): boolean => code < 32 || code > 126

/** Words without two blanks in a row, and with no blanks but spaces. */
export const inOneLine = (words: string): string => {
  let before = 0
  for (let at = 0; at < words.length; at += 1) {
    const code = words.charCodeAt(at)
    if (isOdd(code) || (code === 32 && before === 32)) return words.replace(/\s+/g, " ")
    before = code
  }
  return words
}
