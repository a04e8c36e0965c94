import * as t from "io-ts"
import { describe, expect, it } from "vitest"
import { longestBody } from "../../adapters/web/server/guard.ts"
import { cookie as cookieName } from "../../adapters/web/server/SignedIn.ts"
import { makeSeal } from "../../adapters/web/server/Session.ts"
import { ask, ours, signedIn, withCookie, cookieIn } from "./client.ts"
import type { Demonstration } from "./demonstration.ts"
import { demonstration } from "./demonstration.ts"
import { today } from "./servedSample.ts"
import { icons, waiting } from "./told.ts"

const Document = t.type({ paths: t.record(t.string, t.record(t.string, t.unknown)) })

interface Route {
  readonly method: string
  readonly path: string
}

// What is served is what the document says: a new route is tried by all of this without being named here.
const routesOf = async (demo: Demonstration): Promise<ReadonlyArray<Route>> => {
  const { json } = await ask(demo, "/openapi.json")
  if (!Document.is(json)) throw new TypeError("there is no OpenAPI document")
  return Object.entries(json.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path: path.replace("{date}", today).replaceAll(/\{\w+\}/g, "something"),
    })),
  )
}

const open = ["/api/door", "/api/session"]
const ofTheSession = ["/api/session", "/api/session/location", "/api/session/end"]

const answers = async (
  demo: Demonstration,
  routes: ReadonlyArray<Route>,
  headers: (route: Route) => Readonly<Record<string, string>>,
  body = "{}",
): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries(
    await Promise.all(
      routes.map(async (route) => {
        const { status } = await ask(demo, route.path, {
          method: route.method,
          headers: headers(route),
          ...(route.method === "GET" ? {} : { body }),
        })
        return [`${route.method} ${route.path}`, status] as const
      }),
    ),
  )

const all = (routes: ReadonlyArray<Route>, status: number): Readonly<Record<string, number>> =>
  Object.fromEntries(routes.map(({ method, path }) => [`${method} ${path}`, status]))

const changing = (routes: ReadonlyArray<Route>): ReadonlyArray<Route> => routes.filter(({ method }) => method !== "GET")

describe("whoever knocks", () => {
  it("finds every route described, and nothing but reading and posting", async () => {
    const routes = await routesOf(await demonstration())

    expect(new Set(routes.map(({ method }) => method))).toEqual(new Set(["GET", "POST"]))
    expect(changing(routes).length).toBe(12)
    expect(routes.length).toBe(23)
  })

  it("is answered by no route without having signed in, but by the door's own two", async () => {
    const demo = await demonstration()
    const routes = (await routesOf(demo)).filter(({ method, path }) => !open.includes(path) || method === "GET")
    const closed = routes.filter(({ path }) => path !== "/api/door")

    expect(await answers(demo, closed, () => ours(demo))).toEqual(all(closed, 401))
  })

  it.each([
    ["another's cookie", () => "x.y"],
    ["an empty cookie", () => ""],
    [
      "a cookie that another server signed",
      () => makeSeal().seal({ id: "1", user: "manager", location: "downtown", until: Number.MAX_SAFE_INTEGER }),
    ],
  ])("is nobody with %s", async (_, cookie) => {
    const demo = await demonstration()

    expect((await withCookie(demo, `${cookieName}=${cookie()}`).get("/api/session")).status).toBe(401)
  })

  it("is nobody with a cookie in which a user was changed, whatever the rest of it", async () => {
    const demo = await demonstration()
    const { cookie } = await signedIn(demo, "assistant")
    const [name = "", value = ""] = cookie.split("=")
    const [body = "", sign = ""] = value.split(".")
    const promoted = Buffer.from(body, "base64url").toString().replace("assistant", "manager")
    const forged = `${name}=${Buffer.from(promoted).toString("base64url")}.${sign}`

    expect((await withCookie(demo, cookie).get("/api/session")).status).toBe(200)
    expect((await withCookie(demo, forged).get("/api/session")).status).toBe(401)
  })

  it("is nobody when the day at the desk is over", async () => {
    const demo = await demonstration()
    const client = await signedIn(demo, "frontdesk")
    expect((await client.get("/api/session")).status).toBe(200)

    demo.passHours(13)

    expect((await client.get("/api/session")).status).toBe(401)
  })

  it("is nobody with a cookie that was kept when its session was ended, wherever it had gone to", async () => {
    const demo = await demonstration()
    const client = await signedIn(demo, "frontdesk")
    const other = await signedIn(demo, "frontdesk")
    const moved = withCookie(demo, cookieIn(await client.post("/api/session/location", { location: "riverside" })))
    expect((await moved.post("/api/session/end", {})).status).toBe(200)

    expect((await client.get("/api/session")).status).toBe(401)
    expect((await moved.get("/api/session")).status).toBe(401)
    demo.passHours(11)
    expect((await client.get("/api/session")).status).toBe(401)
    expect((await other.get("/api/session")).status).toBe(200)
  })

  it("gets a cookie that no script reads and no other site sends", async () => {
    const demo = await demonstration()
    const said = await ask(demo, "/api/session", {
      method: "POST",
      headers: ours(demo),
      body: JSON.stringify({ user: "frontdesk" }),
    })

    expect(String(said.headers["set-cookie"])).toMatch(/; HttpOnly; SameSite=Strict$/)
  })

  it.each([{ user: "nobody" }, { user: "manager", location: "moon" }, { user: 7 }, {}])(
    "does not sign in as %j",
    async (who) => {
      const demo = await demonstration()
      const said = await ask(demo, "/api/session", {
        method: "POST",
        headers: ours(demo),
        body: JSON.stringify(who),
      })

      expect(said.status).toBe(400)
      expect(said.headers["set-cookie"]).toBeUndefined()
    },
  )
})

describe("what changes something", () => {
  const turnedAway = async (
    headers: (demo: Demonstration) => Readonly<Record<string, string>>,
    status: number,
    body?: string,
  ): Promise<void> => {
    const demo = await demonstration()
    const { cookie } = await signedIn(demo, "frontdesk")
    const routes = changing(await routesOf(demo))
    const sent = { ...headers(demo), cookie }

    expect(await answers(demo, routes, () => sent, body)).toEqual(all(routes, status))
  }

  it("comes from a page of this server: from another one it is turned away", () =>
    turnedAway((demo) => ({ ...ours(demo), origin: "http://elsewhere.test" }), 403))

  it("comes from a page of this server: from a page that says not which it is turned away", () =>
    turnedAway(() => ({ "content-type": "application/json" }), 403))

  it("comes from a page of this server: from another port of this machine it is turned away", () =>
    turnedAway((demo) => ({ ...ours(demo), origin: "http://localhost:1" }), 403))

  it("comes from a page of this server: what the browser knows to be another site's is turned away", () =>
    turnedAway((demo) => ({ ...ours(demo), "sec-fetch-site": "cross-site" }), 403))

  it("is JSON by its type: a form is turned away", () =>
    turnedAway((demo) => ({ ...ours(demo), "content-type": "application/x-www-form-urlencoded" }), 415))

  it("is JSON", () => turnedAway(ours, 400, "{"))

  it("is what the route takes", async () => {
    const demo = await demonstration()
    const { cookie } = await signedIn(demo, "manager")
    const routes = changing(await routesOf(demo)).filter(({ path }) => path !== "/api/session/end")

    expect(await answers(demo, routes, () => ({ ...ours(demo), cookie }), "[]")).toEqual(all(routes, 400))
  })

  it("is at most 2 MB long, whether it says so or not", async () => {
    const demo = await demonstration()
    const { cookie } = await signedIn(demo, "frontdesk")
    const body = JSON.stringify("x".repeat(longestBody))
    const sent = { ...ours(demo), cookie }
    // In pieces, whose number nobody tells beforehand.
    const long = await ask(demo, "/api/reviews/x/import", {
      method: "POST",
      headers: { ...sent, "transfer-encoding": "chunked" },
      body,
    })
    const said = await ask(demo, "/api/reviews/x/import", {
      method: "POST",
      headers: { ...sent, "content-length": String(longestBody + 1) },
    }).catch(() => ({ status: 413 }))

    expect([long.status, said.status]).toEqual([413, 413])
  })

  it("may nest as deep as it likes, and is refused all the same", async () => {
    const demo = await demonstration()
    const { cookie } = await signedIn(demo, "manager")
    const deep = (depth: number): string => `${"[".repeat(depth)}${"]".repeat(depth)}`
    const answered = async (path: string, body: string): Promise<number> =>
      (await ask(demo, path, { method: "POST", headers: { ...ours(demo), cookie }, body })).status

    expect([
      await answered("/api/session", deep(250_000)),
      await answered("/api/reviews/x/preview", `{"choice":{"sections":[],"answers":${deep(250_000)}}}`),
      await answered("/api/patients/x/eligibility", `{"mark":"m","marking":${deep(250_000)}}`),
      await answered("/api/receipts/x/undo", `{"receipt":"r","addresses":${deep(250_000)}}`),
    ]).toEqual([400, 400, 400, 400])
    expect(demo.bugs).toEqual([])
  })

  it("is refused to an assistant, who holds no right, wherever it is of the book", async () => {
    const demo = await demonstration()
    const front = await signedIn(demo, "frontdesk")
    const { cookie } = await signedIn(demo, "assistant")
    const response = await waiting(front)
    const routes = changing(await routesOf(demo))
      .filter(({ path }) => !ofTheSession.includes(path) && !path.endsWith("/close"))
      .map(({ method, path }) => ({ method, path: path.replace("something", response) }))
    const body = JSON.stringify({
      choice: { networkPlan: "In network", sections: ["DeductiblesAndBenefits"] },
      digest: "x",
      receipt: "r1",
      imports: ["r1"],
      mark: "m1",
      marking: { _tag: "Eligible", because: "Telephone" },
      on: true,
    })

    expect(routes.length).toBe(8)
    expect(await answers(demo, routes, () => ({ ...ours(demo), cookie }), body)).toEqual(all(routes, 403))
    expect(await icons(front)).toMatchObject({ "ortiz-mara": "ReadyToImport" })
  })
})

describe("the server", () => {
  it("goes by the names of this machine alone", async () => {
    const demo = await demonstration()

    expect((await ask(demo, "/api/door", { headers: { host: "elsewhere.test" } })).status).toBe(403)
  })

  it("tells no other site's page anything", async () => {
    const demo = await demonstration()
    const { cookie } = await signedIn(demo, "frontdesk")

    const said = await ask(demo, "/api/history", { headers: { cookie, "sec-fetch-site": "cross-site" } })

    expect(said.status).toBe(403)
  })

  it.each(["PUT", "DELETE", "PATCH", "OPTIONS"])("does not answer to %s", async (method) => {
    const demo = await demonstration()

    expect((await ask(demo, "/api/door", { method, headers: ours(demo) })).status).toBe(405)
  })

  it.each(["/api/door", "/openapi.json", "/", "/nowhere.js", "/api/nowhere"])(
    "guards every answer with its headers: %s",
    async (path) => {
      const { headers } = await ask(await demonstration(), path)

      expect(headers).toMatchObject({
        "x-content-type-options": "nosniff",
        "referrer-policy": "no-referrer",
        "x-frame-options": "DENY",
      })
      expect(headers["content-security-policy"]).toContain("frame-ancestors 'none'")
      expect(headers["content-security-policy"]).toContain("script-src 'self';")
      expect(headers["content-security-policy"]).not.toContain("unsafe")
    },
  )

  it.each([
    "/../package.json",
    "/assets/../../package.json",
    "/%2e%2e/package.json",
    "/..%2fpackage.json",
    "/assets/%2e%2e%2f%2e%2e%2fmain.ts",
    "//etc/passwd.txt",
    "/\\..\\package.json",
    "/assets/x.js%00.html",
  ])("sends what was built and nothing else of the disk: %s", async (path) => {
    const built = new Map([["/index.html", { body: Buffer.from("the page"), type: "text/html; charset=utf-8" }]])
    const { status, text } = await ask(await demonstration(built), path)

    expect([status, text]).toEqual([404, "There is no such page.\n"])
  })

  it.each(["/", "/calendar/2026-11-24", "/history", "/review/271-abc-1"])(
    "sends its page for a link that was kept: %s",
    async (path) => {
      const built = new Map([["/index.html", { body: Buffer.from("the page"), type: "text/html; charset=utf-8" }]])
      const { status, text } = await ask(await demonstration(built), path)

      expect([status, text]).toEqual([200, "the page"])
    },
  )
})
