import { randomBytes } from "node:crypto"
import type { IncomingMessage, ServerResponse } from "node:http"
import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import type { TurnedAway } from "./guard.ts"
import { noJson, tooLong, turnedAway } from "./guard.ts"
import { securityHeaders } from "./headers.ts"
import type { Web } from "./openWeb.ts"
import { isKept, nonceHere, pageAnswer } from "./pageAnswer.ts"
import type { PageFiles } from "./pageFiles.ts"
import { received } from "./received.ts"

/** A server that listens. */
export interface Served {
  /** `http://localhost:4271` */
  readonly address: string
  readonly close: () => Promise<void>
}

export interface ServeOptions {
  /** 0: any that is free. */
  readonly port: number
  readonly files: PageFiles
  /** Told of what went wrong and was not foreseen, by the error's name alone. */
  readonly onBug?: (name: string) => void
}

const local = "127.0.0.1"

const isAddress = (address: AddressInfo | string | null): address is AddressInfo =>
  address !== null && typeof address !== "string"

const isOfApi = (path: string): boolean => path.startsWith("/api/") || path === "/openapi.json"

const away = (
  response: ServerResponse,
  { status, message }: TurnedAway,
  head: Readonly<Record<string, string>>,
): void => {
  response.writeHead(status, { ...head, "content-type": "application/json", connection: "close" })
  response.end(JSON.stringify({ problem: { message, written: "nothing" } }))
}

const isJsonText = (body: Buffer): boolean => {
  try {
    JSON.parse(body.toString())
    return true
  } catch {
    return false
  }
}

const headersOf = (request: IncomingMessage): Headers => {
  const headers = new Headers()
  for (const name of ["accept", "content-type", "cookie", "host"]) {
    const value = request.headers[name]
    if (typeof value === "string") headers.set(name, value)
  }
  return headers
}

/** Serves an application and its pages to this machine alone. */
export const serve = async (web: Web, { port, files, onBug }: ServeOptions): Promise<Served> => {
  let hosts: ReadonlyArray<string> = []

  const page = (
    path: string,
    response: ServerResponse,
    head: Readonly<Record<string, string>>,
    nonce: string,
  ): void => {
    const file = pageAnswer(files, path)
    if (file === undefined) {
      response.writeHead(404, { ...head, "content-type": "text/plain; charset=utf-8" })
      response.end("There is no such page.\n")
      return
    }
    const cache = isKept(path) ? "public, max-age=31536000, immutable" : "no-store"
    response.writeHead(200, { ...head, "content-type": file.type, "cache-control": cache })
    response.end(file.type.startsWith("text/html") ? file.body.toString().replaceAll(nonceHere, nonce) : file.body)
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const nonce = randomBytes(16).toString("base64")
    const head = securityHeaders(nonce)
    const method = request.method ?? "GET"
    const target = request.url ?? "/"
    const [path = "/"] = target.split("?")
    const header = (name: string): string | undefined => {
      const value = request.headers[name]
      return typeof value === "string" ? value : undefined
    }
    const reason = turnedAway({ method, path, header }, hosts)
    if (reason !== undefined) {
      away(response, reason, head)
      return
    }
    if (!isOfApi(path)) {
      page(path, response, head, nonce)
      return
    }
    const body = await received(request)
    const unread = body === undefined ? tooLong : method === "POST" && !isJsonText(body) ? noJson : undefined
    if (body === undefined || unread !== undefined) {
      away(response, unread ?? tooLong, head)
      return
    }
    const said = await web.answer(
      new Request(`http://${header("host") ?? local}${target}`, {
        method,
        headers: headersOf(request),
        ...(method === "POST" ? { body: new Uint8Array(body) } : {}),
      }),
    )
    const sent = Buffer.from(await said.arrayBuffer())
    const cookies = said.headers.getSetCookie()
    response.writeHead(said.status, {
      ...Object.fromEntries(said.headers),
      ...head,
      ...(cookies.length === 0 ? {} : { "set-cookie": cookies }),
    })
    response.end(sent)
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      onBug?.(error instanceof Error ? error.name : "unknown")
      if (response.headersSent) response.destroy()
      else away(response, { status: 400, message: "The request could not be read." }, securityHeaders(""))
    })
  })
  server.requestTimeout = 30_000

  const listening = await new Promise<number>((done, failed) => {
    server.once("error", failed)
    server.listen(port, local, () => {
      const address = server.address()
      done(isAddress(address) ? address.port : port)
    })
  })
  hosts = [`localhost:${listening}`, `${local}:${listening}`]
  return {
    address: `http://localhost:${listening}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
