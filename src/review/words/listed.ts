/** One, two or more as a person lists them: `a`, `a and b`, `a, b and c`. @category presenting @since 0.2.0 */
export const listed = (parts: ReadonlyArray<string>): string => {
  const last = parts.at(-1) ?? ""
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`
}
