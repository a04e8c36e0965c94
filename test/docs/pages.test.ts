import { afterEach, beforeAll, describe, expect, inject, it } from "vitest"
import { ensureBuilt } from "../gates/build.ts"
import { rawSession } from "../postgres/raw.ts"
import type { Block } from "./blocks.ts"
import { blocksOf, pages, whereOf } from "./blocks.ts"
import { missingFrom } from "./commands.ts"
import type { Project } from "./project.ts"
import { newProject } from "./project.ts"
import { runPage } from "./runPage.ts"
import { typeErrors } from "./typed.ts"

// Every block of code in every page is compiled, run, or looked up: `blocks.ts` says which fence means what.

const languages = ["ts", "tsx", "json", "sh", "console", "sql", "text", "html"]

/** Pages that a reader follows from the first line to the last; a test does, too. */
const followed = pages.filter((page) => /^docs\/(tutorial\.md|how-to\/)/.test(page))

const planted = (language: string, code: string, words: ReadonlyArray<string> = []): Block => ({
  page: "docs/tutorial.md",
  line: 1,
  language,
  words,
  code,
})

beforeAll(ensureBuilt)

describe("blocks of code", () => {
  const blocks = pages.flatMap(blocksOf)

  it("are of a kind that this test knows", () => {
    expect(blocks.length).toBeGreaterThan(40)
    expect(blocks.filter(({ language }) => !languages.includes(language)).map(whereOf)).toEqual([])
  })

  it("compile", () => {
    expect(typeErrors(blocks)).toEqual([])
  })

  it("fail to compile where they are wrong", () => {
    expect(typeErrors([planted("ts", `import { readX12 } from "coverport/x12"\n\nreadX12(271)\n`, ["check"])])).toEqual(
      ["docs/tutorial.md:1, line 3: Argument of type 'number' is not assignable to parameter of type 'string'."],
    )
  })

  it("name scripts, commands, flags and files that are there", () => {
    expect(pages.flatMap((page) => missingFrom(blocksOf(page)))).toEqual([])
  })

  it.each([
    ["npm run nothing", "there is no script nothing"],
    ["npx coverport exprot practice.271", "there is no command coverport exprot"],
    ["npx coverport history --book practice.db --usr frontdesk", "coverport history has no --usr"],
    ["node nowhere.ts", "there is no file nowhere.ts"],
  ])("are missed where they are not: %s", (command, fault) => {
    expect(missingFrom([planted("sh", command)])).toEqual([`docs/tutorial.md:1: ${fault}`])
  })

  it("of JSON are JSON", () => {
    const broken = blocks.filter(({ language, code }) => {
      if (language !== "json") return false
      try {
        JSON.parse(code)
        return false
      } catch {
        return true
      }
    })
    expect(broken.map(whereOf)).toEqual([])
  })
})

describe("a page that is followed", () => {
  const server = rawSession(() => inject("postgres"))

  const emptyDatabase = async (): Promise<string> => {
    const name = `practices_${String(process.pid)}`
    await server.say(`CREATE DATABASE ${name}`)
    return Object.assign(new URL(inject("postgres")), { pathname: `/${name}` }).href
  }

  let project: Project | undefined

  afterEach(() => {
    project?.remove()
    project = undefined
  })

  it.each(followed)("does what it says: %s", async (page) => {
    // A page about PostgreSQL takes a database of its own; the others never ask.
    project = newProject(page.endsWith("postgresql.md") ? { COVERPORT_BOOK: await emptyDatabase() } : {})
    expect(await runPage(blocksOf(page), project)).toEqual([])
  })

  it("fails where another thing is printed than it shows", async () => {
    project = newProject()
    const blocks = [planted("ts", `console.log("two")\n`, ["file=one.ts"]), planted("console", "$ node one.ts\none\n")]
    expect(await runPage(blocks, project)).toEqual(["docs/tutorial.md:1: node one.ts\nprinted:\ntwo\n"])
  })

  it("fails where a command does", async () => {
    project = newProject()
    expect(await runPage([planted("sh", "node nowhere.ts")], project)).toEqual([
      expect.stringContaining("Cannot find module"),
    ])
  })

  it("fails where something is imported that it does not install", async () => {
    project = newProject()
    const blocks = [
      planted("sh", "npm init -y\nnpm pkg set type=module\nnpm install coverport"),
      planted("ts", `import "coverport/promise"\n`, ["file=one.ts"]),
      planted("sh", "node one.ts"),
    ]
    expect(await runPage(blocks, project)).toEqual([expect.stringContaining("Cannot find package 'effect'")])
  })
})
