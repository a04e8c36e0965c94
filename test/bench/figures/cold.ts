import { spawnSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Figure } from "../Figure.ts"
import { atMost } from "../Figure.ts"
import { compared, interleaved, medianOf } from "../interleaved.ts"
import { messageOf } from "../read/generated.ts"

const command = fileURLToPath(new URL("../../../dist/cli/coverport.js", import.meta.url))

const ran = (args: ReadonlyArray<string>): Promise<void> => {
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" })
  return status === 0 ? Promise.resolve() : Promise.reject(new Error(stderr))
}

/** `coverport read` on one message from the command line, beside starting Node for nothing. Needs `npm run build`. */
export const coldFigure = async (quick: boolean): Promise<Figure> => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-cold-"))
  const file = join(folder, "message.x12")
  writeFileSync(file, messageOf(1))
  try {
    const measured = await interleaved(
      { ours: { act: () => ran([command, "read", file]) }, theirs: { act: () => ran(["-e", "0"]) } },
      { rounds: quick ? 5 : 25, warmUp: 2 },
    )
    const { ratio, between } = compared(measured, "ours", "theirs")
    return {
      figure: "cold: `coverport read` on one message",
      ratio,
      against: "starting bare Node",
      ...atMost(4, ratio),
      ours: medianOf(measured, "ours"),
      theirs: medianOf(measured, "theirs"),
      unit: "ms",
      between,
    }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
