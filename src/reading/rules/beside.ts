import type { WordsRule } from "../words/Saying.ts"
import { wordsRules } from "../words/wordsRules.ts"
import type { Rule } from "./Rule.ts"

const below = (words: string): ReadonlyArray<string> => ["EB*F************AD:D2740", `MSG*${words}`]

const inWords = ({ name, matches, answers, says, examples: [first] }: WordsRule): Rule => ({
  name,
  matches,
  answers,
  page: "In words",
  example: { segments: below(first?.[0] ?? ""), says },
})

/** What payers say beside amounts, shares and limits, mostly in words: notes, and limits in words. */
export const rulesInWords: ReadonlyArray<Rule> = [
  ...wordsRules.map(inWords),
  {
    name: "words",
    matches: "any other message below a row that is about something, and that no limit and no amount has",
    answers: "a note in the payer's words",
    page: "In words",
    example: { segments: below("AFTER ACTIVE THERAPY"), says: "D2740: Words “AFTER ACTIVE THERAPY”" },
  },
  {
    name: "benefitBegins",
    matches: "DTP 348 below A, B, D or F with a code, class or type, later than the day asked about",
    answers: "covered from that day on; until then there is a waiting period",
    page: "In words",
    example: {
      segments: ["EB*A*******.5*****AD:D2740", "DTP*348*D8*20260701"],
      says: "D2740: WaitingPeriod covered from 2026-07-01",
    },
  },
  {
    name: "waitingPeriodRow",
    matches: 'EB03 32 with EB09 DY, MN or YY; the words below it too, such as "12 MONTHS" or "NONE"',
    answers: "how long members wait, for the row's code, class or other types, else for anything",
    page: "In words",
    example: { segments: ["EB*F**32******MN*12"], says: "Standard: WaitingPeriod covered after 12 months" },
  },
]

/** When services were last had. */
export const historyRules: ReadonlyArray<Rule> = [
  {
    name: "latestVisit",
    matches: "DTP 304, a single day, below a row that is about something",
    answers: "the day on which it was last had. 99990101 says that none is on file: no entry",
    page: "History",
    example: { segments: ["EB*F************AD:D1110", "DTP*304*D8*20190729"], says: "D1110: 2019-07-29" },
  },
  {
    name: "serviceDate",
    matches: "DTP 472, a single day before the one asked about",
    answers: "the same; on that day or later, it repeats the question",
    page: "History",
    example: { segments: ["EB*F************AD:D1110", "DTP*472*D8*20250901"], says: "D1110: 2025-09-01" },
  },
]

/** Whom a payer refers to. */
export const relatedRules: ReadonlyArray<Rule> = [
  {
    name: "relatedEntity",
    matches:
      "NM1 between LS and LE below a row (2120), with its PER; on R, U, L, MC, V, W and X also the row's REF, MSG and EB05",
    answers: "who it is and in what role, ids, how to reach them, and what is said there",
    page: "Who else",
    example: {
      segments: ["EB*A**25*****.2", "EB*R", "LS*2120", "NM1*PRP*2*OTHER LIFE", "LE*2120"],
      says: "another payer: primary payer: OTHER LIFE",
    },
  },
]
