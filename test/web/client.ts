import { request } from "node:http"
import type { Demonstration } from "./demonstration.ts"

export interface Said {
  readonly status: number
  readonly headers: Readonly<Record<string, string | ReadonlyArray<string> | undefined>>
  readonly text: string
  readonly json: unknown
}

export interface Ask {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Asks a path exactly as it is written: `fetch` would tidy it, and would say no header of a browser's. */
export const ask = ({ address }: Pick<Demonstration, "address">, path: string, how: Ask = {}): Promise<Said> =>
  new Promise((done, failed) => {
    const { hostname, port, host } = new URL(address)
    const sent = request(
      { host: hostname, port, path, method: how.method ?? "GET", headers: { host, ...how.headers } },
      (response) => {
        const parts: Array<Buffer> = []
        response.on("data", (part: Buffer) => parts.push(part))
        response.on("end", () => {
          const text = Buffer.concat(parts).toString()
          done({ status: response.statusCode ?? 0, headers: response.headers, text, json: jsonOf(text) })
        })
        response.on("error", failed)
      },
    )
    sent.on("error", failed)
    sent.end(how.body)
  })

/** What a page of ours sends with whatever changes something. */
export const ours = ({ address }: Pick<Demonstration, "address">): Readonly<Record<string, string>> => ({
  origin: address,
  "sec-fetch-site": "same-origin",
  "content-type": "application/json",
})

/** Someone signed in, as a browser would be. */
export interface Client {
  readonly cookie: string
  readonly get: (path: string) => Promise<Said>
  readonly post: (path: string, body: unknown) => Promise<Said>
}

/** The cookie that an answer sets. */
export const cookieIn = ({ headers }: Said): string => String(headers["set-cookie"] ?? "").split(";")[0] ?? ""

export const withCookie = (demo: Pick<Demonstration, "address">, cookie: string): Client => ({
  cookie,
  get: (path) => ask(demo, path, { headers: { cookie } }),
  post: (path, body) =>
    ask(demo, path, { method: "POST", headers: { ...ours(demo), cookie }, body: JSON.stringify(body) }),
})

/** Signs in as one of the sample's users. */
export const signedIn = async (
  demo: Pick<Demonstration, "address">,
  user: string,
  location = "downtown",
): Promise<Client> => {
  const said = await ask(demo, "/api/session", {
    method: "POST",
    headers: ours(demo),
    body: JSON.stringify({ user, location }),
  })
  if (said.status !== 200) throw new Error(`nobody was signed in: ${said.text}`)
  return withCookie(demo, cookieIn(said))
}
