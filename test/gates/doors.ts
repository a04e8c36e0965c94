import { readFileSync } from "node:fs"
import { join } from "node:path"
import * as t from "io-ts"
import { root } from "./planted.ts"

const Manifest = t.type({
  exports: t.record(t.string, t.union([t.string, t.type({ types: t.string, default: t.string })])),
})

const manifest: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
if (!Manifest.is(manifest)) throw new TypeError("package.json has another shape than this reads")

/** The doors of the package: how they are imported, and their files. */
export const doors: ReadonlyArray<{ readonly door: string; readonly types: string; readonly default: string }> =
  Object.entries(manifest.exports).flatMap(([door, target]) =>
    typeof target === "string" ? [] : [{ door: door.replace(".", "coverport"), ...target }],
  )
