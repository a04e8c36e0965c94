/**
 * A function that keeps its last answer beside the object it was asked about, while it is asked the same: a page that is
 * shown at every key and every move of a pointer works out once what thousands of procedures say. The answer is kept no
 * longer than its object.
 */
export const remembered = <K extends object, A extends ReadonlyArray<unknown>, B>(
  work: (about: K, ...asked: A) => B,
): ((about: K, ...asked: A) => B) => {
  const kept = new WeakMap<K, { readonly asked: A; readonly answer: B }>()
  return (about, ...asked) => {
    const before = kept.get(about)
    if (before !== undefined && before.asked.every((one, i) => one === asked[i])) return before.answer
    const answer = work(about, ...asked)
    kept.set(about, { asked, answer })
    return answer
  }
}
