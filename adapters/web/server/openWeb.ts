import * as HttpRouter from "effect/http/HttpRouter"
import * as HttpServer from "effect/http/HttpServer"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Layer from "effect/Layer"
import type { Today } from "../../../src/effect.ts"
import type { Book } from "../../../src/promise.ts"
import { api } from "./api.ts"
import type { Desk } from "./Desk.ts"
import { routes } from "./routes.ts"
import { signedInAt } from "./SignedIn.ts"

/** The application behind the door: a request of ours in, its answer out. */
export interface Web {
  readonly answer: (request: Request) => Promise<Response>
  readonly close: () => Promise<void>
}

/** Opens a book for pages. It rejects where the book cannot be opened. */
export const openWeb = async <E>(book: Book<E>, today: Layer.Layer<Today>, desk: Desk): Promise<Web> => {
  const app = HttpApiBuilder.layer(api, { openapiPath: "/openapi.json" }).pipe(
    Layer.provide(routes(desk)),
    Layer.provide(signedInAt(desk)),
    Layer.provide(Layer.merge(book, today)),
    Layer.provideMerge(HttpServer.layerServices),
  )
  const { handler, dispose } = HttpRouter.toWebHandler(app, { disableLogger: true })
  await handler(new Request("http://localhost/openapi.json"))
  return { answer: (request) => handler(request), close: dispose }
}
