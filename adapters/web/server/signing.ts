import { randomUUID } from "node:crypto"
import * as HttpServerResponse from "effect/http/HttpServerResponse"
import type { Named } from "../wire/Named.ts"
import type { Desk } from "./Desk.ts"
import { sessionSeconds } from "./Session.ts"
import { cookie } from "./SignedIn.ts"

type Response = HttpServerResponse.HttpServerResponse

const knows = (all: ReadonlyArray<Named>, id: string): boolean => all.some((one) => one.id === id)

/** The answer with a session's cookie, or nothing where the practice knows no such user or location. */
export const withSession = (
  { practice, seal, now }: Desk,
  who: { readonly id?: string; readonly user: string; readonly location: string | undefined },
  answer: Response,
): Response | undefined => {
  const location = who.location ?? practice.locations[0]?.id
  if (location === undefined || !knows(practice.users, who.user) || !knows(practice.locations, location))
    return undefined
  const until = now() + sessionSeconds * 1000
  return HttpServerResponse.setCookieUnsafe(
    answer,
    cookie,
    seal.seal({ id: who.id ?? randomUUID(), user: who.user, location, until }),
    { httpOnly: true, sameSite: "strict", path: "/", maxAge: sessionSeconds * 1000 },
  )
}

/** The answer that takes the cookie back. */
export const withoutSession = (answer: Response): Response =>
  HttpServerResponse.setCookieUnsafe(answer, cookie, "", { httpOnly: true, sameSite: "strict", path: "/", maxAge: 0 })
