import { readdirSync, readFileSync } from "node:fs"
import ts from "typescript"

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")

/** The address of a heading, as GitHub and this site both write it. */
export const slugOf = (heading: string): string =>
  heading
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\-_ ]/gu, "")
    .replaceAll(" ", "-")

/** A numbered sentence of the specification. */
export interface Sentence {
  readonly number: string
  readonly text: string
  /** Whether it says what is refused, kept out or not done; the page marks it with ✗. */
  readonly denies: boolean
  /** Where it is held if `test/specification` has no test of its number: `the laws`, `a screen`. */
  readonly elsewhere: string | undefined
}

/** A heading of the specification with what stands under it. */
export interface Section {
  readonly heading: string
  readonly slug: string
  /** The steps of the workflow that it is about, `0` for what stands before them; none beyond the workflow. */
  readonly steps: ReadonlyArray<number>
  readonly beyond: boolean
  /** The files that its line names as its tests. */
  readonly files: ReadonlyArray<string>
  readonly sentences: ReadonlyArray<Sentence>
}

const sentence = /^- \*\*((?:D?\d+|[A-Z])\.\d+)\*\* (✗ )?(.*(?:\n {2}.*)*)$/gm

const sentencesIn = (text: string): ReadonlyArray<Sentence> =>
  [...text.matchAll(sentence)].map(([, number = "", mark, words = ""]) => ({
    number,
    text: words.replace(/\s+/g, " "),
    denies: mark !== undefined,
    elsewhere: /_\(([^)]+)\)_$/.exec(words)?.[1],
  }))

const stepsIn = (line: string): ReadonlyArray<number> => {
  if (/^_Before the steps/.test(line)) return [0]
  const [, list = ""] = /^_(?:Steps?|About steps?) ((?:\d+|, | to | and )+)\./.exec(line) ?? []
  const range = /^(\d+) to (\d+)$/.exec(list)
  if (range !== null) {
    const [first, last] = [Number(range[1]), Number(range[2])]
    return Array.from({ length: last - first + 1 }, (_, i) => first + i)
  }
  return [...list.matchAll(/\d+/g)].map(([n]) => Number(n))
}

/** The sections of the specification that have sentences, in its order. */
export const sections = (text: string = read("docs/specification.md")): ReadonlyArray<Section> =>
  text
    .split(/^#{2,3} /m)
    .slice(1)
    .map((part) => {
      const [heading = "", ...rest] = part.split("\n")
      const line = rest.find((each) => each !== "") ?? ""
      return {
        heading,
        slug: slugOf(heading),
        steps: stepsIn(line),
        beyond: line.startsWith("_Beyond the workflow."),
        files: [...part.matchAll(/\]\(\.\.\/test\/([\w/-]+)\.test\.ts\)/g)].map(([, file = ""]) => file),
        sentences: sentencesIn(part),
      }
    })
    .filter(({ sentences }) => sentences.length > 0)

/** A part of a file of tests: a test with its number, or what stands between tests. */
export interface TestPart {
  readonly number: string | undefined
  readonly code: string
}

const nameIn = (node: ts.Node): string | undefined => {
  if (!ts.isExpressionStatement(node) || !ts.isCallExpression(node.expression)) return undefined
  const [first] = node.expression.arguments
  const called = node.expression.expression.getText()
  return first !== undefined && /^(it|describe)\b/.test(called) && ts.isStringLiteralLike(first)
    ? first.text
    : undefined
}

/** A file of tests in its parts, tests apart. */
export const partsOf = (file: string): ReadonlyArray<TestPart> => {
  const source = ts.createSourceFile(file, read(`test/${file}.test.ts`), ts.ScriptTarget.Latest, true)
  return source.statements.map((statement) => {
    const name = nameIn(statement) ?? ""
    const law = /^law (\d+):/.exec(name)?.[1]
    return {
      number: law === undefined ? /^((?:D?\d+|[A-Z])\.\d+) /.exec(name)?.[1] : `L.${law}`,
      code: statement.getFullText().trim(),
    }
  })
}

const filesIn = (folder: string): ReadonlyArray<string> =>
  readdirSync(new URL(`../../test/${folder}`, import.meta.url))
    .filter((name) => name.endsWith(".test.ts"))
    .map((name) => `${folder}/${name.replace(".test.ts", "")}`)

/** The files of tests that hold numbered sentences, each with its parts. */
export const tests = (): ReadonlyMap<string, ReadonlyArray<TestPart>> =>
  new Map(
    [...filesIn("specification"), ...filesIn("laws")]
      .map((file) => [file, partsOf(file)] as const)
      .filter(([, parts]) => parts.some(({ number }) => number !== undefined)),
  )

/** Which files hold a test of each number. */
export const filesByNumber = (
  of: ReadonlyMap<string, ReadonlyArray<TestPart>> = tests(),
): ReadonlyMap<string, ReadonlyArray<string>> => {
  const found = new Map<string, ReadonlyArray<string>>()
  for (const [file, parts] of of)
    for (const { number } of parts)
      if (number !== undefined) found.set(number, [...new Set([...(found.get(number) ?? []), file])])
  return found
}
