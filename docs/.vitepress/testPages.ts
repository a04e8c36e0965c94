import { existsSync, readdirSync, readFileSync } from "node:fs"
import { posix } from "node:path"
import { fileURLToPath } from "node:url"
import { sections, tests } from "./specification.ts"

const root = fileURLToPath(new URL("../..", import.meta.url))

/** The page of a file under `test` on the site. */
export const pageOfTests = (file: string): string => file.replace(/(\.test)?\.(ts|json)$/, "").replaceAll("/", "-")

/** The address of a sentence's first test on that page. */
export const anchorOfTest = (number: string): string => `test-${number.replace(".", "-").toLowerCase()}`

// Unhighlighted: these pages are looked up, and colours would double the time to build the site.
const fenced = (code: string): string => `\`\`\`\`text\n${code}\n\`\`\`\``

const titles = new Map(sections().flatMap(({ sentences }) => sentences.map(({ number, text }) => [number, text])))

const numbered = [...tests()].map(([file, parts]) => {
  const seen = new Set<string>()
  const body = parts.map(({ number, code }) => {
    if (number === undefined || seen.has(number)) return fenced(code)
    seen.add(number)
    const sentence = (titles.get(number) ?? "").replace(/ _\([^)]+\)_$/, "")
    return [
      `## ${number} {#${anchorOfTest(number)}}`,
      `${sentence} [In the specification](/specification#${number})`,
      fenced(code),
    ].join("\n\n")
  })
  return { file: `${file}.test.ts`, body: body.join("\n\n") }
})

const pagesOfPeople = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(`${root}docs`, { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".md") && !/^(\.vitepress|api)\//.test(name))
    .map((name) => `docs/${name}`),
]

const linked = pagesOfPeople.flatMap((page) =>
  [...readFileSync(root + page, "utf8").matchAll(/\]\(([^)#:]+\.(?:ts|json))\)/g)]
    .map(([, href = ""]) => posix.join(posix.dirname(page), href))
    .filter((path) => path.startsWith("test/") && existsSync(root + path))
    .map((path) => path.slice("test/".length)),
)

const others = [...new Set(linked)]
  .filter((file) => !numbered.some((one) => one.file === file))
  .map((file) => ({ file, body: fenced(readFileSync(`${root}test/${file}`, "utf8").trim()) }))

/** The files under `test` that pages and sentences lead to, each as a page. */
export const pagesOfTests: ReadonlyArray<{ readonly test: string; readonly content: string }> = [
  ...numbered,
  ...others,
].map(({ file, body }) => ({
  test: pageOfTests(file),
  content: `# ${file}\n\nThe file \`test/${file}\`, as it runs.\n\n${body}\n`,
}))

const known = new Set(pagesOfTests.map(({ test }) => test))

/** Whether a file under `test` has a page. */
export const hasPage = (file: string): boolean => known.has(pageOfTests(file))
