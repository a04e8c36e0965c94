import type { AddressInfo, Server, Socket } from "node:net"
import { connect, createServer } from "node:net"

/** A wire to a server which can be cut, in the middle of an answer as well. */
export interface Wire {
  /** Where the server is found at the other end. */
  readonly url: string
  /** Breaks every connection and refuses new ones. */
  readonly cut: () => Promise<void>
  /** Takes connections again, at the same place. */
  readonly mend: () => Promise<void>
  /** From now on nothing comes back, though everything arrives. */
  readonly silence: () => void
  /**
   * Lets a text arrive once more and keeps back the answer to what it stood in; then breaks its connection. Resolves when
   * it has arrived.
   */
  readonly swallow: (text: string) => Promise<void>
}

const listening = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once("error", reject)
    server.listen(port, "127.0.0.1", resolve)
  })

const portOf = (server: Server): number => {
  const address: AddressInfo | string | null = server.address()
  if (address === null || typeof address === "string") throw new Error("no port")
  return address.port
}

// Long enough for a server on the same machine to have done what arrived.
const aWhile = 300

/** Lays a wire to the server of a URL. */
export const wireTo = async (url: string): Promise<Wire> => {
  const there = new URL(url)
  const open = new Set<Socket>()
  let silent = false
  let swallowed: { readonly text: string; readonly arrived: () => void } | undefined
  const join = (near: Socket): void => {
    const far = connect(Number(there.port), there.hostname)
    let isKeptBack = false
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      open.add(one)
      one.on("error", () => other.destroy())
      one.on("close", () => {
        open.delete(one)
        other.destroy()
      })
    }
    near.on("data", (bytes) => {
      if (swallowed !== undefined && bytes.includes(swallowed.text)) {
        isKeptBack = true
        const { arrived } = swallowed
        swallowed = undefined
        setTimeout(() => {
          near.destroy()
          arrived()
        }, aWhile)
      }
      far.write(bytes)
    })
    far.on("data", (bytes) => {
      if (!silent && !isKeptBack) near.write(bytes)
    })
  }
  let server = createServer(join)
  await listening(server, 0)
  const port = portOf(server)
  const here = new URL(url)
  here.port = String(port)
  return {
    url: here.href,
    cut: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        open.forEach((socket) => socket.destroy())
      }),
    mend: () => {
      server = createServer(join)
      silent = false
      return listening(server, port)
    },
    silence: () => {
      silent = true
    },
    swallow: (text) =>
      new Promise((arrived) => {
        swallowed = { text, arrived }
      }),
  }
}
