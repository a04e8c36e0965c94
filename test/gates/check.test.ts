import { readFileSync } from "node:fs"
import { join } from "node:path"
import { expect, it } from "vitest"
import { afterTheTests, allPass, beforeTheTests } from "./check.ts"
import { root } from "./planted.ts"

it("runs every gate, and fails where the last of them fails", async () => {
  const ran: Array<string> = []
  const run = (gate: string): Promise<boolean> => {
    ran.push(gate)
    return Promise.resolve(gate !== "c")
  }

  expect(await allPass(["a", "b", "c"], 2, run)).toBe(false)
  expect(ran).toEqual(["a", "b", "c"])
  expect(await allPass(["a", "b"], 2, run)).toBe(true)
})

it("leaves out no gate that CI runs", () => {
  const gates = /^for gate in (.*); do$/m.exec(readFileSync(join(root, ".ci/run"), "utf8"))?.[1]?.split(" ") ?? []

  expect([...beforeTheTests, ...afterTheTests].toSorted()).toEqual(gates.toSorted())
})
