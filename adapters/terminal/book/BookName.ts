/** What a command line names as a book: a file, or a schema of a PostgreSQL database. */
export type BookName =
  | { readonly _tag: "File"; readonly file: string }
  | { readonly _tag: "Schema"; readonly url: string; readonly schema?: string; readonly role?: string }

const isAddress = (name: string): boolean => /^postgres(ql)?:\/\//.test(name)

const taken = (url: URL, key: "schema" | "role"): string | undefined => {
  const value = url.searchParams.get(key) ?? undefined
  url.searchParams.delete(key)
  return value
}

/** Reads a book's name. An address may say `?schema=` and `?role=`, which are ours and not the server's. */
export const bookNamed = (name: string): BookName => {
  if (!isAddress(name) || !URL.canParse(name)) return { _tag: "File", file: name }
  const url = new URL(name)
  const schema = taken(url, "schema")
  const role = taken(url, "role")
  return {
    _tag: "Schema",
    url: url.href,
    ...(schema === undefined ? {} : { schema }),
    ...(role === undefined ? {} : { role }),
  }
}

/** A book's name as it may be printed: an address without its password. */
export const printableName = (name: string): string => {
  if (!isAddress(name) || !URL.canParse(name)) return name
  const url = new URL(name)
  url.password = ""
  return url.href
}
