// `npm run torture`: at least a thousand imports under each way to kill. Prints the figures; ends with 1 where anything
// was lost, doubled or half written.
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import { startServer } from "../postgres/server.ts"
import { bundled } from "./bundled.ts"
import type { Figures } from "./Figures.ts"
import { figuresText } from "./Figures.ts"
import { processKills } from "./processKills.ts"
import { serverKills } from "./serverKills.ts"
import { servesNobody } from "./served.ts"

const { values } = parseArgs({
  options: { json: { type: "boolean" }, seed: { type: "string" }, imports: { type: "string" } },
})

const seed = values.seed ?? Math.random().toString(36).slice(2, 8)
const imports = Number(values.imports ?? 1_000)

if (values.json !== true) console.log(`seed ${seed}: the moments are the same for the same seed, the races are not\n`)

const folder = mkdtempSync(join(tmpdir(), "coverport-torture-"))
const { script, remove } = await bundled()
// Down long enough at times for the store to give up, and short enough at others for it to wait.
const run = { script, seed, processes: 4, imports, longest: 800, down: [0, 300, 3_000] } as const

const shown = (figures: Figures): Figures => {
  console.log(values.json === true ? JSON.stringify(figures) : `${figuresText(figures)}\n`)
  return figures
}

const onSqlite = async (): Promise<ReadonlyArray<Figures>> => [
  shown(await processKills({ ...run, place: { dialect: "sqlite", file: join(folder, "book.db") }, kills: 100 })),
]

// Its disk is as slow as a practice's: what is acknowledged has been flushed.
const onPostgres = async (): Promise<ReadonlyArray<Figures>> => {
  const server = await startServer([])
  const quiet = () => servesNobody(server.url)
  const place = { dialect: "postgres", url: server.url } as const
  try {
    return [
      shown(await processKills({ ...run, place: { ...place, schema: "process_killed" }, kills: 100 }, quiet)),
      shown(
        await serverKills(
          { ...run, place: { ...place, schema: "server_killed" }, kills: 25, longest: 2_000 },
          server,
          quiet,
        ),
      ),
    ]
  } finally {
    await server.stop()
  }
}

try {
  const all = [...(await onSqlite()), ...(await onPostgres())]
  if (all.some(({ violations }) => violations.length > 0)) process.exitCode = 1
} finally {
  remove()
  rmSync(folder, { recursive: true, force: true })
}
