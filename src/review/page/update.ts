import type { ReviewEvent } from "./ReviewEvent.ts"
import type { ReviewState } from "./ReviewState.ts"
import type { Step } from "./Step.ts"
import { personDid } from "./personDid.ts"
import { worldSaid } from "./worldSaid.ts"

/**
 * The page after an event, and what it asks of its host. An event that means nothing where the page stands changes
 * nothing: a second click on Yes, an answer to a command that was given up.
 *
 * Laws: nothing is imported without a Yes to its confirmation, and no section that is not selected; from every state that
 * is not closed a person or an answer leads out; Cancel and No lead back to exactly the page before.
 *
 * @see docs/specification.md, steps 2 to 11
 * @category presenting
 * @since 0.2.0
 */
export const update = (state: ReviewState, event: ReviewEvent): Step =>
  "number" in event || event._tag === "NewAnswerArrived" ? worldSaid(state, event) : personDid(state, event)
