import * as Effect from "effect/Effect"
import type * as Layer from "effect/Layer"
import type { Caller, EligibilityResponse, Policy } from "../../../src/index.ts"
import { standardPolicy } from "../../../src/index.ts"
import { readX12 } from "../../../adapters/x12/index.ts"
import { importDetails, preview, receiveResponse, todayAt } from "../../../src/effect.ts"
import { instant, receiptId, responseId } from "../../../src/testing/world/ids.ts"
import { today } from "./dentalAnswer.ts"

/** A clock that stands still. */
export const clock = todayAt(today, instant("2026-11-24T06:00:00.000Z"))

/** The one response in a message. */
export const responseIn = (message: string): EligibilityResponse => {
  const { responses, problems } = readX12(message)
  const [response] = responses
  if (response === undefined || problems.length > 0) throw new Error(`not read: ${JSON.stringify(problems)}`)
  return response
}

/** As an automatic import does: what the payer does not mention stays. */
export const policy: Policy = { ...standardPolicy, exceptions: "statedProcedures" }

export const received = ({ practice, location }: Caller, id: string, message: string) =>
  receiveResponse({
    from: { _tag: "Connection", practice, location },
    id: responseId(id),
    response: responseIn(message),
    message,
  })

const choiceOf = (id: string) => ({
  response: responseId(id),
  networkPlan: "In network",
  sections: ["DeductiblesAndBenefits", "ExceptionsAndLimitations"] as const,
  policy,
  answers: {},
})

/** Change set and commit: the preview of a response, and the import of exactly that. */
export const previewedAndImported = Effect.fnUntraced(function* (caller: Caller, id: string) {
  const choice = choiceOf(id)
  const { digest } = yield* preview(caller, choice)
  return yield* importDetails({ caller, choice, digest, receipt: receiptId(`import-${id}`) })
})

export type Clock = Layer.Success<typeof clock>
