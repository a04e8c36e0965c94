/** What a text's first bytes say that it is written in, where they say so: UTF-16 of either order. */
export const markedDecoder = (first: Uint8Array): TextDecoder | undefined =>
  first[0] === 0xff && first[1] === 0xfe
    ? new TextDecoder("utf-16le")
    : first[0] === 0xfe && first[1] === 0xff
      ? new TextDecoder("utf-16be")
      : undefined

/** X12 is plain text, and refused where it is no UTF-8. */
export const plainDecoder = (): TextDecoder => new TextDecoder("utf-8", { fatal: true })

/**
 * The text of some bytes, and the decoder for what follows them. Older senders write letters beyond ASCII in Latin-1, which
 * UTF-8 refuses; what came before was ASCII or UTF-8.
 */
export const decoded = (
  decoder: TextDecoder,
  bytes: Uint8Array,
  options?: TextDecodeOptions,
): { readonly text: string; readonly decoder: TextDecoder } => {
  try {
    return { text: decoder.decode(bytes, options), decoder }
  } catch {
    const latin1 = new TextDecoder("latin1")
    return { text: latin1.decode(bytes, options), decoder: latin1 }
  }
}
