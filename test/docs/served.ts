import { readFile } from "node:fs/promises"
import { createServer } from "node:http"
import { extname, join } from "node:path"

const kinds: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".svg": "image/svg+xml",
}

/** Serves the files of a folder, as a plain web server does. */
export const served = async (
  folder: string,
): Promise<{ readonly address: string; readonly close: () => Promise<void> }> => {
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? "/", "http://localhost")
    const path = decodeURIComponent(pathname.endsWith("/") ? `${pathname}index.html` : pathname)
    readFile(join(folder, path)).then(
      (body) =>
        response.writeHead(200, { "content-type": kinds[extname(path)] ?? "application/octet-stream" }).end(body),
      () => response.writeHead(404).end(),
    )
  })
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const at = server.address()
  if (at === null || typeof at === "string") throw new TypeError("the site's server has no port")
  return {
    address: `http://127.0.0.1:${String(at.port)}`,
    close: () =>
      new Promise((closed) => {
        server.close(() => {
          closed()
        })
        server.closeAllConnections()
      }),
  }
}
