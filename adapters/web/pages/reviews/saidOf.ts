import type { Accepted, Reverted } from "../../../../src/index.ts"
import { allChanges } from "../../../../src/index.ts"
import { sayKept, sayNotRevertible, sayPutBack, sayRefusal } from "../../../../src/review.ts"
import type { PutBack } from "../../wire/RevertReviewPage.ts"
import type { Answer } from "../asking/ask.ts"
import { sentence } from "../asking/sentence.ts"
import { words } from "../words.ts"

/** What was done, or why it was not, in a line that is read aloud. */
export interface Said {
  readonly tone: "good" | "bad"
  readonly text: string
}

const notDone = (answer: Exclude<Answer<unknown>, { readonly _tag: "Answered" }>): Said => {
  switch (answer._tag) {
    case "Refused":
      return { tone: "bad", text: answer.refusals.map((one) => sentence(sayRefusal(one))).join(" ") }
    case "Failed":
      return { tone: "bad", text: answer.problem.message }
    case "NobodySignedIn":
      return { tone: "bad", text: words.ended }
  }
}

/** That values were put back, with what stays and what stopped it. */
export const saidOfRevert = (answer: Answer<PutBack>): Said => {
  if (answer._tag !== "Answered") return notDone(answer)
  const { receipts, refused, stopped = [] } = answer.value
  const values = new Set(
    receipts.flatMap(({ changes }) => allChanges(changes).map(({ address }) => JSON.stringify(address))),
  ).size
  const others = [...stopped.map(sayRefusal), ...refused.map(sayNotRevertible)].map(sentence)
  return { tone: others.length === 0 ? "good" : "bad", text: [sayPutBack(values), ...others].join(" ") }
}

/** That one import's value was taken back. */
export const saidOfStep = (answer: Answer<{ readonly receipt: Reverted }>): Said =>
  answer._tag === "Answered" ? { tone: "good", text: words.steppedBack } : notDone(answer)

/** That values were accepted. */
export const saidOfAccept = (answer: Answer<Accepted>): Said =>
  answer._tag === "Answered" ? { tone: "good", text: sayKept(answer.value.addresses?.length) } : notDone(answer)
