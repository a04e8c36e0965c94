import { expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { screenLaws } from "../../src/testing/screen/screenLaws.ts"
import { reactScreen } from "./reactScreen.ts"

// Most of a walk is waiting for Chromium to draw, so that several go at once.
it.concurrent.each(screenLaws)("the React page: $name", async ({ holds }) => {
  expect(await holds(reactScreen, memoryBook())).toEqual({ kept: true })
})
