import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest"
import type { Server } from "../postgres/server.ts"
import { startServer } from "../postgres/server.ts"
import type { Bundled } from "./bundled.ts"
import { bundled } from "./bundled.ts"
import type { Fault } from "./faults.ts"
import type { Run } from "./Run.ts"
import type { Figures } from "./Figures.ts"
import { figuresText } from "./Figures.ts"
import { processKills } from "./processKills.ts"
import { serverKills } from "./serverKills.ts"
import { servesNobody } from "./served.ts"

// `npm run torture` is the same for longer. A run that finds something says its seed.

const seed = process.env["TORTURE_SEED"] ?? Math.random().toString(36).slice(2, 8)

// Seconds on a machine that has nothing else to do; what hangs is found out by the harness itself.
vi.setConfig({ testTimeout: 300_000 })

let importing: Bundled
let folder: string

beforeAll(async () => {
  importing = await bundled()
  folder = mkdtempSync(join(tmpdir(), "coverport-torture-"))
})

afterAll(() => {
  importing.remove()
  rmSync(folder, { recursive: true, force: true })
})

const short = (): Omit<Run, "place"> => ({
  script: importing.script,
  seed,
  processes: 2,
  kills: 4,
  imports: 20,
  longest: 200,
  down: [0, 200],
})

const sqlite = (name: string) => ({ dialect: "sqlite", file: join(folder, `${name}.db`) }) as const

const expectNothingLost = (figures: Figures): void => {
  expect(figures.violations, figuresText(figures)).toEqual([])
  expect(figures.kills).toBeGreaterThanOrEqual(2)
  expect(figures.imports).toBeGreaterThanOrEqual(20)
}

describe("whole imports only, and all that were acknowledged", () => {
  it("in SQLite, whose importing processes are killed", async () => {
    expectNothingLost(await processKills({ ...short(), place: sqlite("whole") }))
  })

  describe("in PostgreSQL", () => {
    let server: Server
    beforeAll(async () => {
      server = await startServer([])
    })
    afterAll(() => server.stop())

    const quiet = () => servesNobody(server.url)
    const schema = (name: string) => ({ dialect: "postgres", url: server.url, schema: name }) as const

    it("whose importing processes are killed", async () => {
      expectNothingLost(await processKills({ ...short(), place: schema("process_killed") }, quiet))
    })

    it("that is killed itself", async () => {
      expectNothingLost(
        await serverKills({ ...short(), kills: 2, longest: 100, place: schema("server_killed") }, server, quiet),
      )
    })
  })
})

describe("the harness finds out a store that", () => {
  const found = async (fault: Fault): Promise<string> => {
    const place = sqlite(fault)
    const { violations } = await processKills({ ...short(), kills: 100, place, fault })
    return violations.join("\n")
  }

  it("acknowledges before it commits", async () => {
    expect(await found("acknowledges before it commits")).toMatch(/was acknowledged and is lost/)
  })

  it("writes the plan in a transaction of its own", async () => {
    expect(await found("writes the plan in a transaction of its own")).toMatch(
      /holds something else than its receipts say/,
    )
  })

  it("commits again under another id where it got no answer", async () => {
    expect(await found("commits again under another id where it got no answer")).toMatch(/was asked for by nobody/)
  })

  it("says that nothing was written where it got no answer", async () => {
    expect(await found("says that nothing was written where it got no answer")).toMatch(
      /was said not to be written and is there|written before it was tried/,
    )
  })
})
