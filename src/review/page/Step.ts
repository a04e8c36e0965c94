import type { ReviewCommand } from "./ReviewCommand.ts"
import type { ReviewState } from "./ReviewState.ts"

/** The page after an event, and what it asks of its host. @category models @since 0.2.0 */
export interface Step {
  readonly state: ReviewState
  readonly commands: ReadonlyArray<ReviewCommand>
}

/** The page after an event that asks for nothing. */
export const still = (state: ReviewState): Step => ({ state, commands: [] })
