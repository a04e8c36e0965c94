import type { Changes } from "./Change.ts"

/** Of how many procedures the exceptions would be taken away, because the payer does not mention them. @category decisions @since 0.2.0 */
export const removedExceptions = ({ exceptions }: Changes): number =>
  exceptions.filter(({ step }) => step._tag === "Remove").length
