import { closingLaws } from "./laws/closingLaws.ts"
import { stepLaws } from "./laws/stepLaws.ts"
import { troubleLaws } from "./laws/troubleLaws.ts"
import type { ScreenLaw } from "./ScreenLaw.ts"

/**
 * What every screen of the import page owes: the steps of the workflow, the ways out of the page, and what is seen where
 * something goes wrong.
 *
 * @category laws
 * @since 0.2.0
 */
export const screenLaws: ReadonlyArray<ScreenLaw> = [...stepLaws, ...closingLaws, ...troubleLaws]
