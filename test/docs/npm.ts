// What a page's `npm` does in a test: no network, and nothing of the machine. `npm install` takes what it is told from this
// repository, so that a page that forgets to install something fails.
import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import * as t from "io-ts"
import { root } from "../gates/planted.ts"

const Manifest = t.type({
  name: t.string,
  bin: t.record(t.string, t.string),
  dependencies: t.record(t.string, t.string),
})

const parsed = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"))

const own = parsed(join(root, "package.json"))
if (!Manifest.is(own)) throw new TypeError("package.json has another shape than this expects")

const Tool = t.type({ bin: t.record(t.string, t.string) })

const commandsIn = (name: string): ReadonlyArray<readonly [string, string]> => {
  const manifest = parsed(join(root, "node_modules", name, "package.json"))
  return Tool.is(manifest) ? Object.entries(manifest.bin) : []
}

const linkCommand = (command: string, file: string): void => {
  mkdirSync("node_modules/.bin", { recursive: true })
  symlinkSync(file, join("node_modules/.bin", command))
}

const install = (name: string): void => {
  const at = join("node_modules", name)
  if (existsSync(at)) return
  mkdirSync(dirname(at), { recursive: true })
  if (name !== own.name) {
    if (!existsSync(join(root, at))) throw new Error(`${name} is not among the packages of this repository`)
    symlinkSync(join(root, at), at, "dir")
    for (const [command, file] of commandsIn(name)) linkCommand(command, join("..", name, file))
    return
  }
  mkdirSync(at)
  for (const part of ["package.json", "dist"]) cpSync(join(root, part), join(at, part), { recursive: true })
  for (const [command, file] of Object.entries(own.bin)) linkCommand(command, join("..", name, file))
  Object.keys(own.dependencies).forEach(install)
}

const change = (keys: Readonly<Record<string, unknown>>): void => {
  const now = existsSync("package.json") ? parsed("package.json") : {}
  writeFileSync("package.json", `${JSON.stringify({ ...(typeof now === "object" ? now : {}), ...keys }, null, 2)}\n`)
}

const [command, ...words] = process.argv.slice(2)
const names = words.filter((word) => !word.startsWith("-"))
if (command === "init") change({ name: "project", version: "1.0.0" })
else if (command === "pkg")
  for (const [key = "", value] of names.slice(1).map((pair) => pair.split("="))) change({ [key]: value })
else if (command === "install") names.forEach(install)
else throw new Error(`the tests' npm cannot ${String(command)}`)
