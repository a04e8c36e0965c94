import type { Block } from "./blocks.ts"
import { fileOf, whereOf } from "./blocks.ts"
import type { Printed, Project } from "./project.ts"

/** A command of a block, and what the page says it prints. */
interface Typed {
  readonly command: string
  readonly shown: ReadonlyArray<string>
}

/** The commands of a `console` block. A line that ends in `\` goes on in the next. */
export const commandsOf = ({ language, code }: Pick<Block, "language" | "code">): ReadonlyArray<Typed> => {
  if (language !== "console") return [{ command: code, shown: [] }]
  return code
    .split(/^\$ /m)
    .slice(1)
    .map((part) => {
      const lines = part.replace(/\n+$/, "").split("\n")
      const ends = lines.findIndex((line) => !line.endsWith("\\"))
      return { command: lines.slice(0, ends + 1).join("\n"), shown: lines.slice(ends + 1) }
    })
}

const days = "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, "
const months = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"

/** A line without what is another at each run: days, moments, ids made of them, databases, and spaces at its end. */
const steady = (line: string): string =>
  line
    .replace(new RegExp(`(?:${days})?${months} \\d{1,2}, \\d{4}`, "g"), "<day>")
    .replace(/\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z| UTC)?)?/g, "<day>")
    .replace(/\b[0-9a-f]{10,}\b/g, "<id>")
    .replace(/\bpostgres:\/\/\S+/g, "<address>")
    .trimEnd()

const matches = (shown: ReadonlyArray<string>, printed: ReadonlyArray<string>): boolean => {
  const [first, ...rest] = shown
  if (first === undefined) return printed.length === 0
  if (first === "…") return printed.some((_, i) => matches(rest, printed.slice(i))) || rest.length === 0
  return printed.length > 0 && first === printed[0] && matches(rest, printed.slice(1))
}

const lines = (text: string): ReadonlyArray<string> =>
  text.replace(/\n+$/, "") === "" ? [] : text.replace(/\n+$/, "").split("\n").map(steady)

/** What a block does otherwise than its page shows; nothing where it does as shown. */
const wrong = (block: Block, { command, shown }: Typed, { out, err, code }: Printed): ReadonlyArray<string> => {
  const at = `${whereOf(block)}: ${command.trim()}`
  const fails = block.words.includes("fails")
  if (fails !== (code !== 0)) return [`${at}\nended with ${String(code)}\n${out}${err}`]
  if (block.language !== "console") return []
  const printed = lines(fails ? out + err : out)
  return matches(shown.map(steady), printed) ? [] : [`${at}\nprinted:\n${out}${fails ? err : ""}`]
}

/** Does what a page says, from its first block to its last, and answers what came otherwise than it shows. */
export const runPage = async (blocks: ReadonlyArray<Block>, project: Project): Promise<ReadonlyArray<string>> => {
  const found: Array<string> = []
  for (const block of blocks) {
    const file = fileOf(block)
    if (file !== undefined) project.write(file, block.code)
    else if (["sh", "console"].includes(block.language) && !block.words.includes("check"))
      for (const typed of commandsOf(block)) found.push(...wrong(block, typed, await project.type(typed.command)))
  }
  return found
}
