import { describe, expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { brokenScreens, screenLaws, scriptedScreen } from "../../src/testing.ts"

describe("the scripted screen keeps every law of screens", () => {
  it.each(screenLaws)("$name", async (law) => {
    expect(await law.holds(scriptedScreen, memoryBook())).toEqual({ kept: true })
  })
})

describe("a screen that", () => {
  it.each(brokenScreens)("$name is found out: $breaks", async ({ breaks, open }) => {
    const [law, ...others] = screenLaws.filter(({ name }) => name === breaks)
    expect(others).toEqual([])
    if (law === undefined) throw new Error("no law of this name")
    expect(await law.holds(open, memoryBook(), { patience: 500 })).toMatchObject({ kept: false })
  })
})

it("every law of screens has a name of its own", () => {
  const names = screenLaws.map(({ name }) => name)
  expect(names).toEqual([...new Set(names)])
})
