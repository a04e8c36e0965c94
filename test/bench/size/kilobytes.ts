import { gzipSync } from "node:zlib"
import { bundled } from "./bundled.ts"
import type { Import } from "./imports.ts"

const compressed = async (code: string): Promise<number> =>
  gzipSync((await bundled(code)).code, { level: 9 }).length / 1000

/** By how many kB a page grows by an import, minified and compressed with gzip. */
export const kilobytesOf = async ({ code, beside }: Import): Promise<number> =>
  beside === undefined ? compressed(code) : (await compressed(beside + code)) - (await compressed(beside))
