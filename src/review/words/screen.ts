import { counted, grouped } from "./counted.ts"

/** What stands on every screen of the import page beside what its view says. @category presenting @since 0.2.0 */
export const screenWords = {
  calendar: "Calendar",
  sections: "Sections",
  networkPlan: "Network plan",
  choose: "Choose …",
  compare: "Compare the network plans",
  hideComparison: "Hide the comparison",
  amount: "Amount",
  differs: "differs",
  who: "Who?",
  whoIsAffected: "Who is on the plan",
  moreMembers: "Show more",
  loading: "Loading",
  hide: "Hide",
  payer: "Payer",
  practice: "Practice",
  detail: "Detail",
  deductibles: "Deductibles",
  benefits: "Benefits",
  held: "Held",
  change: "What happens",
  seenBy: "Who sees it",
  where: "Where?",
  whereColumn: "Where the payer says it",
  showUnchanged: "Show",
  hideUnchanged: "Hide",
  nothingChanges: "Nothing here would change.",
  noAmounts: "The payer stated no amounts: nothing will be replaced.",
  understood: "Everything the payer said was understood.",
  find: "Find a procedure",
  findExample: "1110, or a word of the payer's",
  codes: "Codes",
  option: "Option",
  enter: "Enter",
  enterCoverage:
    "e D2740=60% enters another percent, e D2740=no deductible another deductible, e D2740= takes the payer's again",
  percent: "Plan pays, in percent",
  deductible: "Deductible",
  asHeld: "As held",
  payersAgain: "Take the payer's again",
  notAPercent: "Enter a percent from 0 to 100, with at most two decimals.",
  types: "Type of exception",
  allTypes: "All",
  changedOnly: "Changed only",
  notes: "What else the payer says. It is not imported.",
  imported: "imported",
  message: "What the payer sent",
  close: "Close",
  warnings: "What to know",
  withheld: "Left out of the import",
} as const

/** `9 rows are the same on both sides`. @category presenting @since 0.2.0 */
export const sayUnchanged = (n: number): string => counted(n, "row stays as it is", "rows stay as they are")

/** `12 of 60 procedures`. @category presenting @since 0.2.0 */
export const sayFound = (shown: number, all: number): string =>
  shown === all
    ? counted(all, "procedure", "procedures")
    : `${grouped(shown)} of ${counted(all, "procedure", "procedures")}`

/** `3 exceptions`. @category presenting @since 0.2.0 */
export const sayExceptions = (n: number): string => counted(n, "exception", "exceptions")

/** `14 amounts`. @category presenting @since 0.2.0 */
export const sayAmounts = (n: number): string => counted(n, "amount", "amounts")

/** `60 coverages`. @category presenting @since 0.2.0 */
export const sayCoverages = (n: number): string => counted(n, "coverage", "coverages")

/** What a button beside a coverage is called that opens what can be entered for it. @category presenting @since 0.2.0 */
export const sayEnterFor = (name: string): string => `Enter another percent or deductible for ${name}`

/** What a button beside a value is called where it cannot be seen which value it stands beside. @category presenting @since 0.2.0 */
export const sayWhereOf = (name: string): string => `Where the payer says it: ${name}`

/** What is said where the host's own answer did not come about. @category presenting @since 0.2.0 */
export const noAnswer = {
  nothing: "No answer came. Nothing was written.",
  unknown: "No answer came, so it is not known whether it was written. Trying again never writes it twice.",
} as const
