import type { NoteView, ReviewView, ValueView } from "../../../src/review.ts"
import { sayAmounts, sayCoverages, sayExceptions, screenWords } from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import { table } from "../screen/table.ts"
import { hanging, screenWidth } from "../screen/wrap.ts"

const rule = "─".repeat(screenWidth)

const box = (checked: boolean): string => (checked ? "[x]" : "[ ]")

const dot = (chosen: boolean): string => (chosen ? "(*)" : "( )")

const panes = (paint: Paint, { panes: all }: ReviewView): ReadonlyArray<string> =>
  all.map(({ name, shown, count, checkbox, imported }, i) => {
    const select = checkbox === undefined ? "   " : checkbox.because === undefined ? box(checkbox.checked) : "[-]"
    const more = checkbox?.because ?? (count === undefined ? "" : String(count))
    const line = `${shown ? ">" : " "} ${select} ${name}${more === "" ? "" : `, ${more}`}`
    return `  ${String(i + 1)} ${shown ? paint.bold(line) : line}${imported ? paint.green("  ✔") : ""}`
  })

const networks = ({ networkPlans: { label, options, asks } }: ReviewView): ReadonlyArray<string> => [
  `     ${label}`,
  ...options.map(({ name, status, chosen, amounts, exceptions, coverages }, i) =>
    hanging(
      ` n${String(i + 1)} ${dot(chosen)} `,
      `${name}: ${status}, ${sayAmounts(amounts)}, ${sayExceptions(exceptions)}${coverages === 0 ? "" : `, ${sayCoverages(coverages)}`}`,
    ),
  ),
  ...(asks === undefined ? [] : [hanging("     ", asks)]),
]

const amounts = (paint: Paint, rows: ReadonlyArray<ValueView>): string =>
  table(
    paint,
    [
      { head: screenWords.amount, grows: true },
      { head: screenWords.held, align: "right" },
      { head: screenWords.payer, align: "right" },
      { head: screenWords.change, widest: 16 },
    ],
    rows.map(({ name, held, payer, fateName }) => [name, held, payer, fateName]),
  )

const amountsPane = (paint: Paint, { amounts: { deductibles, benefits, unchanged, unchangedShown } }: ReviewView) => [
  ...[deductibles, benefits].filter((rows) => rows.length > 0).flatMap((rows) => [amounts(paint, rows), ""]),
  ...(unchanged === 0 || unchangedShown ? [] : [`  s  ${screenWords.showUnchanged}: ${String(unchanged)} unchanged`]),
]

const noteLine = (indent: string, { kindName, description, words }: NoteView): string =>
  hanging(
    indent,
    [`${kindName}${description === "" ? "" : `: ${description}`}`, ...words.map((said) => `“${said}”`)].join("  "),
  )

const notesOf = (paint: Paint, notes: ReviewView["exceptions"]["notes"]): ReadonlyArray<string> =>
  notes.length === 0
    ? []
    : [
        `  ${paint.bold(screenWords.notes)}`,
        ...notes.flatMap(({ name, notes: own }) => [`   ${name}`, ...own.map((note) => noteLine("       ", note))]),
      ]

const exceptionsPane = (paint: Paint, { exceptions: { groups, empty, notes } }: ReviewView): ReadonlyArray<string> => [
  ...groups.flatMap(({ name, procedures }) => [
    `  ${paint.bold(name)}`,
    ...procedures.flatMap(
      ({ name: procedure, count, types, fateName, expanded, exceptions, held, notes: own, keep }) => [
        hanging(
          expanded ? "   - " : "   + ",
          `${procedure} (${String(count)}) ${types.map((type) => type.name).join(", ")}${fateName === "" ? "" : `: ${fateName}`}`,
        ),
        ...(expanded
          ? [
              ...exceptions.map(({ typeName, description, words }) =>
                hanging("       ", [`${typeName}: ${description}`, ...words.map((said) => `“${said}”`)].join("  ")),
              ),
              ...held.map((one) => hanging("       ", `${screenWords.held}: ${one}`)),
              ...own.map((note) => noteLine("       ", note)),
            ]
          : []),
        ...(keep === undefined ? [] : [`       k ${procedure}  ${box(keep.kept)} ${keep.label}`]),
      ],
    ),
  ]),
  ...(empty === undefined ? [] : [hanging("  ", empty)]),
  ...notesOf(paint, notes),
]

const named = (paint: Paint, head: string, rows: ReadonlyArray<ValueView>): string =>
  table(
    paint,
    [
      { head },
      { head: screenWords.held, grows: true },
      { head: screenWords.payer, widest: 28 },
      { head: screenWords.change, widest: 14 },
    ],
    rows.map(({ name, held, payer, fateName }) => [name, held, payer, fateName]),
  )

const coveragesPane = (
  paint: Paint,
  { coverages: { lines, unchanged, unchangedShown, empty } }: ReviewView,
): ReadonlyArray<string> => [
  ...(lines.length === 0
    ? []
    : [
        named(
          paint,
          screenWords.codes,
          lines.map((line) => ({
            ...line,
            payer: line.mark === "" ? line.payer : `${line.payer} (${line.mark})`,
          })),
        ),
      ]),
  ...(lines.some(({ edit }) => edit?.enabled === true) ? [`  e  ${screenWords.enterCoverage}`] : []),
  ...(empty === undefined ? [] : [hanging("  ", empty)]),
  ...(unchanged === 0 || unchangedShown ? [] : [`  s  ${screenWords.showUnchanged}: ${String(unchanged)} unchanged`]),
]

const pane = (paint: Paint, view: ReviewView): ReadonlyArray<string> => {
  switch (view.pane) {
    case "PatientDetails":
      return [
        table(
          paint,
          [
            { head: screenWords.detail },
            { head: screenWords.payer },
            { head: screenWords.practice },
            { head: "", grows: true },
          ],
          view.patientDetails.map(({ name, payer, practice, differs }) => [
            name,
            payer,
            practice,
            differs ? screenWords.differs : "",
          ]),
        ),
      ]
    case "DeductiblesAndBenefits":
      return amountsPane(paint, view)
    case "ExceptionsAndLimitations":
      return exceptionsPane(paint, view)
    case "Coverages":
      return coveragesPane(paint, view)
    case "PlanOptions":
      return view.planOptions.empty === undefined
        ? [named(paint, screenWords.option, view.planOptions.rows)]
        : [hanging("  ", view.planOptions.empty)]
    case "NotUnderstood":
      return view.notUnderstood.length === 0
        ? [`  ${screenWords.understood}`]
        : view.notUnderstood.map(({ text, reason }) => hanging("  ", `${text}: ${reason}`))
  }
}

const findings = (paint: Paint, { warnings, withheld }: ReviewView): ReadonlyArray<string> => {
  const choices = withheld.flatMap((one) => one.choices)
  return [
    ...warnings.map((text) => hanging("   ! ", text, paint.yellow)),
    ...withheld.flatMap((one) => [
      hanging("   · ", one.text),
      ...one.choices.map((choice) => ` a${String(choices.indexOf(choice) + 1)} ${dot(choice.chosen)} ${choice.label}`),
    ]),
  ]
}

const affects = ({ affects: { headline, lines, members } }: ReviewView): ReadonlyArray<string> => [
  hanging("     ", headline),
  ...lines.map((line) => hanging("     ", line)),
  ...(members === undefined
    ? []
    : [
        ...members.named.map(({ firstName, lastName }) => `       ${firstName} ${lastName}`),
        ...(members.problem === undefined ? [] : [hanging("       ", members.problem)]),
        ...(members.more ? [`  +  ${screenWords.moreMembers}`] : []),
      ]),
]

const notice = (paint: Paint, { notice: said }: ReviewView): ReadonlyArray<string> => {
  if (said === undefined) return []
  const [mark, colour] = said.tone === "success" ? (["  ✔  ", paint.green] as const) : (["  ✘  ", paint.red] as const)
  return [
    "",
    hanging(mark, said.text, colour),
    ...said.lines.map((line) => hanging("     ", line)),
    ...said.actions.flatMap(({ label, enabled }, i) => (enabled ? [` m${String(i + 1)} ${label}`] : [])),
  ]
}

const buttons = ({ import: importing, close, undo }: ReviewView): ReadonlyArray<string> => [
  "",
  importing.enabled
    ? `  i  ${importing.label}`
    : hanging("  -  ", importing.label + (importing.because === undefined ? "" : `: ${importing.because}`)),
  ...(undo === undefined ? [] : [`  ${undo.enabled ? "u" : "-"}  ${undo.label}`]),
  `  ${close.enabled ? "c" : "-"}  ${close.label}`,
]

const question = (paint: Paint, { question: asked }: ReviewView): ReadonlyArray<string> =>
  asked === undefined
    ? []
    : [
        "",
        paint.bold(`── ${asked.title} ──`),
        ...asked.lines.flatMap((line) => [hanging("     ", line), ""]),
        ...asked.choices.flatMap(({ label, hint, safe }, i) => [
          `  ${String(i + 1)}  ${label}${safe ? " (Enter)" : ""}`,
          ...(hint === undefined ? [] : [hanging("     ", hint)]),
        ]),
      ]

const message = (paint: Paint, { message: shown }: ReviewView): ReadonlyArray<string> =>
  shown === undefined
    ? []
    : [
        `  ${paint.bold(screenWords.message)}`,
        ...shown.segments
          .filter(({ lit }) => lit)
          .map(({ number, text }) => hanging(`${String(number).padStart(5)}  `, text)),
        rule,
      ]

/** What can be typed; a question says its own. */
export const legend =
  "1-6 shows, x2 selects, n1 chooses, p D1110 opens, /1110 finds, ? D1110 says where, s shows what stays, w says who, h holds a message."

/** The page in lines of at most 80 columns: what stands, and in front of it what can be typed. */
export const frame = (paint: Paint, view: ReviewView): string =>
  [
    paint.bold(view.title),
    `${view.patient}, ${view.plan}`,
    "",
    ...panes(paint, view),
    "",
    ...networks(view),
    "",
    ...affects(view),
    ...findings(paint, view),
    rule,
    ...pane(paint, view),
    rule,
    ...message(paint, view),
    ...(view.waitsFor === undefined ? [] : [`  … ${view.waitsFor}`]),
    ...notice(paint, view),
    ...buttons(view),
    ...question(paint, view),
    "",
    ...(view.question === undefined ? [paint.dim(hanging("", legend))] : []),
  ].join("\n")
