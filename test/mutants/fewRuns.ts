// A mutant is shown to every law that covers it, so that a law has to be quick; a fixed seed makes the same mutants survive.
import fc from "fast-check"

fc.configureGlobal({ numRuns: 15, seed: 7, endOnFailure: true })
