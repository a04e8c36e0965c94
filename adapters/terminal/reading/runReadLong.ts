import type { X12Part, X12Problem } from "../../x12/index.ts"
import { readX12Stream } from "../../x12/index.ts"
import { progressOn } from "../screen/progressBar.ts"
import type { Console } from "../screen/Console.ts"
import type { ExitCode } from "../screen/ExitCode.ts"
import { paintFor } from "../screen/paint.ts"
import { jsonOf } from "../screen/printJson.ts"
import { problemLines } from "./problemLines.ts"
import type { Quote } from "./Quote.ts"
import { quoteX12 } from "./quoteX12.ts"
import { responseJson } from "./readingJson.ts"
import { responseText } from "./readingText.ts"
import type { ReadOptions } from "./ReadOptions.ts"
import { severalAnswered } from "./severalAnswered.ts"
import { textsIn } from "./textsIn.ts"

type Message = Extract<X12Part, { readonly _tag: "Message" }>

const megabyte = 1_000_000

// Segments are counted in the answer's own message, which is what is kept of it.
const quoting =
  ({ message, reading }: Message): Quote =>
  (at) =>
    at.flatMap(quoteX12(message, reading))

interface Shown {
  readonly response: (part: Message, response: Message["reading"]["responses"][number]) => void
  readonly problem: (problem: X12Problem) => void
  readonly end: () => void
}

const asText = (explain: boolean, console: Console): Shown => {
  const paint = paintFor(console)
  let shown = 0
  return {
    response: (part, response) => {
      shown += 1
      if (shown > 1) console.out("")
      console.out(paint.bold(paint.underline(`Response ${shown}`)) + "\n")
      console.out(responseText(paint, response, explain ? quoting(part) : undefined))
    },
    problem: (problem) => {
      problemLines([problem]).forEach((line) => console.err(line))
    },
    end: () => {
      if (shown > 1) console.out(`\n${severalAnswered}`)
    },
  }
}

const asJson = (explain: boolean, console: Console): Shown => {
  const problems: Array<X12Problem> = []
  let shown = 0
  return {
    response: (part, response) => {
      console.out(shown === 0 ? '{ "responses": [' : ",")
      shown += 1
      console.out(jsonOf(responseJson(response, explain ? quoting(part) : undefined)))
    },
    problem: (problem) => void problems.push(problem),
    end: () => {
      console.out(`${shown === 0 ? '{ "responses": [' : ""}], "problems": ${jsonOf(problems)} }`)
    },
  }
}

/**
 * Shows what a long file says, each response as it comes, in memory that does not grow with the file. Segments are counted
 * within each answer.
 */
export const runReadLong = async (
  path: string,
  bytes: number,
  { json = false, explain = false }: ReadOptions,
  console: Console,
): Promise<ExitCode> => {
  const shown = json ? asJson(explain, console) : asText(explain, console)
  const progress = progressOn(console, Math.ceil(bytes / megabyte))
  let [answers, errors] = [0, 0]
  const problem = (one: X12Problem): void => {
    if (one.severity === "error") errors += 1
    shown.problem(one)
  }
  const texts = textsIn(path, (behind) => progress.at(Math.ceil(behind / megabyte), "MB"))
  for await (const part of readX12Stream(texts)) {
    if (part._tag === "Problem") {
      problem(part.problem)
      continue
    }
    part.reading.problems.forEach(problem)
    for (const response of part.reading.responses) {
      answers += 1
      shown.response(part, response)
    }
  }
  progress.end()
  shown.end()
  return answers > 0 && errors === 0 ? 0 : 1
}
