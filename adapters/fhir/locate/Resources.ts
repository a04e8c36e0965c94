import type { Located } from "./Located.ts"
import { fieldsIn, partsOf } from "./Located.ts"

type Named = ReadonlyMap<string, Located | null>

/**
 * The resources that may be referred to: those of the bundle by address, and by type and id; those contained in an answer
 * as `#id`. `null` where two answer to one name, of which neither may be taken for the other.
 */
export interface Resources {
  readonly bundled: Named
  readonly contained: Named
}

/** A bundle's entry, and the address it gives its resource. */
export interface Entry {
  readonly resource: Located
  readonly fullUrl: string
}

const textIn = (value: unknown, key: string): string => {
  const text = fieldsIn(value)[key]
  return typeof text === "string" ? text : ""
}

export const typeOf = ({ value }: Located): string => textIn(value, "resourceType")

export const entriesOf = (bundle: Located): ReadonlyArray<Entry> => {
  const { entry } = fieldsIn(bundle.value)
  return partsOf<unknown>(Array.isArray(entry) ? entry : [], `${bundle.at}/entry`).map(({ value, at }) => ({
    resource: { value: fieldsIn(value)["resource"], at: `${at}/resource` },
    fullUrl: textIn(value, "fullUrl"),
  }))
}

const named = (all: ReadonlyArray<{ readonly resource: Located; readonly names: ReadonlyArray<string> }>): Named => {
  const found = new Map<string, Located | null>()
  all.forEach(({ resource, names }) => {
    new Set(names).forEach((name) => {
      if (name !== "") found.set(name, found.has(name) ? null : resource)
    })
  })
  return found
}

/** Every resource of a bundle by its address and by its type and id. */
export const bundledIn = (entries: ReadonlyArray<Entry>): Named =>
  named(
    entries.map(({ resource, fullUrl }) => {
      const id = textIn(resource.value, "id")
      return { resource, names: [fullUrl, id === "" ? "" : `${typeOf(resource)}/${id}`] }
    }),
  )

/** Every resource contained in an answer, as it is referred to. */
export const containedIn = (answer: Located, contained: ReadonlyArray<unknown> | undefined): Named =>
  named(
    partsOf(contained, `${answer.at}/contained`).map((resource) => {
      const id = textIn(resource.value, "id")
      return { resource, names: [id === "" ? "" : `#${id}`] }
    }),
  )

/** The resource of some types that a reference names, and nothing where it is absent, of another type, or one of two. */
export const resolve = (
  { bundled, contained }: Resources,
  reference: string,
  types: ReadonlyArray<string>,
): Located | undefined => {
  const name = reference.replace(/\/_history\/[^/]*$/, "")
  const found = (name.startsWith("#") ? contained : bundled).get(name) ?? undefined
  return found !== undefined && types.includes(typeOf(found)) ? found : undefined
}
