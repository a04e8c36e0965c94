import { spawn, spawnSync } from "node:child_process"
import { once } from "node:events"
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { createServer } from "node:http"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { text } from "node:stream/consumers"
import { afterEach, describe, expect, it } from "vitest"
import { judged } from "./audit.ts"
import { moved, stable } from "./packed.ts"
import { root } from "./planted.ts"
import { wrongTypes } from "./resolution.ts"

const folders: Array<string> = []

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
})

/** A folder with these files and nothing of this repository. */
const folderWith = (files: Readonly<Record<string, string>>): string => {
  const at = mkdtempSync(join(tmpdir(), "coverport-probe-"))
  folders.push(at)
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(at, file)), { recursive: true })
    writeFileSync(join(at, file), content)
  }
  return at
}

describe("the list of packed files", () => {
  it("names a file that joined and a file that left", () => {
    expect(moved(["README.md", "dist/index.js"], ["dist/index.js", "dist/secret.env"])).toEqual([
      "+ dist/secret.env",
      "- README.md",
    ])
  })

  it("says nothing where the same files come in another order", () => {
    expect(moved(["a", "b"], ["b", "a"])).toEqual([])
  })

  it("takes chunks of another build for the same, and entries for themselves", () => {
    expect(stable(["dist/chunk-4KK2Z7AU.js", "dist/chunk-7AC3OYFL.js", "dist/Page-a_3-Zb9Q.d.ts"])).toEqual([
      "dist/*-*.d.ts",
      "dist/chunk-*.js",
    ])
    expect(stable(["dist/eligibility-json.js"])).toEqual(["dist/eligibility-json.js"])
  })
})

describe("the types of a packed package", () => {
  const manifest = (exports: unknown): string =>
    JSON.stringify({ name: "planted", version: "1.0.0", type: "module", exports })
  const files = { "index.js": "export const a = 1\n", "index.d.ts": "export declare const a: number\n" }
  const door = { ".": { types: "./index.d.ts", default: "./index.js" } }

  it("hold where a door names them", () => {
    expect(wrongTypes(folderWith({ ...files, "package.json": manifest(door) }))).toBeUndefined()
  })

  it.each([
    ["a door has none", { ...door, "./other": "./other.js" }, { "other.js": "export const b = 1\n" }],
    ["they are those of CommonJS", { ".": { types: "./index.d.cts", default: "./index.js" } }, { "index.d.cts": "" }],
    ["there are none at all", { ".": "./other.js" }, { "other.js": "export const b = 1\n" }],
  ])("are found wrong where %s", (_, exports, others) => {
    const planted = "./other" in exports || "index.d.cts" in others ? { ...files, ...others } : { ...others }
    expect(wrongTypes(folderWith({ ...planted, "package.json": manifest(exports) }))).toBeTypeOf("string")
  })
})

describe("the licences of what a user installs", () => {
  const licences = (licence: string, kind: "dependencies" | "devDependencies") => {
    const scripts: unknown = JSON.parse(readFileSync(join(root, "package.json"), "utf8"))
    const at = folderWith({
      "package.json": JSON.stringify({
        ...{ name: "planted", version: "1.0.0", license: "MIT", [kind]: { other: "1.0.0" } },
        ...(typeof scripts === "object" && scripts !== null && "scripts" in scripts
          ? { scripts: scripts.scripts }
          : {}),
      }),
      "node_modules/other/package.json": JSON.stringify({ name: "other", version: "1.0.0", license: licence }),
    })
    return spawnSync("npm", ["run", "--silent", "licences"], {
      cwd: at,
      encoding: "utf8",
      env: { ...process.env, PATH: `${join(root, "node_modules/.bin")}:${process.env["PATH"] ?? ""}` },
    })
  }

  it("may be a licence on the list", () => {
    expect(licences("ISC", "dependencies").status).toBe(0)
  })

  it("may not be another", () => {
    const { status, stderr } = licences("GPL-3.0-only", "dependencies")

    expect(status).toBe(1)
    expect(stderr).toContain('"other@1.0.0" is licensed under "GPL-3.0-only"')
  })

  it("are not asked of what only we install", () => {
    expect(licences("GPL-3.0-only", "devDependencies").status).toBe(0)
  })
})

describe("the audit", () => {
  /** A registry that knows of one flaw in fp-ts, and how bad it is. */
  const audit = async (severity: "moderate" | "high" | "none") => {
    const flaw = { id: 1, url: "about:blank", title: "planted", severity, vulnerable_versions: "*", cwe: [] }
    const registry = createServer((request, response) => {
      if (severity === "none") response.writeHead(405).end()
      else if (request.url?.endsWith("/advisories/bulk") === true)
        response.writeHead(200, { "content-type": "application/json" }).end(JSON.stringify({ "fp-ts": [flaw] }))
      else response.writeHead(404).end("{}")
    }).listen(0, "127.0.0.1")
    await once(registry, "listening")
    const address = registry.address()
    const port = address !== null && typeof address === "object" ? address.port : 0
    const gate = spawn(process.execPath, ["test/gates/audit.ts"], {
      cwd: root,
      // npm remembers what it was told of a flaw.
      env: {
        ...process.env,
        npm_config_registry: `http://127.0.0.1:${String(port)}/`,
        npm_config_cache: folderWith({}),
      },
    })
    const closed = once(gate, "close")
    const said = await text(gate.stdout)
    await closed
    registry.close()
    return { code: gate.exitCode, said }
  }

  it("fails where a registry knows of something high", async () => {
    const { code, said } = await audit("high")

    expect(said).toContain("fp-ts: high")
    expect(code).toBe(1)
  })

  it("names what is less than high and passes", async () => {
    const { code, said } = await audit("moderate")

    expect(said).toContain("fp-ts: moderate")
    expect(code).toBe(0)
  })

  it("says so where a registry answers no audit, and passes", async () => {
    expect(await audit("none")).toEqual({ code: 0, said: "not audited: the registry answers no audit\n" })
  })

  it("takes what is critical for worse than high, and an empty report for clear", () => {
    expect(judged({ vulnerabilities: { a: { severity: "critical" } } })._tag).toBe("Vulnerable")
    expect(judged({ vulnerabilities: {} })).toEqual({ _tag: "Clear", found: [] })
  })
})
