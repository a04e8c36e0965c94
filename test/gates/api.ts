// Whether the doors export what `api/` says. `npm run api` compares, and `npm run api:write` writes what they export now.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { ensureBuilt } from "./build.ts"
import { reportsOf } from "./api/reports.ts"
import { differences } from "./api/differences.ts"
import { doors } from "./doors.ts"
import { root } from "./planted.ts"

const folder = join(root, "api")
const ending = ".api.md"

await ensureBuilt()
const now = reportsOf(doors.map(({ types }) => join(root, types)))

if (process.argv.includes("--write")) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  for (const [door, text] of now) writeFileSync(join(folder, `${door}${ending}`), text)
} else {
  const held = new Map(
    (existsSync(folder) ? readdirSync(folder) : [])
      .filter((file) => file.endsWith(ending))
      .map((file) => [file.slice(0, -ending.length), readFileSync(join(folder, file), "utf8")]),
  )
  const found = differences(held, now)
  if (found.length > 0) {
    console.error(
      `${found.join("\n")}\n\nIf this is meant, run \`npm run api:write\`, read what changed, and commit it.`,
    )
    process.exitCode = 1
  }
}
