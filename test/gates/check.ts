// All gates, those that need no build beside each other and two at a time, then the tests, then those that look at what was
// built. Says how long each took. What a gate prints is shown once it is over, and only of one that failed.
import { spawn } from "node:child_process"
import { once } from "node:events"
import { text } from "node:stream/consumers"

const ran = async (gate: string): Promise<boolean> => {
  const began = performance.now()
  const child = spawn("npm", ["run", "--silent", gate], { stdio: ["ignore", "pipe", "pipe"] })
  const closed = once(child, "close")
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)])
  await closed
  const passed = child.exitCode === 0
  const seconds = ((performance.now() - began) / 1000).toFixed(0).padStart(4)
  console.log(`${passed ? "ok    " : "FAILED"} ${seconds} s ${gate}${passed ? "" : `\n${said}${complained}`}`)
  return passed
}

/** Whether all of them passed; `atOnce` run beside each other. */
export const allPass = async (
  gates: ReadonlyArray<string>,
  atOnce: number,
  run: (gate: string) => Promise<boolean>,
): Promise<boolean> => {
  const waiting = [...gates]
  const failed: Array<string> = []
  const work = async (): Promise<void> => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift())
      if (!(await run(gate))) failed.push(gate)
  }
  await Promise.all(Array.from({ length: atOnce }, work))
  return failed.length === 0
}

/** Those that read sources alone, longest first. */
export const beforeTheTests: ReadonlyArray<string> = [
  "lint",
  "typecheck",
  "layers",
  "knip",
  "mutants",
  "format",
  "licences",
  "audit",
  "changeset:status",
]

/** Those that look at what the tests had built: `npm test` builds where something changed. */
export const afterTheTests: ReadonlyArray<string> = ["consumers", "docs:build", "attw", "api", "publint", "packed"]

if (import.meta.main) {
  const passed = [
    await allPass(beforeTheTests, 2, ran),
    await allPass(["test"], 1, ran),
    await allPass(afterTheTests, 2, ran),
  ]
  if (passed.includes(false)) process.exitCode = 1
}
