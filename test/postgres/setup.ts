import type { TestProject } from "vitest/node"
import { carefree, startServer } from "./server.ts"

declare module "vitest" {
  interface ProvidedContext {
    readonly postgres: string
  }
}

/** One server for the whole run; each book of a test has a schema of its own in it. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startServer(carefree)
  project.provide("postgres", server.url)
  return () => server.stop()
}
