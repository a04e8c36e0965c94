import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"

const categories = [
  "models",
  "codecs",
  "constructors",
  "matching",
  "decisions",
  "rules",
  "errors",
  "ports",
  "use cases",
  "layers",
  "presenting",
  "laws",
  "unsafe",
]

const declaration = /^export (?:declare )?(?:abstract )?(?:const|function|class|interface|type) (\w+)/

type Names = ReadonlySet<string> | "all"

/** What is wrong with the docstrings of some of a source's exports, a line each. */
const faults = (file: string, text: string, names: Names = "all"): ReadonlyArray<string> => {
  const lines = text.split("\n")
  return lines.flatMap((line, i) => {
    const name = declaration.exec(line)?.[1]
    if (name === undefined || (names !== "all" && !names.has(name))) return []
    const above = lines.slice(0, i)
    const start = above.findLastIndex((before) => before.startsWith("/**"))
    const doc = start === -1 || !(above.at(-1) ?? "").endsWith("*/") ? "" : above.slice(start).join("\n")
    const named = [...doc.matchAll(/@category ([a-z ]+?)(?= @|\n| \*\/|$)/g)].map((match) => match[1] ?? "")
    const known = named.length === 1 && named.every((category) => categories.includes(category))
    return [
      ...(doc === "" ? [`${file}: ${name} has no docstring`] : []),
      ...(doc !== "" && !known ? [`${file}: ${name} names ${named.join(", ") || "no category"}`] : []),
      ...(doc !== "" && !/@since \d+\.\d+\.\d+/.test(doc) ? [`${file}: ${name} does not say since when`] : []),
    ]
  })
}

// What a door does not open is ours to name as we like.
const opened: ReadonlyArray<{ readonly file: string; readonly names: Names }> = readdirSync("src")
  .filter((file) => file.endsWith(".ts"))
  .flatMap((door) =>
    [...readFileSync(join("src", door), "utf8").matchAll(/^export (?:type )?(\*|\{[^}]*\}) from "\.\/(.+)"/gm)].map(
      ([, what = "", file = ""]): { readonly file: string; readonly names: Names } => ({
        file: join("src", file),
        names: what === "*" ? "all" : new Set(what.replace(/[{}\s]/g, "").split(",")),
      }),
    ),
  )

describe("docstrings", () => {
  it("stand above everything the doors open, with one known category and a version", () => {
    expect(opened.length).toBeGreaterThan(40)
    expect(opened.flatMap(({ file, names }) => faults(file, readFileSync(file, "utf8"), names))).toEqual([])
  })

  it("are missed where they are missing", () => {
    expect(faults("planted.ts", "export const bare = 1\n")).toEqual(["planted.ts: bare has no docstring"])
    expect(faults("planted.ts", "/** Says. @category utils @since 0.1.0 */\nexport const odd = 1\n")).toEqual([
      "planted.ts: odd names utils",
    ])
    expect(faults("planted.ts", "/** Says. @category models */\nexport type Odd = 1\n")).toEqual([
      "planted.ts: Odd does not say since when",
    ])
  })
})
