export const quantile = (numbers: ReadonlyArray<number>, part: number): number => {
  const sorted = [...numbers].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

export const median = (numbers: ReadonlyArray<number>): number => quantile(numbers, 0.5)

export const middleHalf = (numbers: ReadonlyArray<number>): readonly [number, number] => [
  quantile(numbers, 0.25),
  quantile(numbers, 0.75),
]

export const millisecondsOf = async (act: () => Promise<unknown>): Promise<number> => {
  const began = performance.now()
  await act()
  return performance.now() - began
}

/** One of several that are measured in turn; what is prepared for a round is not timed. */
export interface Side {
  readonly prepare?: (round: number) => Promise<unknown>
  readonly act: (round: number) => Promise<unknown>
}

/**
 * Milliseconds of each side in each round. The sides take turns, so that whatever else the machine does meets all alike,
 * and each round another one begins. The first rounds only warm up.
 */
export const interleaved = async <K extends string>(
  sides: Readonly<Record<K, Side>>,
  { rounds, warmUp, inTurn = true }: { readonly rounds: number; readonly warmUp: number; readonly inTurn?: boolean },
): Promise<ReadonlyArray<Readonly<Record<string, number>>>> => {
  const names = Object.keys(sides)
  const byName: ReadonlyMap<string, Side> = new Map(Object.entries<Side>(sides))
  const measured: Array<Readonly<Record<string, number>>> = []
  for (let round = 0; round < rounds + warmUp; round++) {
    const took: Record<string, number> = {}
    for (let i = 0; i < names.length; i++) {
      const name = names[(i + (inTurn ? round : 0)) % names.length] ?? ""
      const side = byName.get(name)
      await side?.prepare?.(round)
      took[name] = await millisecondsOf(async () => side?.act(round))
    }
    if (round >= warmUp) measured.push(took)
  }
  return measured
}

/** How often the first side fits into the second, round by round; and what each side took on the whole. */
export const compared = (
  measured: ReadonlyArray<Readonly<Record<string, number>>>,
  over: string,
  under: string,
): { readonly ratio: number; readonly between: readonly [number, number] } => {
  const ratios = measured.map((round) => (round[over] ?? Number.NaN) / (round[under] ?? Number.NaN))
  return { ratio: median(ratios), between: middleHalf(ratios) }
}

export const medianOf = (measured: ReadonlyArray<Readonly<Record<string, number>>>, side: string): number =>
  median(measured.map((round) => round[side] ?? Number.NaN))
