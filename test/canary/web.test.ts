import * as Effect from "effect/Effect"
import * as Layer from "effect/Layer"
import { expect, it, onTestFinished } from "vitest"
import { memoryBook } from "../../adapters/memory/index.ts"
import { openWeb } from "../../adapters/web/server/openWeb.ts"
import { serve } from "../../adapters/web/server/serve.ts"
import { makeSeal } from "../../adapters/web/server/Session.ts"
import { CoverageStore, desk, StoreUnavailable } from "../../src/effect.ts"
import { ask, ours, signedIn } from "../web/client.ts"
import { born, everything, first, last, leaksIn, member } from "./marks.ts"
import { overheard } from "./overheard.ts"
import { caller, clock, message, received, records, today } from "./practice.ts"
import { seen } from "./seen.ts"

const held = Layer.effectDiscard(
  Effect.andThen(desk.enter({ practice: caller.practice, records }), desk.receiveResponse(received("r1", 1))),
).pipe(Layer.provideMerge(memoryBook()), Layer.provideMerge(clock))

/** The practice of the patient over HTTP, over a store that crashes, fails or works. */
const served = async (trouble: "none" | "crash" | "failure") => {
  const troubled = Layer.effect(
    CoverageStore,
    Effect.map(CoverageStore, (store) => {
      const fails = () =>
        trouble === "crash"
          ? Effect.die(new Error(`a fault over ${everything}`))
          : Effect.fail(new StoreUnavailable({ operation: "held", written: "nothing", cause: everything }))
      return CoverageStore.of(
        trouble === "none" ? store : { ...store, held: fails, history: fails, standings: fails, affected: fails },
      )
    }),
  )
  const bugs: Array<string> = []
  const practice = {
    id: caller.practice,
    users: [{ id: "manager", name: "Manager" }],
    locations: [{ id: "downtown", name: "Downtown" }],
  }
  const web = await openWeb(Layer.provideMerge(troubled, held), clock, { practice, seal: makeSeal(), now: Date.now })
  const { address, close } = await serve(web, { port: 0, files: new Map(), onBug: (name) => bugs.push(name) })
  onTestFinished(async () => {
    await close()
    await web.close()
  })
  return { address, bugs }
}

const choice = { sections: ["DeductiblesAndBenefits"], networkPlan: "In network" }

const wrong: ReadonlyArray<unknown> = [
  everything,
  { [last]: born },
  { choice: { sections: [last], networkPlan: first }, digest: everything, receipt: everything.repeat(20) },
  { choice: { ...choice, answers: { [last]: born } }, digest: last, receipt: "x" },
  { mark: last, marking: { _tag: last, because: born } },
  { receipt: last, addresses: [{ _tag: last, [member]: born }] },
  { receipts: everything },
  { location: last, user: last, on: last, imports: [last] },
]

const posts = [
  ...[
    "/api/session",
    "/api/session/location",
    "/api/reviews/r1/preview",
    "/api/reviews/r1/import",
    "/api/reviews/r1/done",
  ],
  ...["/api/patients/p1/eligibility", "/api/receipts/i1/undo", "/api/revert-reviews/i1/revert"],
  ...["/api/revert-reviews/i1/accept", "/api/location/automatic-import"],
]

it("an answer to what goes wrong names nobody, whatever was sent, and nothing is printed or told as a bug", async () => {
  const demo = await served("none")
  const { value, said } = await overheard(async () => {
    const { cookie } = await signedIn(demo, "manager")
    const sent = { ...ours(demo), cookie }
    const answers = []
    for (const path of posts)
      for (const body of wrong)
        answers.push(await ask(demo, path, { method: "POST", headers: sent, body: JSON.stringify(body) }))
    const path = encodeURIComponent(everything)
    for (const how of [
      { path: `/api/calendar/${path}`, headers: { cookie } },
      { path: `/api/reviews/${path}${path.repeat(10)}`, headers: { cookie } },
      { path: `/api/history?after=${path}`, headers: { cookie } },
      { path: `/api/${path}`, headers: { cookie } },
      { path: `/${path}.html`, headers: { cookie } },
      { path: "/api/session", headers: { cookie: `coverport-session=${last}.${member}` } },
      { path: "/api/session", headers: { host: last } },
      { path: "/api/session", headers: { cookie, "sec-fetch-site": last } },
    ])
      answers.push(await ask(demo, how.path, { headers: how.headers }))
    answers.push(await ask(demo, "/api/session", { method: "POST", headers: sent, body: message() }))
    answers.push(await ask(demo, "/api/session", { method: last, headers: sent }).catch(() => undefined))
    return answers.flatMap((answer) => answer ?? [])
  })
  const refused = value.filter(({ status }) => status >= 400)
  expect(refused.length).toBeGreaterThan(70)
  expect(refused.filter(({ text, headers }) => leaksIn(text + seen(headers)).length > 0)).toEqual([])
  expect([demo.bugs, leaksIn(said)]).toEqual([[], []])
})

it.each(["crash", "failure"] as const)(
  "an answer after a %s in a port names nobody, nor does what is printed",
  async (trouble) => {
    const demo = await served(trouble)
    const { value, said } = await overheard(async () => {
      const { get, post } = await signedIn(demo, "manager")
      return [
        await post("/api/reviews/r1/preview", { choice }),
        await post("/api/reviews/r1/import", { choice, digest: "x", receipt: "i1" }),
        await get("/api/reviews/r1"),
        await get("/api/history"),
      ]
    })
    const [status] = trouble === "crash" ? [500] : [503]
    expect(value.map((answer) => answer.status)).toContain(status)
    expect(value.filter(({ text, headers }) => leaksIn(text + seen(headers)).length > 0)).toEqual([])
    expect([seen(demo.bugs), said].flatMap(leaksIn)).toEqual([])
  },
)

it("while whoever may ask is answered with the patient", async () => {
  const demo = await served("none")
  const { get } = await signedIn(demo, "manager")
  expect(leaksIn((await get(`/api/calendar/${today}`)).text)).toContain(last)
  expect(leaksIn((await get("/api/reviews/r1")).text)).toContain(member)
})
