/** 0: done. 1: refused, or bad input. 2: wrong usage. */
export type ExitCode = 0 | 1 | 2
