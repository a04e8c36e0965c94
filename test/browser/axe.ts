import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import * as t from "io-ts"
import type { Page } from "playwright-core"

const source = readFileSync(fileURLToPath(import.meta.resolve("axe-core/axe.min.js")), "utf8")

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

const Violations = t.array(
  t.type({ id: t.string, nodes: t.array(t.type({ html: t.string, failureSummary: t.string })) }),
)

/** What axe finds on a page against WCAG 2.2 AA, or by some of its rules alone, a line each; none where all is well. */
export const violations = async (page: Page, rules?: ReadonlyArray<string>): Promise<ReadonlyArray<string>> => {
  if (!(await page.evaluate<boolean>("'axe' in window"))) await page.evaluate(source)
  const found: unknown = await page.evaluate(
    `axe.run(document, { runOnly: ${JSON.stringify(rules ?? tags)} }).then(({ violations }) => violations)`,
  )
  if (!Violations.is(found)) throw new TypeError("axe answers in another shape than this test expects")
  return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`))
}
