/** A function that works out what a text says once, however often it is asked: payers repeat themselves. */
export const remembered = <A>(read: (text: string) => A): ((text: string) => A) => {
  const known = new Map<string, A>()
  let lastText = ""
  let last: A | undefined
  return (text) => {
    // Mostly at once.
    if (last !== undefined && text === lastText) return last
    let now = known.get(text)
    if (now === undefined) {
      now = read(text)
      known.set(text, now)
    }
    lastText = text
    last = now
    return now
  }
}
