import fc from "fast-check"
import { chanceOf, numberOf } from "../torture/Chance.ts"
import type { Chance } from "../torture/Chance.ts"
import { long, small, written } from "../x12/grammar/messages.ts"
import type { Written } from "../x12/grammar/write.ts"
import { someEdit } from "./edits/edits.ts"
import type { Input } from "./Input.ts"

/** So many inputs are made from the same few messages, because making a message costs more than damaging it. */
export const blockSize = 256

const smallOnes = written(small)
const longOnes = written(long)
const messagesInBlock = 16

const messagesOf = (seed: string, block: number): ReadonlyArray<Written> => {
  const number = numberOf(`${seed}/messages/${block}`) | 0
  const numRuns = messagesInBlock - 1
  // One long message in four blocks: they cost as much as all the others.
  return [
    ...fc.sample(smallOnes, { seed: number, numRuns: block % 4 === 0 ? numRuns : messagesInBlock }),
    ...(block % 4 === 0 ? fc.sample(longOnes, { seed: number, numRuns: 1 }) : []),
  ]
}

const noise = (chance: Chance): string => {
  const codes = Array.from({ length: chance.between(0, 300) }, () =>
    chance.oneOf(chance.between(0, 0xffff), chance.between(0, 255), chance.between(32, 126)),
  )
  return String.fromCharCode(...codes)
}

const longest = 400_000

const editCount = (chance: Chance): number =>
  chance.next() < 0.4 ? 1 : chance.next() < 0.5 ? 2 : chance.oneOf(3, 4, 5, chance.between(6, 15))

const damaged = (message: Written, others: ReadonlyArray<string>, chance: Chance): Pick<Input, "text" | "done"> => {
  let { text } = message
  const done: Array<string> = []
  for (let count = editCount(chance); count > 0; count -= 1) {
    const edit = someEdit(chance)
    if (edit === undefined) continue
    text = edit.apply({ text, spelling: message.spelling, others }, chance).slice(0, longest)
    done.push(edit.kind)
  }
  return { text, done }
}

const cut = (input: Input, chance: Chance): Input => ({
  ...input,
  text: input.text.slice(0, chance.between(0, Math.max(0, input.text.length - 1))),
  done: [...input.done, "end cut off"],
  uncut: input.text,
})

const inputOf = (seed: string, index: number, messages: ReadonlyArray<Written>): Input => {
  const chance = chanceOf(`${seed}/${index}`)
  const inBlock = index % blockSize
  const asItIs = messages[inBlock]
  if (asItIs !== undefined) return { index, text: asItIs.text, done: [], valid: asItIs }
  if (inBlock < messagesInBlock + 4) {
    const header = messages[0]?.text.slice(0, 106) ?? ""
    return { index, text: (inBlock % 2 === 0 ? "" : header) + noise(chance), done: ["noise"] }
  }
  const message = messages[chance.between(0, messages.length - 1)]
  if (message === undefined) throw new Error("there are no messages to damage")
  // Cut off and otherwise whole: what a reader owes is known to the letter.
  if (chance.next() < 0.1) return cut({ index, text: message.text, done: [], valid: message }, chance)
  const { text, done } = damaged(
    message,
    messages.map((one) => one.text),
    chance,
  )
  const input = { index, text, done }
  return chance.next() < 0.15 ? cut(input, chance) : input
}

/** Inputs by their numbers, each always the same for the same seed, whichever were asked for before. */
export const inputsOf = (seed: string): ((index: number) => Input) => {
  let block = -1
  let messages: ReadonlyArray<Written> = []
  return (index) => {
    const wanted = Math.floor(index / blockSize)
    if (wanted !== block) {
      block = wanted
      messages = messagesOf(seed, wanted)
    }
    return inputOf(seed, index, messages)
  }
}
