import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"
import type { IConfigFile } from "@microsoft/api-extractor"
import { CompilerState, Extractor, ExtractorConfig, ExtractorLogLevel } from "@microsoft/api-extractor"
import { root } from "../planted.ts"
import { toldIn } from "./declarations.ts"

const silent = { default: { logLevel: ExtractorLogLevel.None } }

const configOf = (types: string, folder: string): ExtractorConfig => {
  const configObject: IConfigFile = {
    projectFolder: root,
    mainEntryPointFilePath: types,
    newlineKind: "lf",
    compiler: {
      overrideTsconfig: {
        compilerOptions: {
          ...{ strict: true, exactOptionalPropertyTypes: true, skipLibCheck: true, noEmit: true, types: [] },
          ...{ module: "nodenext", target: "es2023", lib: ["es2023", "dom"] },
        },
        files: [types],
      },
    },
    apiReport: {
      enabled: true,
      reportFileName: basename(types, ".d.ts"),
      reportFolder: folder,
      reportTempFolder: join(folder, "temp"),
      includeForgottenExports: true,
    },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      // `npm run typecheck` has said whether it compiles, and a test of its own reads the docstrings.
      compilerMessageReporting: silent,
      extractorMessageReporting: silent,
      tsdocMessageReporting: silent,
    },
  }
  return ExtractorConfig.prepare({
    configObject,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(root, "package.json"),
  })
}

/** What API Extractor reports of each file of declarations, by the file's name. */
const extracted = (files: ReadonlyArray<string>): ReadonlyMap<string, string> => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-api-"))
  try {
    mkdirSync(join(folder, "temp"))
    const configs = files.map((types) => configOf(types, folder))
    const [first] = configs
    if (first === undefined) return new Map()
    const compilerState = CompilerState.create(first, { additionalEntryPoints: [...files] })
    return new Map(
      configs.map((config) => {
        Extractor.invoke(config, {
          compilerState,
          localBuild: true,
          messageCallback: (message) => {
            message.handled = true
          },
        })
        const name = basename(config.mainEntryPointFilePath, ".d.ts")
        return [name, readFileSync(join(folder, `${name}.api.md`), "utf8")]
      }),
    )
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const head = (name: string): string =>
  `# ${name === "index" ? "coverport" : `coverport/${name}`}\n\nWritten by \`npm run api:write\`; \`npm run api\` fails where the door says something else.\n`

/**
 * A text a door: what it exports, and what those exports are made of. A type that another door exports is told by that door
 * alone, so that a change is read once.
 */
export const reportsOf = (files: ReadonlyArray<string>): ReadonlyMap<string, string> => {
  const told = [...extracted(files)].map(([name, report]) => ({ name, ...toldIn(report) }))
  const exported = new Set(
    told.flatMap(({ declarations }) => declarations.filter((one) => one.exported).map(({ name }) => name)),
  )
  return new Map(
    told.map(({ name, imports, declarations }) => {
      const own = declarations
        .filter((one) => one.exported || !exported.has(one.name))
        .map(({ text }) => text)
        .join("\n\n")
      const named = new Set(own.match(/[\w$]+/g))
      const packages = imports.filter(({ names }) => names.some((one) => named.has(one))).map(({ text }) => text)
      return [name, `${head(name)}\n\`\`\`ts\n${packages.join("\n")}\n\n${own}\n\`\`\`\n`]
    }),
  )
}
