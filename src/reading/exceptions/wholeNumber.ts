/** The whole number a text states, `26.0` as well as `26`; nothing where it states none. */
export const wholeNumber = (text: string): number | undefined => {
  const digit = text.charCodeAt(0) - 48
  // Most are one digit.
  if (text.length === 1) return digit >= 0 && digit <= 9 ? digit : undefined
  return /^\d{1,6}(\.0*)?$/.test(text) ? Number(text) : undefined
}
