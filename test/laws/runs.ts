// The same cases every time, so that a green build stays green; LAWS_SEED=random (or a number) looks for new ones, and
// LAWS_TIMES=10 looks ten times as long.
const asked = process.env["LAWS_SEED"]

const seed = asked === undefined ? 20_261_124 : asked === "random" ? undefined : Number(asked)

const times = Number(process.env["LAWS_TIMES"] ?? "1")

// Whoever only wants to know whether a law fails need not wait for the smallest case.
const endOnFailure = process.env["LAWS_SHRINK"] === "no"

export const runs = (
  numRuns: number,
): { readonly numRuns: number; readonly endOnFailure: boolean; readonly seed?: number } => ({
  numRuns: Math.ceil(numRuns * times),
  endOnFailure,
  ...(seed === undefined ? {} : { seed }),
})
