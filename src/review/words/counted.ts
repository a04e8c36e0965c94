/**
 * A whole number as a person reads it: `1,234`. Without the tables that the locales of a platform need, which take a command
 * as long to load as all the rest.
 *
 * @category presenting
 * @since 0.2.0
 */
export const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",")

/** `1 family`, `41 families`. @category presenting @since 0.2.0 */
export const counted = (n: number, one: string, many: string): string => `${grouped(n)} ${n === 1 ? one : many}`
