import type { Law } from "./Law.ts"

export const placesInOrder: Law = {
  name: "segments stand in the text, one behind the other",
  broken: ({ text }, { reading: { segments } }) => {
    let end = 0
    for (const [index, span] of segments.entries()) {
      if (!(span.start >= end && span.end >= span.start && span.end <= text.length))
        return `segment ${index} is from ${span.start} to ${span.end}, behind ${end}, of ${text.length}`
      end = span.end
    }
    return undefined
  },
}
