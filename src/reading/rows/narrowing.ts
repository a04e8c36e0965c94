import type { Row } from "./Row.ts"

// Children, dependents, the employee, the spouse, the spouse and children. IND and FAM are everybody's, each or together.
const someMembers = new Set(["CHD", "DEP", "EMP", "SPO", "SPC"])

const statesBenefit = new Set(["A", "B", "C", "D", "E", "F", "H", "I"])

/**
 * Why a row says less than its kind and its service do: of some members only, or under the circumstances of a modifier. Read
 * without that, it would say more than the payer does. `undefined` where it does not.
 */
export const narrowing = ({ kind, level, procedure }: Row): string | undefined =>
  !statesBenefit.has(kind)
    ? undefined
    : (procedure?.modifiers ?? []).length > 0
      ? "a service with a modifier, whose circumstances have no place in the practice's records"
      : someMembers.has(level)
        ? "a statement about some members of the family only"
        : undefined
