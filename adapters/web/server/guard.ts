/** Why a request is turned away before anything is read of it: a status and a sentence. */
export interface TurnedAway {
  readonly status: 400 | 403 | 405 | 413 | 415
  readonly message: string
}

/** What of a request is looked at before its body. */
export interface Arriving {
  readonly method: string
  readonly path: string
  readonly header: (name: string) => string | undefined
}

/** The longest body that is read, in bytes. */
export const longestBody = 2 * 1024 * 1024

export const tooLong: TurnedAway = { status: 413, message: "The request is longer than 2 MB." }

export const noJson: TurnedAway = { status: 400, message: "The request is not JSON." }

const reads: ReadonlyArray<string> = ["GET", "HEAD"]

const isJson = (type: string | undefined): boolean => /^application\/json\s*(;|$)/i.test(type ?? "")

/**
 * Turns away what no page of ours sends. `hosts` are the names this server goes by: under another one a page of somebody
 * else's would count as ours. Whatever is no mere reading says where it comes from, and that is here; a browser lets no
 * page leave that out or say it wrong.
 */
export const turnedAway = (
  { method, path, header }: Arriving,
  hosts: ReadonlyArray<string>,
): TurnedAway | undefined => {
  const host = header("host")
  if (host === undefined || !hosts.includes(host)) return { status: 403, message: "This server has another name." }
  if (!path.startsWith("/")) return { status: 400, message: "The request names no path." }
  const site = header("sec-fetch-site")
  const isApi = path.startsWith("/api/")
  if (isApi && site !== undefined && site !== "same-origin" && site !== "none")
    return { status: 403, message: "Only this server's own pages may ask." }
  if (reads.includes(method)) return undefined
  if (method !== "POST") return { status: 405, message: "Nothing here answers to that." }
  if (header("origin") !== `http://${host}`)
    return { status: 403, message: "Only this server's own pages may change anything." }
  if (!isJson(header("content-type"))) return { status: 415, message: "Send JSON." }
  return Number(header("content-length") ?? "0") > longestBody ? tooLong : undefined
}
