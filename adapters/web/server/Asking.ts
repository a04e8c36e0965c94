import * as Context from "effect/Context"
import type { Session } from "./Session.ts"

/** Who asks, by the server's own cookie: as plain texts, as a desk takes them. */
export interface PlainCaller {
  readonly practice: string
  readonly location: string
  readonly user: string
}

/** The request's session, and the caller it makes. */
export class Asking extends Context.Service<Asking, { readonly session: Session; readonly caller: PlainCaller }>()(
  "coverport/web/Asking",
) {}
