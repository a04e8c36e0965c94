import { pagesOfTests } from "../.vitepress/testPages.ts"

export default {
  paths: () => pagesOfTests.map(({ test, content }) => ({ params: { test }, content })),
}
