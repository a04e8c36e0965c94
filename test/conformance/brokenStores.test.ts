import { describe, expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { sqliteBook } from "../../adapters/sql/index.ts"
import type { Law, LawResult } from "../../src/testing.ts"
import { brokenStores } from "../../src/testing.ts"
import { allLaws, tried } from "./books.ts"

const lawsNamed = (name: string) => allLaws.flatMap(([, laws]) => laws).filter((law) => law.name === name)

describe.each([
  ["memory", memoryBook],
  ["SQLite", () => sqliteBook({ file: ":memory:" })],
] as const)("over %s, a store that", (_name, book) => {
  const kept = new Map<Law, Promise<LawResult>>()
  const keptWithoutFault = (law: Law): Promise<LawResult> => {
    const result = kept.get(law) ?? tried(law, book())
    kept.set(law, result)
    return result
  }

  it.each(brokenStores)("$name is found out: $breaks", async ({ breaks, wrap }) => {
    const [law, ...others] = lawsNamed(breaks)
    expect(others).toEqual([])
    if (law === undefined) throw new Error("no law of this name")
    expect(await tried(law, wrap(book()))).toMatchObject({ kept: false })
    expect(await keptWithoutFault(law)).toEqual({ kept: true })
  })
})

it("every law has a name of its own", () => {
  const names = allLaws.flatMap(([, laws]) => laws.map(({ name }) => name))
  expect(names).toEqual([...new Set(names)])
})
