import * as Effect from "effect/Effect"
import { iconsOfDay, preview, Register } from "../../src/effect.ts"
import { home, responseId } from "../../src/testing/world/ids.ts"
import { sections } from "../../src/index.ts"
import type { Crowd } from "./fill/Crowd.ts"
import { crowdAnswer, foundation } from "./fill/crowdRecords.ts"
import { dentalAnswer, today } from "./world/dentalAnswer.ts"
import type { Ground } from "./world/Ground.ts"
import { callerIn } from "./world/household.ts"
import { opened } from "./world/opened.ts"
import { policy, previewedAndImported, received } from "./world/steps.ts"

const crowd: Crowd = { practice: home, patients: 4000, plans: 20, today: 40 }
const caller = callerIn(home)
const many = 200

const size = {
  SQLite: "SELECT page_count * page_size AS bytes FROM pragma_page_count(), pragma_page_size()",
  PostgreSQL: `SELECT SUM(pg_total_relation_size(c.oid))::bigint::text AS bytes FROM pg_class c
    WHERE c.relnamespace = 'costs'::regnamespace AND c.relkind = 'r'`,
} as const

const rows = "SELECT (SELECT COUNT(*) FROM letters) + (SELECT COUNT(*) FROM receipts) AS added"

/** What an answer, an import, a preview and a day of forty appointments cost: what is said, and what stays behind. */
export const costsOn = async (ground: Ground): Promise<ReadonlyArray<readonly [what: string, number: number]>> => {
  const site = ground.site("costs")
  const said: Array<string> = []
  const book = opened(site.book((statement) => void said.push(statement)))
  await book.run(Effect.flatMap(Register, (register) => register.enter(home, foundation(crowd))))
  await site.fill(crowd)
  const bytes = async () => Number((await site.rows(size[ground.dialect]))[0]?.["bytes"])
  const every = Array.from({ length: many }, (_, i) => i)
  const counted = async (act: Parameters<typeof book.run>[0]) => {
    const before = await bytes()
    said.length = 0
    await book.run(act)
    return { said: said.length, bytes: (await bytes()) - before }
  }
  const receiving = await counted(
    Effect.forEach(every, (i) =>
      received(caller, `r${i}`, dentalAnswer(crowdAnswer(crowd, i, { used: i * 13, edition: 0 }))),
    ),
  )
  const seeing = await counted(
    preview(caller, { response: responseId("r150"), networkPlan: "In network", sections, policy, answers: {} }),
  )
  const importing = await counted(Effect.forEach(every, (i) => previewedAndImported(caller, `r${i}`)))
  const looking = await counted(iconsOfDay(caller, today))
  const added = Number((await site.rows(rows))[0]?.["added"]) / many
  await book.close()
  const unit = ground.dialect === "SQLite" ? "statements" : "round trips"
  return [
    [`receiving: ${unit}`, receiving.said / many],
    ["receiving: bytes kept", receiving.bytes / many],
    [`a preview: ${unit}`, seeing.said],
    [`preview and import: ${unit}`, importing.said / many],
    ["import: bytes kept", importing.bytes / many],
    [`a day of forty appointments: ${unit}`, looking.said],
    ["rows added by an answer and its import", added],
  ]
}
