import { execFileSync } from "node:child_process"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import * as t from "io-ts"
import { root } from "../gates/planted.ts"
import type { Block } from "./blocks.ts"
import { fileOf, whereOf } from "./blocks.ts"
import { commandsOf } from "./runPage.ts"

const Scripts = t.type({ scripts: t.record(t.string, t.string) })

const scripts = (): ReadonlySet<string> => {
  const read: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
  if (!Scripts.is(read)) throw new TypeError("package.json has no scripts")
  return new Set(Object.keys(read.scripts))
}

const helps = new Map<string, string>()

/** What `coverport … --help` says. */
const helpOf = (words: ReadonlyArray<string>): string => {
  const key = words.join(" ")
  const known = helps.get(key)
  if (known !== undefined) return known
  const help = execFileSync(process.execPath, [join(root, "dist/cli/coverport.js"), ...words, "--help"], {
    encoding: "utf8",
  })
  helps.set(key, help)
  return help
}

const subcommands = (help: string): ReadonlyArray<string> =>
  [...(help.split("\nCommands:\n")[1] ?? "").matchAll(/^ {2}(\w+)/gm)].map(([, name = ""]) => name)

const faultsOfCoverport = (words: ReadonlyArray<string>): ReadonlyArray<string> => {
  const [first = "--help", second = ""] = words
  if (first.startsWith("-")) return []
  if (!subcommands(helpOf([])).includes(first)) return [`there is no command coverport ${first}`]
  const nested = subcommands(helpOf([first]))
  if (nested.length > 0 && !nested.includes(second)) return [`there is no command coverport ${first} ${second}`]
  const help = helpOf(nested.length > 0 ? [first, second] : [first])
  return words
    .filter((word) => word.startsWith("--"))
    .map((word) => word.split("=")[0] ?? "")
    .filter((flag) => !new RegExp(`${flag}\\b`).test(help))
    .map((flag) => `coverport ${first} has no ${flag}`)
}

const faultsOfNpm = (words: ReadonlyArray<string>): ReadonlyArray<string> => {
  const [verb = "", ...rest] = words
  if (verb !== "run") {
    const own = ["ci", "init", "install", "pkg", "start", "test", "pack"]
    return own.includes(verb) ? [] : [`npm ${verb} is nothing that this test knows`]
  }
  const [script = "", ...after] = rest.filter((word) => word !== "-s")
  if (!scripts().has(script)) return [`there is no script ${script}`]
  return script === "coverport" ? faultsOfCoverport(after.filter((word) => word !== "--")) : []
}

const others = ["cat", "cd", "createdb", "curl", "docker", "echo", "export", "ls", "mkdir", "psql"]

const faultsOfWords = (words: ReadonlyArray<string>, files: ReadonlySet<string>): ReadonlyArray<string> => {
  const [program = "", ...rest] = words
  if (program === "coverport") return faultsOfCoverport(rest)
  if (program === "npm") return faultsOfNpm(rest)
  if (program === "npx") {
    const [tool = "", ...after] = rest
    if (tool === "coverport") return faultsOfCoverport(after)
    return existsSync(join(root, "node_modules/.bin", tool)) ? [] : [`npx ${tool} is not among the packages`]
  }
  if (program === "node") {
    const script = rest.find((word) => !word.startsWith("-")) ?? ""
    return files.has(script) || existsSync(join(root, script)) ? [] : [`there is no file ${script}`]
  }
  return others.includes(program) ? [] : [`${program} is nothing that this test knows`]
}

const quoted = /'[^']*'|"[^"]*"|\S+/g

/** Scripts, commands, flags and files that the commands of blocks name and that are not there, a line each. */
export const missingFrom = (blocks: ReadonlyArray<Block>): ReadonlyArray<string> => {
  const files = new Set(blocks.flatMap((block) => fileOf(block) ?? []))
  return blocks
    .filter((block) => ["sh", "console", "bash"].includes(block.language) && fileOf(block) === undefined)
    .flatMap((block) =>
      commandsOf(block)
        .flatMap(({ command }) => command.replace(/\\\n/g, " ").split(/\n|&&|\|/))
        .map((line) => line.replace(/(^|\s)#.*$/, "").trim())
        .filter((line) => line !== "")
        .flatMap((line) => faultsOfWords(line.match(quoted) ?? [], files))
        .map((fault) => `${whereOf(block)}: ${fault}`),
    )
}
