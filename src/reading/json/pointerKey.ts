/**
 * A key as it stands in a JSON pointer: `~` and `/` are written otherwise there.
 *
 * @example
 * import { pointerKey } from "coverport/reading"
 *
 * pointerKey("a/b~c") // => "a~1b~0c"
 *
 * @category presenting
 * @since 0.2.0
 */
export const pointerKey = (key: string): string => key.replace(/~/g, "~0").replace(/\//g, "~1")
