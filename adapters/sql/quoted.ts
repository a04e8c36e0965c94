/** A name of PostgreSQL's as it stands in a statement. */
export const quoted = (identifier: string): string => `"${identifier.replaceAll('"', '""')}"`

/** A text as it stands in a statement that takes no values. */
export const quotedText = (text: string): string => `'${text.replaceAll("'", "''")}'`
