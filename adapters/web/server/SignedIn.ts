import * as Effect from "effect/Effect"
import * as HttpApiMiddleware from "effect/http-api/HttpApiMiddleware"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as HttpApiSecurity from "effect/http-api/HttpApiSecurity"
import * as Layer from "effect/Layer"
import * as Redacted from "effect/Redacted"
import * as Schema from "effect/Schema"
import { Asking } from "./Asking.ts"
import { notSignedIn } from "./answers.ts"
import type { Desk } from "./Desk.ts"

export const cookie = "coverport-session"

/** The session, in a cookie that only this server can write and no script can read. */
export const sessionCookie = HttpApiSecurity.apiKey({ key: cookie, in: "cookie" })

/** What is answered to nobody is turned away; who asks is known to all that is behind it. */
export class SignedIn extends HttpApiMiddleware.Service<SignedIn, { provides: Asking; requires: never }>()(
  "coverport/web/SignedIn",
  {
    security: { session: sessionCookie },
    error: Schema.Struct({ problem: Schema.Struct({ message: Schema.String }) }).pipe(HttpApiSchema.status(401)),
  },
) {}

/** Knows a caller by his cookie. */
export const signedInAt = ({ seal, now, practice }: Desk): Layer.Layer<SignedIn> =>
  Layer.succeed(
    SignedIn,
    SignedIn.of({
      session: (act, { credential }) => {
        const session = seal.open(Redacted.value(credential), now())
        return session === undefined
          ? Effect.succeed(notSignedIn)
          : Effect.provideService(act, Asking, {
              session,
              caller: { practice: practice.id, location: session.location, user: session.user },
            })
      },
    }),
  )
