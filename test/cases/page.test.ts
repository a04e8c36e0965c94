import { readFileSync } from "node:fs"
import { format } from "prettier"
import { expect, it } from "vitest"
import { caseFiles } from "./Case.ts"
import { renewalTable, tableOf } from "./tables.ts"

const page = "docs/assess.md"
const mark = "## The cases\n"

// `npx vitest run test/cases/page.test.ts -u` writes the tables anew.
it("docs/assess.md shows every case as it stands in its file", async () => {
  const [prose = ""] = readFileSync(page, "utf8").split(mark)
  const wanted = [prose + mark, ...caseFiles.map(tableOf), renewalTable].join("\n\n")

  await expect(await format(wanted, { parser: "markdown", printWidth: 120, semi: false })).toMatchFileSnapshot(
    `../../${page}`,
  )
})
