import { readFile } from "node:fs/promises"
import { relative } from "node:path"
import { fileURLToPath } from "node:url"
import type { Plugin } from "vite"
import { withPureConstants } from "../../../build/pureConstants.ts"
import { root } from "../../gates/planted.ts"
import { bundled } from "./bundled.ts"

// What is built has no rooms any more, so the same is made from the sources.
const fromSources: Plugin = {
  name: "doors from their sources",
  enforce: "pre",
  resolveId: (id) =>
    /^(fp-ts|io-ts)(\/lib\/.*\.js)?$/.test(id)
      ? fileURLToPath(import.meta.resolve(id)).replace(/(fp-ts|io-ts)\/lib\//, "$1/es6/")
      : undefined,
  load: async (id) =>
    /\.ts$|\/(fp-ts|io-ts)\/es6\//.test(id) ? withPureConstants(await readFile(id, "utf8"), id) : undefined,
}

const roomOf = (file: string): string =>
  /node_modules\/([^/]+)\//.exec(file)?.[1] ??
  /^(adapters\/[^/]+|src\/(?:domain|reading)\/[^/.]+(?=\/)|src\/[^/]+)/.exec(file)?.[1] ??
  file

const lengthsOf = async (sources: ReadonlyArray<string>): Promise<ReadonlyMap<string, number>> => {
  const { modules } = await bundled(sources.map((file) => `export * from "${root}/${file}"\n`).join(""), [fromSources])
  const lengths = new Map<string, number>()
  for (const [file, { renderedLength }] of Object.entries(modules)) {
    const room = roomOf(relative(root, file))
    lengths.set(room, (lengths.get(room) ?? 0) + renderedLength)
  }
  return lengths
}

/** Which part of the code that a door brings each room of the sources has, the largest first. They add up to 1. */
export const roomsOf = async (
  door: string,
  beside: ReadonlyArray<string>,
): Promise<ReadonlyArray<readonly [room: string, part: number]>> => {
  const there = beside.length === 0 ? new Map<string, number>() : await lengthsOf(beside)
  const brought = [...(await lengthsOf([...beside, door]))]
    .map(([room, length]) => [room, length - (there.get(room) ?? 0)] as const)
    .filter(([, length]) => length > 0)
  const all = brought.reduce((sum, [, length]) => sum + length, 0)
  return brought.map(([room, length]) => [room, length / all] as const).toSorted(([, one], [, other]) => other - one)
}
