import { describe, expect, it } from "vitest"
import { cookieIn, signedIn, withCookie } from "./client.ts"
import { demonstration } from "./demonstration.ts"
import { today } from "./servedSample.ts"
import { choice, digestOf, icons, receiptOf, receiptsOf, tagsOf, waiting } from "./told.ts"

describe("the front desk", () => {
  it("imports what it previewed, and the icon changes", async () => {
    const demo = await demonstration()
    const front = await signedIn(demo, "frontdesk")
    const response = await waiting(front)
    const digest = digestOf(await front.post(`/api/reviews/${response}/preview`, { choice }))

    const imported = await front.post(`/api/reviews/${response}/import`, { choice, digest, receipt: "visit-1" })

    expect(imported.status).toBe(200)
    expect(receiptOf(imported)).toBe("visit-1")
    expect(await icons(front)).toMatchObject({ "ortiz-mara": "Eligible" })
    expect(demo.bugs).toEqual([])
  })

  it("undoes what it imported until it closes, and not after", async () => {
    const demo = await demonstration()
    const front = await signedIn(demo, "frontdesk")
    const response = await waiting(front)
    const path = `/api/reviews/${response}`
    const importing = async (receipt: string): Promise<void> => {
      const digest = digestOf(await front.post(`${path}/preview`, { choice }))
      expect((await front.post(`${path}/import`, { choice, digest, receipt })).status).toBe(200)
    }

    await importing("visit-1")
    expect((await front.post("/api/receipts/visit-1/undo", { receipt: "visit-1-undone" })).status).toBe(200)
    expect(await icons(front)).toMatchObject({ "ortiz-mara": "ReadyToImport" })

    await importing("visit-2")
    expect((await front.post(`${path}/close`, { receipts: ["visit-2"] })).status).toBe(200)
    const late = await front.post("/api/receipts/visit-2/undo", { receipt: "visit-2-undone" })

    expect([late.status, tagsOf(late)]).toEqual([403, ["RightMissing"]])
  })

  it("cannot say by itself that its review is open, nor undo what another sitting imported", async () => {
    const demo = await demonstration()
    const front = await signedIn(demo, "frontdesk")
    const again = await signedIn(demo, "frontdesk")
    const response = await waiting(front)
    const digest = digestOf(await front.post(`/api/reviews/${response}/preview`, { choice }))
    await front.post(`/api/reviews/${response}/import`, { choice, digest, receipt: "visit-1" })

    const undone = await again.post("/api/receipts/visit-1/undo", { receipt: "undone", from: "review" })

    expect(undone.status).toBe(403)
  })

  it("is told of a conflict where somebody was faster, and goes on from a new preview", async () => {
    const demo = await demonstration()
    const front = await signedIn(demo, "frontdesk")
    const manager = await signedIn(demo, "manager")
    const response = await waiting(front)
    const path = `/api/reviews/${response}`
    const amounts = { ...choice, sections: ["DeductiblesAndBenefits"] }
    const stale = digestOf(await front.post(`${path}/preview`, { choice }))
    const theirs = digestOf(await manager.post(`${path}/preview`, { choice: amounts }))
    expect((await manager.post(`${path}/import`, { choice: amounts, digest: theirs, receipt: "theirs" })).status).toBe(
      200,
    )

    const late = await front.post(`${path}/import`, { choice, digest: stale, receipt: "mine" })
    expect([late.status, tagsOf(late)]).toEqual([409, ["ChangedSincePreview"]])

    const digest = digestOf(await front.post(`${path}/preview`, { choice }))
    expect((await front.post(`${path}/import`, { choice, digest, receipt: "mine" })).status).toBe(200)
  })

  it("imports nothing twice where an answer is lost and the page asks again", async () => {
    const demo = await demonstration()
    const front = await signedIn(demo, "frontdesk")
    const manager = await signedIn(demo, "manager")
    const response = await waiting(front)
    const digest = digestOf(await front.post(`/api/reviews/${response}/preview`, { choice }))
    const send = () => front.post(`/api/reviews/${response}/import`, { choice, digest, receipt: "visit-1" })

    const [first, second] = [await send(), await send()]

    expect([receiptOf(first), receiptOf(second)]).toEqual(["visit-1", "visit-1"])
    const imports = receiptsOf(await manager.get("/api/history")).filter(({ _tag }) => _tag === "Imported")
    expect(imports.map(({ id }) => id)).toEqual(["visit-1"])
  })

  it("marks as done without an import", async () => {
    const demo = await demonstration()
    const front = await signedIn(demo, "frontdesk")
    const response = await waiting(front)

    expect((await front.post(`/api/reviews/${response}/done`, { receipt: "done" })).status).toBe(200)
    expect(await icons(front)).toMatchObject({ "ortiz-mara": "Eligible" })
  })

  it("does not act as another, under another policy or for another practice by what it sends", async () => {
    const demo = await demonstration()
    const front = await signedIn(demo, "frontdesk")
    const manager = await signedIn(demo, "manager")
    const response = await waiting(front)
    const caller = { practice: "elsewhere", location: "moon", user: "manager" }

    const said = await front.post(`/api/reviews/${response}/done`, { receipt: "done", caller, user: "manager" })

    expect(said.status).toBe(200)
    const history = await manager.get("/api/history")
    expect(history.text).toContain(
      '"id":"done","at":"2026-11-24T16:00:00.000Z","on":"2026-11-24","by":{"user":"frontdesk"',
    )
  })
})

describe("the assistant", () => {
  it("sees a white E on green, and is shown nothing behind it", async () => {
    const demo = await demonstration()
    const front = await signedIn(demo, "frontdesk")
    const assistant = await signedIn(demo, "assistant")
    const response = await waiting(front)

    expect(await icons(assistant)).toMatchObject({ "ortiz-mara": "Eligible" })
    for (const path of [
      `/api/reviews/${response}`,
      "/api/history",
      "/api/disagreements",
      "/api/plans/acme-ppo/members",
    ]) {
      const said = await assistant.get(path)
      expect([said.status, tagsOf(said)]).toEqual([403, ["RightMissing"]])
    }
  })
})

describe("the office manager", () => {
  it("undoes from the history what the front desk imported", async () => {
    const demo = await demonstration()
    const front = await signedIn(demo, "frontdesk")
    const manager = await signedIn(demo, "manager")
    const response = await waiting(front)
    const digest = digestOf(await front.post(`/api/reviews/${response}/preview`, { choice }))
    await front.post(`/api/reviews/${response}/import`, { choice, digest, receipt: "visit-1" })

    expect((await manager.post("/api/receipts/visit-1/undo", { receipt: "undone" })).status).toBe(200)
    expect(await icons(front)).toMatchObject({ "ortiz-mara": "ReadyToImport" })
  })
})

describe("everyone", () => {
  it("goes to another location, and sees its calendar", async () => {
    const demo = await demonstration()
    const front = await signedIn(demo, "frontdesk")
    const moved = await front.post("/api/session/location", { location: "riverside" })
    const there = withCookie(demo, cookieIn(moved))

    expect(Object.keys(await icons(front))).toContain("ortiz-mara")
    expect(Object.keys(await icons(there)).toSorted()).toEqual(["okoro-ines", "ortiz-lina"])
  })

  it.each(["nonsense", "2026-02-30", "..", "%00"])("is told that %s is no day", async (date) => {
    const front = await signedIn(await demonstration(), "frontdesk")

    expect([400, 404]).toContain((await front.get(`/api/calendar/${date}`)).status)
  })

  it("sees who comes on the business days ahead, and how their eligibility stands", async () => {
    const front = await signedIn(await demonstration(), "frontdesk")
    const { status, text } = await front.get(`/api/eligibility/${today}`)

    expect(status).toBe(200)
    expect(text).toContain('"through":"2026-11-30"')
    expect(text).toContain('"Ineligible"')
  })

  it("learns of a mistake nothing that is anybody's", async () => {
    const front = await signedIn(await demonstration(), "frontdesk")
    const secret = "Ortiz 1987-04-03"
    const said = [
      await front.post("/api/reviews/x/import", { choice: { sections: [secret] }, digest: secret }),
      await front.get(`/api/calendar/${encodeURIComponent(secret)}`),
      await front.post("/api/session/location", { location: secret }),
    ]

    expect(said.map(({ status }) => status)).toEqual([400, 400, 400])
    expect(said.filter(({ text }) => text.includes("Ortiz"))).toEqual([])
  })
})
