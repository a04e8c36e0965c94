import type { Browser } from "playwright-core"
import { chromium } from "playwright-core"
import { afterAll, inject } from "vitest"

const asked = async (path: string): Promise<string> => {
  const answer = await fetch(`${inject("chromium")}${path}`)
  const text = await answer.text()
  if (!answer.ok) throw new Error(text)
  return text
}

let connected: Promise<Browser> | undefined

afterAll(async () => (await connected)?.close())

/** The Chromium of this run. */
export const browser = (): Promise<Browser> => (connected ??= asked("").then((at) => chromium.connect(at)))

/** The script of a page, from its entry on. */
export const scriptOf = (entry: string, mode: "development" | "production" = "development"): Promise<string> =>
  asked(`${mode}/${entry}`)
