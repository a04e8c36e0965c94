import { createServer } from "node:http"
import type { TestProject } from "vitest/node"
import type { BrowserServer } from "playwright-core"
import { bundled } from "./bundled.ts"
import { launch } from "./launch.ts"

declare module "vitest" {
  interface ProvidedContext {
    /** Where a Chromium, and the script of a page, are asked for. */
    readonly chromium: string
  }
}

/**
 * One Chromium for the whole run, and each page's script bundled once. Both begin when the first test asks for them: most
 * runs of a few tests never do.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let launched: Promise<BrowserServer> | undefined
  const scripts = new Map<string, Promise<string>>()
  const chromium = async (): Promise<string> => (await (launched ??= launch())).wsEndpoint()
  const script = (path: string): Promise<string> => {
    const [mode = "", ...entry] = path.split("/")
    const bundling = scripts.get(path) ?? bundled(entry.join("/"), mode === "production" ? mode : "development")
    scripts.set(path, bundling)
    return bundling
  }
  const server = createServer(({ url = "/" }, response) => {
    const asked = url === "/" ? chromium() : script(url.slice(1))
    asked.then(
      (text) => response.end(text),
      (cause: unknown) => response.writeHead(500).end(String(cause)),
    )
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const address = server.address()
  if (address === null || typeof address === "string") throw new TypeError("the server of browsers has no port")
  project.provide("chromium", `http://127.0.0.1:${String(address.port)}/`)
  return async () => {
    server.close()
    await (await launched)?.close()
  }
}
