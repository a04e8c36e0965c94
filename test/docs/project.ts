import { execFile } from "node:child_process"
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"

/** What a command printed, and how it ended. */
export interface Printed {
  readonly out: string
  readonly err: string
  readonly code: number
}

/** A folder in which a page's commands are typed, one after the other, as a reader would. */
export interface Project {
  readonly type: (command: string) => Promise<Printed>
  readonly write: (file: string, text: string) => void
  readonly remove: () => void
}

/** A new, empty folder, with `node`, `npm` and `npx` at hand and nothing else. */
export const newProject = (environment: Readonly<Record<string, string>> = {}): Project => {
  const home = mkdtempSync(join(tmpdir(), "coverport-page-"))
  const folder = join(home, "project")
  const bin = join(home, "bin")
  mkdirSync(folder)
  mkdirSync(bin)
  const script = (name: string, command: string): void => {
    writeFileSync(join(bin, name), `#!/bin/sh\nexec ${command}"$@"\n`)
    chmodSync(join(bin, name), 0o755)
  }
  symlinkSync(process.execPath, join(bin, "node"))
  script("npm", `node '${join(import.meta.dirname, "npm.ts")}' `)
  script("npx", "")
  // Where a command left off: its folder, and what it exported.
  const state = join(home, "state")
  writeFileSync(state, `cd '${folder}'\n`)
  // Where the page now is; a reader's files are saved there.
  const here = join(home, "here")
  symlinkSync(folder, here)
  const environmentOfAll = {
    ...environment,
    HOME: home,
    NO_COLOR: "1",
    NODE_OPTIONS: "--disable-warning=ExperimentalWarning",
  }
  return {
    type: (command) =>
      new Promise((typed) => {
        const typing = [
          `. '${state}'`,
          `export PATH="$PWD/node_modules/.bin:${bin}:/usr/bin:/bin"`,
          command,
          "code=$?",
          `{ export -p; echo "cd '$PWD'"; } > '${state}'`,
          `ln -sfn "$PWD" '${here}'`,
          "exit $code",
        ].join("\n")
        execFile("bash", ["-c", typing], { encoding: "utf8", env: environmentOfAll }, (failure, out, err) => {
          typed({ out, err, code: failure === null ? 0 : typeof failure.code === "number" ? failure.code : 1 })
        })
      }),
    write: (file, text) => {
      mkdirSync(dirname(join(here, file)), { recursive: true })
      writeFileSync(join(here, file), text)
    },
    remove: () => {
      rmSync(home, { recursive: true, force: true })
    },
  }
}
