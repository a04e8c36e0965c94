import type { Page } from "playwright-core"

/** An application in a folder of its own, as somebody would write it who has only the packed package. */
export interface Consumer {
  /** Its folder, which holds `package.json`, `tsconfig.json` and what its run has to print, `expected.txt`. */
  readonly name: string
  /** What it is given beside its files. */
  readonly env?: Readonly<Record<string, string>>
  /** For an application with a page: what a person does there, and what is then read on it. It prints its address. */
  readonly visit?: (page: Page, address: string) => Promise<string>
}
