import type { MarkdownRenderer } from "vitepress"
import { linkOnSite } from "./links.ts"
import { filesByNumber, sections } from "./specification.ts"
import { anchorOfTest, pageOfTests } from "./testPages.ts"

type Token = ReturnType<MarkdownRenderer["parse"]>[number]

const pageOf = (env: unknown): string =>
  typeof env === "object" && env !== null && "relativePath" in env && typeof env.relativePath === "string"
    ? env.relativePath
    : ""

const html = (md: MarkdownRenderer, content: string): Token => {
  const [inline] = md.parseInline("<i>", {})
  const [token] = inline?.children ?? []
  if (token === undefined) throw new TypeError("Markdown has no HTML")
  token.content = content
  return token
}

const stepName = (step: number): string => (step === 0 ? "before the steps" : `step ${String(step)}`)

/** What stands behind each sentence: its test, and the steps of the workflow that it is about. */
const proofs = (): ReadonlyMap<string, string> => {
  const files = filesByNumber()
  const all = sections()
  const ofStep = (step: number): string =>
    all.find(({ steps, heading }) => steps.includes(step) && /^(Before|Steps? )/.test(heading))?.slug ?? ""
  return new Map(
    all.flatMap(({ steps, sentences }) =>
      sentences.map(({ number }) => {
        const own = /^\d+/.exec(number)?.[0]
        const about = own === undefined ? steps : [Number(own)]
        const [file] = files.get(number) ?? []
        const links = [
          ...(file === undefined
            ? []
            : [
                `<a href="./tests/${pageOfTests(`${file}.test.ts`)}.html#${anchorOfTest(number)}" title="The test of ${number}">test</a>`,
              ]),
          ...about.map((step) => `<a href="#${ofStep(step)}">${stepName(step)}</a>`),
        ]
        return [number, `<span class="proof">${links.join(" · ")}</span>`]
      }),
    ),
  )
}

const numberIn = (content: string): string | undefined => /^\*\*((?:D?\d+|[A-Z])\.\d+)\*\* /.exec(content)?.[1]

/** Gives every sentence of the specification an address, and leads from it to its test and its step. */
const prove = (md: MarkdownRenderer, tokens: ReadonlyArray<Token>, proof: ReadonlyMap<string, string>): void => {
  for (const token of tokens) {
    const number = token.type === "inline" ? numberIn(token.content) : undefined
    if (number === undefined || token.children === null) continue
    for (const child of token.children)
      if (child.type === "text" && child.content.startsWith(" ✗ ")) {
        child.type = "html_inline"
        child.content = child.content.replace(
          "✗",
          '<span class="denies" title="refused, kept out or not done">✗</span>',
        )
      }
    token.children.unshift(html(md, `<a id="${number}" class="at"></a>`))
    token.children.push(html(md, ` ${proof.get(number) ?? ""}`))
  }
}

const relink = (tokens: ReadonlyArray<Token>, page: string): void => {
  for (const { children } of tokens)
    for (const [i, child] of (children ?? []).entries())
      if (child.type === "link_open") {
        const href = linkOnSite(page, child.attrGet("href") ?? "")
        if (href !== undefined) {
          child.attrSet("href", href)
          continue
        }
        child.tag = "span"
        child.attrs = null
        child.type = "span_open"
        const close = (children ?? []).slice(i).find(({ type }) => type === "link_close")
        if (close !== undefined) close.tag = "span"
      }
}

/** What the pages of the repository need to be pages of the site. */
export const pagesOfRepository = (md: MarkdownRenderer): void => {
  md.core.ruler.push("pages of the repository", ({ tokens, env }) => {
    const page = pageOf(env)
    relink(tokens, page)
    if (page === "specification.md") prove(md, tokens, proofs())
  })
}
