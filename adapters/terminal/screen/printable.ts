// What moves the cursor, clears the screen, rings, hides, or turns the order of letters around. A payer's text may hold
// any of it, and a terminal would do as it says.
const odd = /(?!\n)[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}]/gu

const pictureOf = (character: string): string => {
  const code = character.charCodeAt(0)
  if (code === 127) return "\u2421"
  return code < 32 ? String.fromCharCode(0x2400 + code) : "\uFFFD"
}

/** A text of which a terminal only shows what it says: each control but a line feed as its picture, such as ␛. */
export const printable = (text: string): string => text.replace(odd, pictureOf)

// The colours and weights that we use ourselves. Nothing that hides, blinks or turns around is among them.
const escape = "\u001B"
const ourColours = new RegExp(`(${escape}\\[(?:[124]|2[24]|39|49|[349][0-7]|10[0-7])m)`)

/** The same of a text of ours, which on a terminal may be coloured. */
export const printableInColour = (text: string): string =>
  text
    .split(ourColours)
    .map((piece, i) => (i % 2 === 1 ? piece : printable(piece)))
    .join("")
