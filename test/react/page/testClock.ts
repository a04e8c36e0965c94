/** Time that passes when a test says so. */
export const testClock = (): {
  readonly wait: (milliseconds: number) => Promise<void>
  readonly pass: (milliseconds: number) => Promise<void>
} => {
  let now = 0
  let waiting: ReadonlyArray<{ readonly until: number; readonly resume: () => void }> = []
  return {
    wait: (milliseconds) =>
      new Promise((resume) => {
        waiting = [...waiting, { until: now + milliseconds, resume }]
      }),
    pass: async (milliseconds) => {
      now += milliseconds
      const due = waiting.filter(({ until }) => until <= now)
      waiting = waiting.filter(({ until }) => until > now)
      for (const { resume } of due) resume()
      // What resumes is drawn before a test looks.
      await new Promise((drawn) => setTimeout(drawn, 0))
    },
  }
}
