import type { ImportedDetails } from "../../../src/effect.ts"
import type { Preview } from "../../../src/index.ts"
import { sectionNames } from "../../../src/review.ts"
import type { Paint } from "../screen/paint.ts"
import { hanging } from "../screen/wrap.ts"

/** What was imported, with a check mark beside each section, its receipt, and the way back. */
export const resultText = (paint: Paint, preview: Preview, imported: ImportedDetails, book: string): string => {
  const { receipt, already } = imported
  const check = paint.green("✔")
  return [
    already
      ? "Nothing changed: this was imported before, and is held as the payer states it."
      : paint.green(`✔ Imported for ${preview.standing.patient.firstName} ${preview.standing.patient.lastName}.`),
    ...receipt.sections.map((section) => `  ${check} ${sectionNames[section]}`),
    "",
    hanging("", `Receipt ${receipt.id}`),
    "To take it back (needs the right `Edit Insurance Plans`):",
    `  coverport revert ${receipt.id} \\`,
    `    --book ${book} --user ID`,
  ].join("\n")
}
