import { readFile } from "node:fs/promises"
import type { Options } from "tsup"
import ts from "typescript"

type Plugin = NonNullable<Options["esbuildPlugins"]>[number]

/** A piece of a text, and what stands in its place. */
interface Edit {
  readonly from: number
  readonly to: number
  readonly put: string
}

const insert = (at: number, put: string): Edit => ({ from: at, to: at, put })

/** What a statement does when it runs: the inside of a function or of a class waits. */
const within = (node: ts.Node, wanted: (node: ts.Node) => boolean): ReadonlyArray<ts.Node> =>
  ts.isFunctionLike(node) || ts.isClassLike(node)
    ? []
    : [...(wanted(node) ? [node] : []), ...node.getChildren().flatMap((child) => within(child, wanted))]

/** The names under which whole modules are imported: `t` of `import * as t`. */
const modulesIn = (file: ts.SourceFile): ReadonlySet<string> =>
  new Set(
    file.statements.filter(ts.isImportDeclaration).flatMap(({ importClause }) => {
      const bindings = importClause?.namedBindings
      return bindings !== undefined && ts.isNamespaceImport(bindings) ? [bindings.name.text] : []
    }),
  )

const isCall = (node: ts.Node): boolean => ts.isCallExpression(node) || ts.isNewExpression(node)

// A getter might stand behind each of these, so a bundler keeps them, and everything they name.
const mayCall =
  (modules: ReadonlySet<string>) =>
  (node: ts.Node): boolean =>
    ts.isPropertyAccessExpression(node)
      ? !(ts.isIdentifier(node.expression) && modules.has(node.expression.text))
      : ts.isElementAccessExpression(node) || ts.isSpreadAssignment(node) || ts.isSpreadElement(node)

const markedValue = (file: ts.SourceFile, modules: ReadonlySet<string>, value: ts.Expression): ReadonlyArray<Edit> =>
  within(value, mayCall(modules)).length > 0
    ? [insert(value.getStart(file), "/*#__PURE__*/ (() => ("), insert(value.getEnd(), "))()")]
    : [...new Set(within(value, isCall).map((call) => call.getStart(file)))].map((at) => insert(at, "/*#__PURE__*/ "))

const markedClass = (file: ts.SourceFile, statement: ts.ClassDeclaration): ReadonlyArray<Edit> => {
  const word = statement.getChildren().find(({ kind }) => kind === ts.SyntaxKind.ClassKeyword)
  // One that extends nothing is known to do nothing.
  if (word === undefined || statement.name === undefined || statement.heritageClauses === undefined) return []
  const exported = statement.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  return [
    {
      from: statement.getStart(file),
      to: word.getStart(file),
      put: `${exported ? "export " : ""}const ${statement.name.text} = /*#__PURE__*/ (() => `,
    },
    insert(statement.getEnd(), ")()"),
  ]
}

/** A module's text in which what makes a constant or a class is marked as needed by nothing but that name. */
export const withPureConstants = (text: string, name: string): string => {
  const file = ts.createSourceFile(name, text, ts.ScriptTarget.Latest, true)
  const modules = modulesIn(file)
  return file.statements
    .flatMap((statement) =>
      ts.isClassDeclaration(statement)
        ? markedClass(file, statement)
        : ts.isVariableStatement(statement)
          ? statement.declarationList.declarations.flatMap(({ initializer }) =>
              initializer === undefined ? [] : markedValue(file, modules, initializer),
            )
          : [],
    )
    .toSorted((one, other) => other.from - one.from)
    .reduce((marked, { from, to, put }) => marked.slice(0, from) + put + marked.slice(to), text)
}

/**
 * Lets whoever bundles a door leave out what they do not use.
 *
 * A module of a door does nothing when it is loaded but make values, and `sideEffects` in package.json says so. That word is
 * about whole files, and a door's modules come in chunks: within one, a bundler drops a codec that nobody uses only where
 * the call that makes it is marked.
 */
export const pureConstants: Plugin = {
  name: "constants that are made without effects",
  setup: (build) => {
    build.onLoad({ filter: /\.tsx?$|[\\/](fp-ts|io-ts)[\\/]es6[\\/].*\.js$/ }, async ({ path }) => ({
      contents: withPureConstants(await readFile(path, "utf8"), path),
      loader: path.endsWith(".tsx") ? "tsx" : path.endsWith(".ts") ? "ts" : "js",
    }))
  },
}
