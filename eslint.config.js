import js from "@eslint/js"
import tseslint from "typescript-eslint"

// `fp-ts/Either` and `io-ts/PathReporter` pass the type checker, the bundler and the tests, and then crash in plain
// Node (a folder import). Only the package itself and `lib/X.js` work everywhere.
const deepImport = {
  regex: "^(fp-ts|io-ts)/(?!lib/.*\\.js$)",
  message: "Node cannot load this path: write `fp-ts/lib/X.js` or `io-ts/lib/X.js`.",
}

// Option and Either come from fp-ts and codecs from io-ts. effect's own are other objects with the same tags.
const twins = ["Option", "Result", "Schema", "Brand", "pipe"]
const notFromEffect = {
  paths: [{ name: "effect", importNames: twins, message: "effect is for talking to the world; values are fp-ts's." }],
  patterns: [
    { regex: "^effect/(Option|Result|Schema|Brand|Function)$", message: "values are fp-ts's and codecs io-ts's." },
    // A reader of the change wants to see which names of effect it uses.
    { regex: "^effect/(index|dist)", message: "import from `effect` or from a module of its exports." },
  ],
}

// What a pure function cannot ask: the time, chance, the machine, the network. Each is an argument instead.
const worldly = [
  ["Date", "A day is a CalendarDate and an instant an Instant; today is an argument."],
  ...["performance", "setTimeout", "setInterval", "setImmediate", "queueMicrotask"].map((name) => [
    name,
    "Nothing in here may depend on time.",
  ]),
  ...["crypto", "fetch", "WebSocket", "XMLHttpRequest", "localStorage", "sessionStorage", "indexedDB"].map((name) => [
    name,
    "Nothing in here may talk to the world; ids and answers are arguments.",
  ]),
  ...["process", "console", "Buffer", "require", "globalThis", "global", "window", "self", "document", "navigator"].map(
    (name) => [name, "This code runs in browsers, servers and tests alike, and has no effects."],
  ),
].map(([name, message]) => ({ name, message }))

export default tseslint.config(
  {
    ignores: [
      "**/dist/",
      "coverage/",
      "docs/.vitepress/cache/",
      "docs/.vitepress/.temp/",
      "node_modules/",
      "test/consumers/*/",
      ".stryker-tmp/",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error", reportUnusedInlineConfigs: "error" } },
  js.configs.recommended,
  {
    files: ["**/*.{ts,tsx}"],
    extends: [tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // `as const` stays allowed; everything else that comes from outside is decoded, never cast.
      "@typescript-eslint/consistent-type-assertions": ["error", { assertionStyle: "never" }],
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/no-restricted-imports": ["error", { patterns: [deepImport] }],
      // A closed union is switched over case by case: a new member must break the build, not fall into a default.
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
      ],
      eqeqeq: "error",

      // The compiler checks what this rule checks, and knows about types.
      "no-undef": "off",
      // Numbers in a template print as everyone expects; the rule still stops objects, arrays and undefined.
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      // `() => log(x)` and `if (done) return log(x)` read well where nothing is returned; the rule would ask for braces.
      "@typescript-eslint/no-confusing-void-expression": [
        "error",
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // A leading underscore says: this argument has to be here and is not read.
      "@typescript-eslint/no-unused-vars": [
        "error",
        { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true },
      ],
      // Services of effect are classes with nothing in them (`class Rights extends Context.Service…`).
      "@typescript-eslint/no-extraneous-class": "off",
    },
  },
  {
    files: ["src/**/*.ts", "adapters/**/*.{ts,tsx}"],
    rules: {
      "@typescript-eslint/no-restricted-imports": [
        "error",
        { paths: notFromEffect.paths, patterns: [deepImport, ...notFromEffect.patterns] },
      ],
    },
  },
  {
    // effect/sql describes rows, and effect/http-api requests, with effect's own Schema and Option.
    files: ["adapters/sql/**/*.ts", "adapters/web/server/{api,SignedIn}.ts"],
    rules: { "@typescript-eslint/no-restricted-imports": ["error", { patterns: [deepImport] }] },
  },
  {
    files: ["src/domain/**/*.ts", "src/codec/**/*.ts", "src/reading/**/*.ts", "src/review/**/*.ts"],
    rules: {
      "no-restricted-globals": ["error", ...worldly],
      "no-restricted-properties": ["error", { object: "Math", property: "random", message: "Chance is an argument." }],
    },
  },
  {
    // The one place where a value becomes its brand unchecked; no door exports it.
    files: ["src/domain/value/brand.ts"],
    rules: { "@typescript-eslint/consistent-type-assertions": "off" },
  },
  {
    files: ["**/*.cjs"],
    languageOptions: { sourceType: "commonjs", globals: { module: "writable", require: "readonly" } },
  },
)
