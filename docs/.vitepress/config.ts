import { copyFileSync, mkdirSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { defineConfig } from "vitepress"
import { doors } from "./doors.ts"
import { pagesOfRepository } from "./markdown.ts"
import { slugOf } from "./specification.ts"

const tutorial = [{ text: "Your first import", link: "/tutorial" }]

const howTo = [
  { text: "Bring your own store", link: "/how-to/store" },
  { text: "Test your adapter with our laws", link: "/how-to/laws" },
  { text: "Run on PostgreSQL", link: "/how-to/postgresql" },
  { text: "Embed the React review", link: "/how-to/react" },
  { text: "Read a message in a browser", link: "/how-to/browser" },
  { text: "Import automatically", link: "/how-to/automatic-import" },
  { text: "Write a payer rule", link: "/how-to/payer-rule" },
]

const reference = [
  { text: "Specification", link: "/specification" },
  { text: "Refusals and errors", link: "/errors" },
  { text: "JSON shapes", link: "/schemas/" },
  { text: "Command line", link: "/command-line" },
  { text: "How a message is read", link: "/reading" },
  { text: "Would it be covered?", link: "/assess" },
  { text: "Stores", link: "/stores" },
  { text: "Automatic import", link: "/automatic-import" },
  { text: "A night of answers", link: "/jobs" },
]

const api = [{ text: "All doors", link: "/api/" }, ...doors.map(({ name }) => ({ text: name, link: `/api/${name}` }))]

const explanation = [
  { text: "Whom an import touches", link: "/explanation/scope" },
  { text: "The change set", link: "/explanation/change-set" },
  { text: "Networks", link: "/explanation/networks" },
  { text: "Silence and zero", link: "/explanation/silence-and-zero" },
  { text: "Why three libraries", link: "/explanation/three-libraries" },
  { text: "Reliability", link: "/reliability" },
  { text: "Scaling", link: "/scaling" },
  { text: "Sizes", link: "/sizes" },
  { text: "Mutants", link: "/mutants" },
  { text: "Decisions", link: "/decisions/" },
]

export default defineConfig({
  title: "Coverport",
  description:
    "Imports a payer's dental eligibility answer into a practice's coverage records: the right network plan, the right scope, nothing overwritten that nobody saw, and a way back.",
  lang: "en",
  rewrites: { "decisions/README.md": "decisions/index.md", "schemas/README.md": "schemas/index.md" },
  markdown: {
    anchor: { slugify: slugOf },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config: pagesOfRepository,
  },
  // The home page is plain Markdown in the repository, and gets its head here.
  transformPageData: ({ relativePath, frontmatter }) =>
    relativePath === "index.md"
      ? {
          frontmatter: {
            ...frontmatter,
            layout: "home",
            hero: {
              name: "Coverport",
              text: "Import a payer's answer, and know whom it touches",
              tagline:
                "The right network plan, the right scope, nothing overwritten that nobody saw, and a way back. For any TypeScript application.",
              actions: [
                { theme: "brand", text: "Your first import", link: "/tutorial" },
                { theme: "alt", text: "What it does", link: "/specification" },
                { theme: "alt", text: "Reference", link: "/api/" },
              ],
            },
          },
        }
      : undefined,
  // VitePress gives every page a main landmark but the home page.
  transformHtml: (html) => html.replace(/<div class="VPContent is-home"/, '<div role="main" class="VPContent is-home"'),
  buildEnd: ({ outDir, srcDir }) => {
    // The schemas as files too, for whoever validates by them.
    mkdirSync(join(outDir, "schemas"), { recursive: true })
    for (const name of readdirSync(join(srcDir, "schemas")))
      if (name.endsWith(".json")) copyFileSync(join(srcDir, "schemas", name), join(outDir, "schemas", name))
  },
  themeConfig: {
    nav: [
      { text: "Tutorial", link: "/tutorial", activeMatch: "^/tutorial" },
      { text: "How-to", items: howTo, activeMatch: "^/how-to/" },
      { text: "Reference", items: [...reference, { text: "The doors", link: "/api/" }] },
      { text: "Explanation", items: explanation, activeMatch: "^/explanation/" },
    ],
    sidebar: [
      { text: "Tutorial", items: tutorial },
      { text: "How-to", items: howTo },
      { text: "Reference", items: reference },
      { text: "The doors", items: api },
      { text: "Explanation", items: explanation },
      {
        text: "The project",
        items: [
          { text: "Contributing", link: "/contributing" },
          { text: "Security", link: "/security" },
          { text: "Changes", link: "/changelog" },
        ],
      },
    ],
    outline: { level: [2, 3], label: "On this page" },
    search: {
      provider: "local",
      options: {
        miniSearch: {
          // Whoever types a word looks for what is told of it first, and for a name of the code after that.
          searchOptions: { boostDocument: (id: string) => (id.includes("/api/") ? 0.2 : 1) },
        },
      },
    },
    docFooter: { prev: "Before", next: "Next" },
    footer: { message: "MIT" },
  },
})
