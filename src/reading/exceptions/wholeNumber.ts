/** The whole number a text states, `26.0` as well as `26`; nothing where it states none. */
export const wholeNumber = (text: string): number | undefined =>
  /^\d{1,6}(\.0*)?$/.test(text) ? Number(text) : undefined
