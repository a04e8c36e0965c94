import { spawn } from "node:child_process"
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { temporaryFolder } from "../terminal/message.ts"
import { run } from "../terminal/testConsole.ts"
import { born, everything, first, last, leaksIn, member } from "./marks.ts"
import { overheard } from "./overheard.ts"
import { message, records, today } from "./practice.ts"

const main = fileURLToPath(new URL("../../adapters/terminal/main.ts", import.meta.url))
const faults = new URL("children/faults.ts", import.meta.url).href

const who = ["--user", "manager", "--location", "downtown"] as const

/** A book with the patient in it, and a message that waits. */
const made = async () => {
  const folder = temporaryFolder()
  const path = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const book = join(folder, "practice.db")
  await run(["book", "create", book])
  const entered = await run(["book", "enter", book, path("records.json", JSON.stringify(records))])
  if (entered.code !== 0) throw new Error(entered.err)
  return { folder, book, path, answer: path("answer.271", message()) }
}

const importing = ["--network", "in-network", "--yes", ...who] as const

/** Every command where it goes wrong, with the patient at hand; none of them is told the patient's name by who types. */
const wrongs = async () => {
  const { book, path, answer, folder } = await made()
  const cut = path("cut.271", message().slice(0, -200))
  const nobody = path("nobody.271", message().replaceAll(member, `${member}X`).replaceAll(last, `${last}X`))
  const wrongRecords = records.map((record, i) =>
    i === 0 ? { ...record, patient: { id: "p1", firstName: born } } : record,
  )
  const night = join(folder, "none")
  return [
    ["read", cut],
    ["read", path("words.271", everything)],
    ["read", path("json.json", `{"${last}": "${born}`)],
    ["read", path("json2.json", JSON.stringify({ [last]: born, benefitsInformation: [{ [last]: everything }] }))],
    ["read", path("fhir.json", JSON.stringify({ resourceType: "CoverageEligibilityResponse", patient: everything }))],
    ["import", cut, "--book", book, ...importing],
    ["import", nobody, "--book", book, ...importing],
    ["import", answer, "--book", book, ...who, "--network", "nothing"],
    ["import", answer, "--book", book, "--user", "nobody", "--location", "downtown"],
    ["import", answer, "--book", answer, ...importing],
    ["night", night, "--book", book, ...who],
    ["book", "enter", book, path("wrong.json", JSON.stringify(wrongRecords))],
    ["book", "enter", book, path("wrong2.json", JSON.stringify([{ _tag: last, [last]: born }, everything]))],
    ["book", "enter", book, path("wrong3.json", `[{"${last}": `)],
    ["mark", "p1", "eligible", "--because", "nothing", "--book", book, ...who],
    ["covered", "p1", "nonsense", "--book", book, ...who],
    ["revert", "nothing", "--book", book, ...who],
    ["edit", "p1", "plan1", "nonsense", "--book", book, ...who],
    ["history", "--book", book, "--user", "nobody", "--location", "downtown"],
  ]
}

interface Ended {
  readonly code: number | null
  readonly err: string
  readonly out: string
}

const spawned = (args: ReadonlyArray<string>, env: Readonly<Record<string, string>>): Promise<Ended> =>
  new Promise((ended) => {
    const child = spawn(
      process.execPath,
      ["--disable-warning=ExperimentalWarning", "--import", faults, main, ...args],
      { env: { ...process.env, ...env, HELD: everything }, stdio: ["ignore", "pipe", "pipe"] },
    )
    let [out, err] = ["", ""]
    child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()))
    child.stderr.on("data", (chunk: Buffer) => (err += chunk.toString()))
    child.on("close", (code) => ended({ code, out, err }))
  })

describe("what a command says went wrong names nobody", () => {
  it("of every command, as words and as JSON", async () => {
    const all = await wrongs()
    const { said, value } = await overheard(async () => {
      const ended = []
      for (const args of all)
        for (const json of [[], ["--json"]]) ended.push({ args, ...(await run([...args, ...json])) })
      return ended
    })
    expect(value.filter(({ code }) => code === 0).map(({ args }) => args)).toEqual([])
    expect(value.filter(({ err, out }) => leaksIn(err + out).length > 0)).toEqual([])
    expect(leaksIn(said)).toEqual([])
  })

  it.each([
    ["a call", "Coverport itself failed"],
    ["the database", "The store did not answer"],
    ["nobody waits for it", "Coverport itself failed"],
    ["a promise", "Coverport itself failed"],
  ])("of a process that dies: %s, not even for whoever looks for the fault", async (fault, says) => {
    for (const debug of ["", "1"]) {
      const { book, answer } = await made()
      const { code, err } = await spawned(["import", answer, "--book", book, ...importing], {
        FAULT: fault,
        COVERPORT_DEBUG: debug,
      })
      expect(code).toBe(1)
      expect(err).toContain(says)
      if (debug === "1" && says.startsWith("Coverport")) expect(err).toMatch(/^Error\n +at /m)
      expect(leaksIn(err)).toEqual([])
    }
  })

  it("while a command that goes well says whom it is about, on standard output alone", async () => {
    const { book, answer } = await made()
    const { code, out, err } = await spawned(["import", answer, "--book", book, ...importing], {})
    expect({ code, leaks: leaksIn(err) }).toEqual({ code: 0, leaks: [] })
    expect(leaksIn(out)).toContain(last)
    expect(leaksIn((await run(["calendar", "--book", book, "--date", today, ...who])).out)).toContain(first)
  })
})
