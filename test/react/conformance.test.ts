import { expect, it } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { screenLaws } from "../../src/testing/screen/screenLaws.ts"
import { reactScreen } from "./reactScreen.ts"

it.concurrent.each(screenLaws)("the React page: $name", async ({ holds }) => {
  expect(await holds(reactScreen, memoryBook())).toEqual({ kept: true })
})
