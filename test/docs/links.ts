/** A link of a page: what is read, and where it leads. */
export interface Link {
  readonly text: string
  readonly file: string
  readonly heading?: string
}

const onOneLine = (text: string): string => text.replace(/\s+/g, " ")

/** The links of a Markdown page that lead into the repository. */
export const linksIn = (page: string): ReadonlyArray<Link> =>
  [...page.matchAll(/\[((?:[^[\]`]|`[^`]*`)+)\]\(([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(
    ([, text = "", file = "", heading]) =>
      /^[a-z]+:/.test(file) ? [] : [{ text: onOneLine(text), file, ...(heading === undefined ? {} : { heading }) }],
  )

/** The names of the tests and of their groups in a file, as they are written there. */
export const testNamesIn = (source: string): ReadonlySet<string> =>
  new Set(
    // After `it(`, or after the table of an `it.each(…)(`.
    [
      ...source.matchAll(
        /(?:\)|\b(?:it|test|describe)(?:\.concurrent)?|\bconcurrent)\(\s*(["'`])((?:\\.|(?!\1).)*)\1/g,
      ),
    ].map(([, , name = ""]) => name.replaceAll(/\\(["'`])/g, "$1")),
  )
