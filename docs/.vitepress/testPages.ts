import { readdirSync, readFileSync } from "node:fs"
import { slugOf, sections, tests } from "./specification.ts"

/** The page of a file of tests on the site. */
export const pageOfTests = (file: string): string => file.replace("/", "-")

/** The address of a sentence's first test on that page. */
export const anchorOfTest = (number: string): string => `test-${slugOf(number.replace(".", "-"))}`

const fenced = (code: string, language: string): string => `\`\`\`${language}\n${code}\n\`\`\``

const titles = new Map(sections().flatMap(({ sentences }) => sentences.map(({ number, text }) => [number, text])))

const testPages = [...tests()].map(([file, parts]) => {
  const seen = new Set<string>()
  const body = parts.map(({ number, code }) => {
    if (number === undefined || seen.has(number)) return fenced(code, "text")
    seen.add(number)
    const sentence = (titles.get(number) ?? "").replace(/ _\([^)]+\)_$/, "")
    return [
      `## ${number} {#${anchorOfTest(number)}}`,
      `${sentence} [In the specification](/specification#${number})`,
      fenced(code, "text"),
    ].join("\n\n")
  })
  return {
    test: pageOfTests(file),
    content: `# Tests: ${file}\n\nThe file \`test/${file}.test.ts\`, as it runs.\n\n${body.join("\n\n")}\n`,
  }
})

const cases = new URL("../../test/cases/", import.meta.url)

const casePages = readdirSync(cases)
  .filter((name) => name.endsWith(".json"))
  .map((name) => ({
    test: `cases-${name.replace(".json", "")}`,
    content: `# Cases: ${name.replace(".json", "")}\n\nThe file \`test/cases/${name}\`, as the tests read it.\n\n${fenced(
      readFileSync(new URL(name, cases), "utf8").trim(),
      "json",
    )}\n`,
  }))

/** The pages of tests and cases, that sentences and worked examples lead to. */
export const pagesOfTests: ReadonlyArray<{ readonly test: string; readonly content: string }> = [
  ...testPages,
  ...casePages,
]
