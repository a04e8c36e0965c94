import { readFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { bundled } from "../bench/size/bundled.ts"
import { imports } from "../bench/size/imports.ts"
import { kilobytesOf } from "../bench/size/kilobytes.ts"
import { ensureBuilt } from "./build.ts"
import { root } from "./planted.ts"

const table = new Map(
  [
    ...readFileSync(join(root, "docs/sizes.md"), "utf8").matchAll(
      /^\| (?<name>.+?) +\| +(?<kilobytes>[\d.]+) \| +(?<most>\d+) \|$/gm,
    ),
  ].map(({ groups = {} }) => [
    groups["name"],
    { kilobytes: Number(groups["kilobytes"]), most: Number(groups["most"]) },
  ]),
)

beforeAll(ensureBuilt)

describe("what a page loads of the doors", () => {
  it("is listed in docs/sizes.md", () => {
    expect([...table].map(([name, { most }]) => [name, most])).toEqual(imports.map(({ name, most }) => [name, most]))
  })

  it.each(imports)("$name: is as large as docs/sizes.md says, and at most 3 percent larger", async (measured) => {
    const said = table.get(measured.name)?.kilobytes ?? 0
    const kilobytes = await kilobytesOf(measured)

    expect(kilobytes).toBeLessThanOrEqual(said * 1.03)
    expect(kilobytes).toBeGreaterThanOrEqual(said * 0.9)
  })

  it("is measured on nothing that a browser lacks", async () => {
    await expect(bundled(`export * from "coverport/sql"\n`)).rejects.toThrow("node:sqlite, which no browser has")
  })
})
