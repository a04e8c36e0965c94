import type { Mutant } from "../laws/mutate.ts"

const bug = (name: string, named: string, file: string, from: string, to: string): Mutant => ({
  name,
  law: "page",
  folder: "review",
  named,
  edits: [{ file: `src/review/page/${file}.ts`, from, to }],
})

/** Every bug that was planted in the page, and the law that has to see it. */
export const mutants: ReadonlyArray<Mutant> = [
  bug(
    "a second press of Import is a Yes",
    "nothing is imported without a Yes",
    "answered",
    `if (_tag !== "Yes") return still(state)`,
    `if (_tag !== "Yes" && _tag !== "Import") return still(state)`,
  ),
  bug(
    "any preview is the one that is awaited",
    "nothing is imported without a Yes",
    "worldSaid",
    `preview._tag === "Awaited" && preview.number === number`,
    `preview._tag === "Awaited" && number > 0`,
  ),
  bug(
    "a section that states nothing is named",
    "no command names a section",
    "selected",
    `const offered = plan === undefined ? sections : sectionsStated(plan)`,
    `const offered = plan === undefined ? sections : [...sections]`,
  ),
  bug(
    "a cleared section is named",
    "no command names a section",
    "previewed",
    `sections: sectionsChecked(state)`,
    `sections: ["DeductiblesAndBenefits", "ExceptionsAndLimitations"]`,
  ),
  bug(
    "an act that failed is waited for",
    "from every state a few presses lead out",
    "worldSaid",
    `: { ...reviewing(state), notice: { _tag: "Failed", problem, asked } },`,
    `: { ...state, notice: { _tag: "Failed", problem, asked } },`,
  ),
  bug(
    "No goes back to Patient Details",
    "No and Cancel return to exactly the page before",
    "answered",
    `still({ ...state, mode: { _tag: "Reviewing" } })`,
    `still({ ...state, mode: { _tag: "Reviewing" }, pane: "PatientDetails" })`,
  ),
  bug(
    "any answer is the one to the act",
    "an answer that comes late",
    "worldSaid",
    `mode._tag === "Acting" && mode.act.number === number`,
    `mode._tag === "Acting" && number > 0`,
  ),
  bug(
    "an import whose answer was lost is forgotten",
    "no act is sent while it is unknown",
    "worldSaid",
    `problem.written === "unknown"\n`,
    `problem.written === "unknown" && problem.message === ""\n`,
  ),
  bug(
    "trying again is another act",
    "no act is sent while it is unknown",
    "acting",
    `acting(state, (number) => ({ ...asked, number }))`,
    `acting(state, (number, receipt) => ({ ...asked, number, receipt }))`,
  ),
  bug(
    "numbers are given twice",
    "two acts never have one receipt",
    "looked",
    `      next: number + 1,`,
    `      next: number,`,
  ),
  bug(
    "a notice can be pressed behind a question",
    "whatever the view offers does something",
    "noticeView",
    `const enabled = mode._tag === "Reviewing"`,
    `const enabled = mode._tag !== "Closed"`,
  ),
  bug(
    "what was decided is gone",
    "what was decided stays in sight",
    "decided",
    `decided: decidable(state) })`,
    `decided: [] })`,
  ),
  bug(
    "opening a procedure forgets what was decided",
    "looking at the page asks for no act",
    "looked",
    `    case "ToggleProcedure":
      return still({
        ...state,`,
    `    case "ToggleProcedure":
      return still({
        ...state,
        selected: [],`,
  ),
  bug(
    "an answer reaches a closed page",
    "looking at the page asks for no act",
    "worldSaid",
    `  if (state.mode._tag === "Closed") return still(state)\n`,
    ``,
  ),
  bug(
    "a notice is taken out of the state that was given",
    "the page is a pure function",
    "notices",
    `({ notice: _said, ...page }: ReviewState): ReviewState => page`,
    `(page: ReviewState): ReviewState => Object.assign(page, { notice: undefined })`,
  ),
  bug(
    "an import leaves no check mark",
    "a check mark stands beside what was imported",
    "worldSaid",
    `imported: marked(state.imported, marksOf(written)),`,
    `imported: state.imported,`,
  ),
]
