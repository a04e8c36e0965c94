// Who may import whom. test/gates/layers.test.ts plants a violation of each rule and expects it to be caught.
// Each layer has a list of what it may import; everything else, unresolvable paths included, is a violation.

const packages = (...names) => `(^|/)node_modules/(${names.join("|")})/`

const layer = (name, mayImport, comment) => ({
  name: `src-${name}`,
  comment,
  severity: "error",
  from: { path: `^src/${name}/` },
  to: { pathNot: mayImport },
})

const own = (...layers) => `^src/(${layers.join("|")})/`
const doors = "^src/(index|reading|review|effect|promise|testing)\\.ts$"

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    layer("domain", [own("domain"), packages("fp-ts", "io-ts")], "Values and rules; they know of nothing else."),
    layer("codec", [own("domain", "codec"), packages("fp-ts", "io-ts")], "JSON to domain and back."),
    layer("reading", [own("domain", "reading"), packages("fp-ts")], "A payer's rows, and the rules that read them."),
    layer("review", [own("domain", "review"), packages("fp-ts")], "The page's machine runs wherever a page does."),
    layer("ports", [own("domain", "ports"), packages("effect", "fp-ts")], "What is asked of the world, in our words."),
    layer("app", [own("domain", "codec", "ports", "app"), packages("effect", "fp-ts")], "Use cases over ports."),
    layer(
      "testing",
      [own("domain", "codec", "review", "ports", "app", "testing"), packages("effect", "fp-ts", "fast-check")],
      "Laws for stores and screens; tied to no test runner.",
    ),
    {
      name: "core-doors-stay-pure",
      comment: "What a browser loads: no port, no use case, no effect behind these doors.",
      severity: "error",
      from: { path: "^src/(index|reading|review)\\.ts$" },
      to: { pathNot: own("domain", "codec", "reading", "review") },
    },
    {
      name: "src-never-imports-adapters",
      comment: "The library stands without its adapters.",
      severity: "error",
      from: { path: "^src/" },
      to: { path: "^adapters/" },
    },
    {
      name: "adapters-through-doors",
      comment: "An adapter sees of the library what its users see.",
      severity: "error",
      from: { path: "^adapters/" },
      to: { path: "^src/", pathNot: doors },
    },
    {
      name: "adapters-apart",
      comment: "Only the command and the demonstration put adapters together.",
      severity: "error",
      from: { path: "^adapters/([^/]+)/", pathNot: "^adapters/(terminal|web)/" },
      to: { path: "^adapters/", pathNot: "^adapters/$1/" },
    },
    {
      name: "react-without-effect",
      comment: "A page carries the core and the machine only.",
      severity: "error",
      from: { path: "^adapters/react/" },
      to: { path: [packages("effect"), "^src/(effect|promise|testing)\\.ts$"] },
    },
    {
      name: "pages-without-a-server",
      comment:
        "What the demonstration's pages carry to a browser: screens and formats, never a store, a use case or effect.",
      severity: "error",
      from: { path: "^adapters/web/pages/" },
      to: {
        path: [
          packages("effect", "@effect"),
          "^src/(effect|promise|testing)\\.ts$",
          "^adapters/(memory|sql|jobs)/",
          "^adapters/terminal/(?!sample/)",
          "^adapters/web/(?!pages/|wire/)",
        ],
      },
    },
    {
      name: "declared-packages-only",
      comment: "What a user's machine has: our dependencies and peers. The command is bundled and may use more.",
      severity: "error",
      from: { path: "^(src|adapters)/", pathNot: "^adapters/(terminal|web)/" },
      to: {
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"],
        dependencyTypesNot: ["npm", "npm-peer", "npm-optional"],
      },
    },
    {
      name: "no-cycles",
      comment: "Whoever reads a file can read what it needs first.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-unresolvable",
      comment: "An import that is not found would satisfy every other rule.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    tsConfig: { fileName: "tsconfig.json" },
    // Types count: a layer that names another's types depends on it.
    tsPreCompilationDeps: true,
    doNotFollow: { path: "node_modules" },
    exclude: { path: ["^(adapters/web/|docs/.vitepress/)?(dist|cache|.temp)/", "^test/consumers/[^/]+/"] },
    // Without these two, packages with an exports map are not found, and what is not found is not judged.
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "types", "node", "default"],
      mainFields: ["module", "main", "types"],
    },
  },
}
