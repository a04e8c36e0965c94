import { join } from "node:path"
import { describe, expect, test } from "vitest"
import { bookNamed, printableName } from "../../adapters/terminal/book/BookName.ts"
import { freshPostgres } from "../postgres/fresh.ts"
import { temporaryFolder } from "./message.ts"
import { run } from "./testConsole.ts"

const address = (): string => {
  const { url, schema } = freshPostgres()
  return `${url}?schema=${schema}`
}

const asking = ["--practice", "practice", "--location", "downtown"]

describe("a book in PostgreSQL", () => {
  test("is created, filled, read, imported into, looked at and reverted by the same commands", async () => {
    const book = address()
    expect(await run(["book", "migrate", book, "--json"])).toMatchObject({ code: 0, err: "" })
    expect(await run(["book", "create", book, "--sample"])).toMatchObject({ code: 0, err: "" })
    expect(await run(["book", "create", book, "--sample"])).toMatchObject({ code: 1, out: "" })

    const sample = join(temporaryFolder(), "practice.db")
    expect(await run(["book", "create", sample, "--sample"])).toMatchObject({ code: 0 })
    const message = sample.replace(/db$/, "271")
    const on = ["--book", book, ...asking]

    const before = await run(["calendar", ...on, "--user", "frontdesk", "--date", "today"])
    expect(before.out).toContain("2 to import")
    const imported = await run(["import", message, ...on, "--user", "frontdesk", "--network", "in-network", "--yes"])
    expect(imported).toMatchObject({ code: 0, err: "" })
    const after = await run(["calendar", ...on, "--user", "frontdesk", "--date", "today"])
    expect(after.out).toContain("1 to import")

    const history = await run(["history", ...on, "--user", "manager"])
    const [receipt = ""] = /import-[0-9a-f]+/.exec(history.out) ?? []
    expect(await run(["revert", receipt, ...on, "--user", "manager", "--yes"])).toMatchObject({ code: 0, err: "" })
    const reverted = await run(["calendar", ...on, "--user", "frontdesk", "--date", "today"])
    expect(reverted.out).toContain("2 to import")
  })

  test("does not say whom it knows: who asks says practice, user and location", async () => {
    const { code, err } = await run(["history", "--book", address()])
    expect(code).toBe(2)
    for (const flag of ["--practice", "--user"]) expect(err).toContain(flag)
  })

  test("that does not answer is a failure in words, without the password", async () => {
    const nowhere = "postgres://desk:secret@127.0.0.1:1/none"
    const { code, out, err } = await run(["book", "migrate", nowhere])
    expect({ code, out }).toEqual({ code: 1, out: "" })
    expect(err).toContain("did not answer")
    expect(err).not.toContain("secret")
  })
})

test("a book's name is a file, or an address whose schema and role are ours", () => {
  expect(bookNamed("practice.db")).toEqual({ _tag: "File", file: "practice.db" })
  expect(bookNamed("postgresql://u:p@h:5/d?schema=a&role=b&sslmode=require")).toEqual({
    _tag: "Schema",
    url: "postgresql://u:p@h:5/d?sslmode=require",
    schema: "a",
    role: "b",
  })
  expect(printableName("postgres://u:p@h/d?schema=a")).toBe("postgres://u@h/d?schema=a")
})
