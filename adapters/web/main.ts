import { spawn } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { parseArgs } from "node:util"
import type * as Layer from "effect/Layer"
import { Instant, literal } from "../../src/index.ts"
import type { CalendarDate } from "../../src/index.ts"
import type { Today } from "../../src/effect.ts"
import { todayAt, todayFromClock } from "../../src/effect.ts"
import { sqliteBook } from "../sql/index.ts"
import { noBook } from "../terminal/book/Book.ts"
import { localDay, parseDay } from "../terminal/book/localDay.ts"
import { writeBook } from "../terminal/book/runCreate.ts"
import type { Web } from "./server/openWeb.ts"
import { openWeb } from "./server/openWeb.ts"
import { pageFiles } from "./server/pageFiles.ts"
import { serve } from "./server/serve.ts"
import { makeSeal } from "./server/Session.ts"
import { shownPractice } from "./server/shownPractice.ts"

const usage = `Coverport in the browser, over a sample practice or a book of yours.

  npm start -- [--book FILE] [--port PORT] [--today DAY] [--no-open]

  --book FILE   a book that \`coverport book create\` made; without it a sample practice in a temporary folder
  --port PORT   4271 unless said otherwise; 0 takes any that is free
  --today DAY   the day it is taken to be, such as 2026-11-24
  --no-open     do not open a browser; nor does it where nobody sits at the terminal`

const fail = (message: string): never => {
  console.error(message)
  process.exit(1)
}

const dayFrom = (given: string | undefined): CalendarDate | undefined => {
  if (given === undefined) return undefined
  return parseDay(given) ?? fail(`\`${given}\` is no day. Write it like 2026-11-24.`)
}

const clock = (day: CalendarDate | undefined): Layer.Layer<Today> =>
  day === undefined ? todayFromClock() : todayAt(day, literal(Instant)(`${day}T16:00:00.000Z`))

const bookFrom = async (given: string | undefined, day: CalendarDate): Promise<string> => {
  if (given !== undefined) return given
  const folder = mkdtempSync(join(tmpdir(), "coverport-"))
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }))
  const file = join(folder, "practice.db")
  await writeBook(file, day, true)
  return file
}

const opener = process.platform === "darwin" ? "open" : process.platform === "win32" ? "explorer" : "xdg-open"

const openBrowser = (address: string): void => {
  const child = spawn(opener, [address], { detached: true, stdio: "ignore" })
  child.on("error", () => undefined)
  child.unref()
}

const { values } = parseArgs({
  options: {
    book: { type: "string" },
    port: { type: "string", default: "4271" },
    today: { type: "string" },
    "no-open": { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
  },
})

if (values.help) {
  console.log(usage)
  process.exit(0)
}

const port = Number(values.port)
if (!Number.isInteger(port) || port < 0 || port > 65_535) fail(`\`${values.port}\` is no port.`)
const missing = values.book === undefined ? undefined : noBook(values.book)
if (missing !== undefined) fail(missing)

const files = pageFiles(join(import.meta.dirname, "../pages"))
if (files.size === 0) fail("The pages are not built yet. Build them with `npm run build`.")

const day = dayFrom(values.today)

const openedBook = async (): Promise<Web> => {
  const file = await bookFrom(values.book, day ?? localDay())
  const practice = shownPractice(file) ?? fail(`\`${file}\` knows no practice yet. Enter its records first.`)
  return openWeb(sqliteBook({ file }), clock(day), { practice, seal: makeSeal(), now: Date.now })
}

const said = (error: unknown): string => (error instanceof Error ? error.message : "unknown")

// The address is there at once; who opens it before the practice is, waits for it.
const opening = openedBook().catch((error: unknown) => fail(`The book could not be opened: ${said(error)}`))
const web: Web = {
  answer: async (request) => (await opening).answer(request),
  close: async () => (await opening).close(),
}
const onBug = (name: string): void => console.error(`Something went wrong: ${name}`)
// Node itself would print the message, which may quote a request or a record.
process.on("uncaughtException", (error: unknown) => {
  onBug(error instanceof Error ? error.name : "unknown")
  process.exit(1)
})
const served = await serve(web, { port, files, onBug }).catch((error: unknown) =>
  fail(
    error instanceof Error && "code" in error && error.code === "EADDRINUSE"
      ? `Port ${port} is taken. Choose another with \`npm start -- --port 4272\`.`
      : "The server could not listen.",
  ),
)

console.log(`Coverport is open at ${served.address}`)
console.log(
  values.book === undefined
    ? "A sample practice, in a temporary folder. Nothing leaves this machine. Ctrl+C ends it."
    : `Over ${values.book}. Ctrl+C ends it.`,
)
if (process.stdout.isTTY && process.env["CI"] === undefined && !values["no-open"]) openBrowser(served.address)

const stop = async (): Promise<void> => {
  await served.close()
  await web.close()
  process.exit(0)
}
process.once("SIGINT", () => void stop())
process.once("SIGTERM", () => void stop())
