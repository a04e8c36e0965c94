import { createHmac, randomBytes, timingSafeEqual } from "node:crypto"
import * as E from "fp-ts/lib/Either.js"
import * as t from "io-ts"
import { decode } from "../../../src/index.ts"

/** How long one stays signed in, in seconds: a day at the desk. */
export const sessionSeconds = 12 * 60 * 60

const session = t.strict({ id: t.string, user: t.string, location: t.string, until: t.number })

/** Who is signed in and where, as the server itself wrote it into a cookie. */
export type Session = Readonly<t.TypeOf<typeof session>>

/** Writes a session as a cookie's text that nobody else can write, and reads it again until it ends. */
export interface Seal {
  readonly seal: (session: Session) => string
  readonly open: (text: string, now: number) => Session | undefined
  /** Whoever kept the cookie of a session that was ended opens nothing with it. */
  readonly end: (session: Session, now: number) => void
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** A seal with a secret of its own: a server that starts anew asks everyone to sign in again. */
export const makeSeal = (secret: Buffer = randomBytes(32)): Seal => {
  const ended = new Map<string, number>()
  const mark = (body: string): Buffer => createHmac("sha256", secret).update(body).digest()
  return {
    seal: (given) => {
      const body = Buffer.from(JSON.stringify(session.encode(given))).toString("base64url")
      return `${body}.${mark(body).toString("base64url")}`
    },
    open: (text, now) => {
      const [body = "", sign = "", ...more] = text.split(".")
      const [expected, given] = [mark(body), Buffer.from(sign, "base64url")]
      if (more.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined
      const read = decode(session)(parsed(Buffer.from(body, "base64url").toString()))
      return E.isRight(read) && read.right.until > now && !ended.has(read.right.id) ? read.right : undefined
    },
    end: ({ id }, now) => {
      ended.forEach((until, other) => {
        if (until <= now) ended.delete(other)
      })
      // Going to another location writes it anew under the same id, so it counts from now.
      ended.set(id, now + sessionSeconds * 1000)
    },
  }
}
