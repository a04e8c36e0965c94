import { readFileSync } from "node:fs"
import { expect, it } from "vitest"

const read = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), "utf8")

const specification = read("docs/specification.md")

// The address a heading has on a page that is shown.
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\w\- ]/g, "")
    .replaceAll(" ", "-")

/** Every sentence's number, and the address of the heading it stands under. */
const places = new Map(
  specification.split(/^#{2,3} /m).flatMap((part) => {
    const [heading = "", ...lines] = part.split("\n")
    return lines.flatMap((line) => {
      const number = /^- \*\*([A-Z]*[\d.]+)\*\*/.exec(line)?.[1]
      return number === undefined ? [] : [[number, anchorOf(heading)] as const]
    })
  }),
)

const rows = (read("README.md").split("## What it does, beside others")[1] ?? "")
  .split("\n## ")[0]
  ?.split("\n")
  .filter((line) => line.startsWith("|"))
  .slice(2)
  .map((line) =>
    line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim()),
  )

it("every yes of ours in the README links to a sentence of the specification that is there", () => {
  const links = (rows ?? []).map(([name = "", ours = ""]) => {
    const [, number = "", at = ""] = /^yes, \[([A-Z]*[\d.]+)\]\(docs\/specification\.md#([^)]+)\)$/.exec(ours) ?? []
    return { name, number, at }
  })
  expect(links.length).toBeGreaterThan(20)
  expect(links.filter(({ number, at }) => places.get(number) !== at)).toEqual([])
})

it("says of the others what they document, and where it is silent that it is not documented", () => {
  expect((rows ?? []).filter((cells) => cells.length !== 5 || cells.some((cell) => cell === ""))).toEqual([])
})
