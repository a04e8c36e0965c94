import { assess } from "../../src/index.ts"
import { sayAssessment, sayDoubt, sayGround } from "../../src/review.ts"
import type { Case } from "./Case.ts"
import { questionOf } from "./questionOf.ts"

export interface Answered {
  readonly answer: string
  readonly because: ReadonlyArray<string>
  readonly missing: ReadonlyArray<string>
}

/** What is answered to a case's question, in the words a person reads. */
export const answerOf = ({ given, asked }: Pick<Case, "asked" | "given">): Answered => {
  const answer = assess(questionOf(given, asked))
  return {
    answer: sayAssessment(answer),
    because: "because" in answer ? answer.because.map(sayGround) : [],
    missing:
      answer._tag === "LimitedUntil"
        ? answer.doubts.map(sayDoubt)
        : answer._tag === "CannotTell"
          ? answer.missing.map(sayDoubt)
          : answer._tag === "Conflict"
            ? [...answer.between, ...answer.missing].map(sayDoubt)
            : [],
  }
}
