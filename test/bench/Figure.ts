/** What was measured: ours as a part or a multiple of what it is compared with. */
export interface Figure {
  readonly figure: string
  readonly ratio: number
  /** What the ratio is to. */
  readonly against: string
  /** The bound the figure has to keep. */
  readonly needs: string
  readonly kept: boolean
  readonly ours: number
  readonly theirs: number
  readonly unit: string
  /** The middle half of the rounds' ratios: how much the machine trembled. Absent where nothing was timed. */
  readonly between?: readonly [number, number]
  readonly said?: Readonly<Record<string, number>>
}

/** Ours is at least this part of theirs. */
export const atLeast = (bound: number, ratio: number): Pick<Figure, "kept" | "needs"> => ({
  needs: `at least ${bound}`,
  kept: ratio >= bound,
})

/** Ours is at most this multiple of theirs. */
export const atMost = (bound: number, ratio: number): Pick<Figure, "kept" | "needs"> => ({
  needs: `at most ${bound}`,
  kept: ratio <= bound,
})
