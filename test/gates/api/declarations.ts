import ts from "typescript"

/** One thing that a report of API Extractor tells. */
export interface Declaration {
  readonly name: string
  readonly exported: boolean
  readonly text: string
}

/** What a report tells. */
export interface Told {
  /** Each with the names it brings. */
  readonly imports: ReadonlyArray<{ readonly names: ReadonlyArray<string>; readonly text: string }>
  readonly declarations: ReadonlyArray<Declaration>
}

const nameOf = (statement: ts.Statement): string => {
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations.map(({ name }) => name.getText()).join(", ")
  return ts.isInterfaceDeclaration(statement) ||
    ts.isTypeAliasDeclaration(statement) ||
    ts.isClassDeclaration(statement) ||
    ts.isFunctionDeclaration(statement)
    ? (statement.name?.text ?? "")
    : ""
}

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) &&
  (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)

const brought = ({ importClause }: ts.ImportDeclaration): ReadonlyArray<string> => {
  const bindings = importClause?.namedBindings
  return [
    ...(importClause?.name === undefined ? [] : [importClause.name.text]),
    ...(bindings === undefined
      ? []
      : ts.isNamespaceImport(bindings)
        ? [bindings.name.text]
        : bindings.elements.map(({ name }) => name.text)),
  ]
}

const unionsIn = (node: ts.Node): ReadonlyArray<ts.UnionTypeNode> =>
  ts.isUnionTypeNode(node) ? [node] : node.getChildren().flatMap(unionsIn)

// The compiler writes a union that it made in the order in which it met the members, which is another with every build.
const ordered = (node: ts.Node): string => {
  if (ts.isUnionTypeNode(node))
    return node.types
      .map((member) => ordered(member).trim())
      .toSorted()
      .join(" | ")
  const start = node.getFullStart()
  return node
    .getChildren()
    .flatMap(unionsIn)
    .toReversed()
    .reduce(
      (text, union) => text.slice(0, union.getStart() - start) + ordered(union) + text.slice(union.getEnd() - start),
      node.getFullText(),
    )
}

// Nearly everything is public, and that a member has no comment of its own is no news.
const quiet = (text: string): string =>
  text
    .replaceAll(/^ *\/\/ (@public )?\(undocumented\)\n/gm, "")
    .replaceAll(/^ *\/\/ @public\n/gm, "")
    .trim()

/** What a report tells, a declaration at a time. */
export const toldIn = (report: string): Told => {
  const code = /```ts\n(.*)```/s.exec(report)?.[1]
  if (code === undefined) throw new TypeError("this is no report of API Extractor")
  const { statements } = ts.createSourceFile("report.ts", code, ts.ScriptTarget.Latest, true)
  return {
    imports: statements
      .filter(ts.isImportDeclaration)
      .map((statement) => ({ names: brought(statement), text: statement.getText() })),
    declarations: statements
      .filter((statement) => !ts.isImportDeclaration(statement))
      .map((statement) => ({
        name: nameOf(statement),
        exported: isExported(statement),
        text: quiet(ordered(statement)),
      })),
  }
}
