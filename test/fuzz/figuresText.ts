import type { Hunted } from "./hunt.ts"
import type { Counts, Most } from "./Tally.ts"

const number = (value: number): string => Math.round(value).toLocaleString("en")

const rows = (counts: Counts): ReadonlyArray<string> =>
  Object.entries(counts)
    .toSorted(([, one], [, other]) => other - one)
    .map(([name, count]) => `  ${number(count).padStart(11)}  ${name}`)

const where = ({ index, length }: Most): string => `input ${index}, ${number(length)} characters`

/** The figures of a hunt as a person reads them. */
export const figuresText = ({ tally, seconds, broken }: Hunted, seed: string): string => {
  const { inputs, characters, responses, valid, edits, problems, slowest, taken, kept } = tally
  return [
    `seed ${seed}: ${number(inputs)} inputs, ${number(characters)} characters, in ${number(seconds)} s`,
    `  ${number(valid)} valid messages; ${number(responses)} responses`,
    "",
    "what was done to them",
    ...rows(edits),
    "",
    "problems told",
    ...rows(problems),
    "",
    `slowest         ${slowest.value.toFixed(1)} ms (${where(slowest)})`,
    `memory taken    ${number(taken.value)} bytes a character at most (${where(taken)})`,
    `memory kept     ${number(kept.value)} bytes a character at most (${where(kept)})`,
    "",
    ...(Object.keys(broken).length === 0
      ? ["no law was broken"]
      : ["laws broken, and by how many inputs", ...rows(broken)]),
  ].join("\n")
}
