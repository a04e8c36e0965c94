import * as Effect from "effect/Effect"
import * as HttpApiBuilder from "effect/http-api/HttpApiBuilder"
import * as Layer from "effect/Layer"
import type {
  Calendar,
  CoverageStore,
  EligibilityInbox,
  Failure,
  Locations,
  Refused,
  Register,
  Rights,
  Today,
  Verifications,
} from "../../../src/effect.ts"
import { desk, isRefused } from "../../../src/effect.ts"
import type { Door } from "../wire/Door.ts"
import { answered, problem, said } from "./answers.ts"
import { api } from "./api.ts"
import { Asking } from "./Asking.ts"
import {
  closeBody,
  doneBody,
  importBody,
  inReviewBody,
  locationBody,
  markBody,
  previewBody,
  signInBody,
  switchBody,
  undoBody,
} from "./bodies.ts"
import { decodedBody } from "./decodedBody.ts"
import type { Desk } from "./Desk.ts"
import { revertReviewPage, waitingReviews } from "./revertReviewPages.ts"
import { disagreementsPage } from "./disagreementsPage.ts"
import { historyPage } from "./historyPage.ts"
import { openVisits } from "./OpenVisits.ts"
import { sessionView } from "./sessionView.ts"
import { cookie } from "./SignedIn.ts"
import { withoutSession, withSession } from "./signing.ts"

type Ports = Calendar | CoverageStore | EligibilityInbox | Locations | Register | Rights | Today | Verifications

const nobody = problem(400, "The practice knows no such user, or no such location.")

/** The routes before anybody is signed in. */
export const doorRoutes = (here: Desk) =>
  HttpApiBuilder.group(api, "door", (handlers) =>
    handlers.handleAll({
      whoMaySignIn: ({ request }) => {
        const { users, locations } = here.practice
        const isSignedIn = here.seal.open(request.cookies[cookie] ?? "", here.now()) !== undefined
        const door: Door = { users, locations, isSignedIn }
        return Effect.succeed(said(door))
      },
      signIn: ({ payload }) =>
        decodedBody(signInBody, payload).pipe(
          Effect.map(({ user, location }) => withSession(here, { user, location }, said({})) ?? nobody),
          Effect.catch(({ refusals }) => Effect.succeed(said({ refusals }, 400))),
        ),
    }),
  )

const pageSize = 100

/** The routes for whoever is signed in. Each use case asks for the right itself. */
export const deskRoutes = (here: Desk) =>
  HttpApiBuilder.group(
    api,
    "desk",
    Effect.fnUntraced(function* (handlers) {
      const ports = yield* Effect.context<Ports>()
      const visits = openVisits()
      const asked = <A>(
        act: (who: Asking["Service"]) => Effect.Effect<A, Failure | Refused, Ports>,
      ): ReturnType<typeof answered<A, Asking>> =>
        answered(Effect.flatMap(Asking, (who) => Effect.provideContext(act(who), ports)))

      return handlers.handleAll({
        session: () => asked(({ caller }) => sessionView(caller, here.practice)),
        moveTo: ({ payload }) =>
          Effect.gen(function* () {
            const { session } = yield* Asking
            const { location } = yield* decodedBody(locationBody, payload)
            return withSession(here, { id: session.id, user: session.user, location }, said({})) ?? nobody
          }).pipe(Effect.catchIf(isRefused, ({ refusals }) => Effect.succeed(said({ refusals }, 400)))),
        signOut: () =>
          Effect.map(Asking, ({ session }) => {
            here.seal.end(session, here.now())
            return withoutSession(said({}))
          }),
        calendar: ({ params: { date } }) =>
          asked(({ caller }) => Effect.map(desk.iconsOfDay({ caller, date }), (tiles) => ({ date, tiles }))),
        eligibility: ({ params: { date } }) => asked(({ caller }) => desk.verificationsAhead({ caller, on: date })),
        markEligibility: ({ params: { patient }, payload }) =>
          asked(({ caller }) =>
            Effect.flatMap(decodedBody(markBody, payload), ({ mark, marking }) =>
              desk.markEligibility({ caller, patient, mark, marking }),
            ),
          ),
        openReview: ({ params: { response } }) => asked(({ caller }) => desk.openReview({ caller, response })),
        preview: ({ params: { response }, payload }) =>
          asked(({ caller }) =>
            Effect.flatMap(decodedBody(previewBody, payload), ({ choice }) =>
              desk.preview({ caller, choice: { ...choice, response } }),
            ),
          ),
        import: ({ params: { response }, payload }) =>
          asked(({ caller, session }) =>
            Effect.gen(function* () {
              const { choice, digest, receipt } = yield* decodedBody(importBody, payload)
              const imported = yield* desk.importDetails({
                caller,
                choice: { ...choice, response },
                digest,
                receipt,
              })
              if (imported.receipt.id === receipt) visits.imported(session.id, receipt)
              return { receipt: imported.receipt, already: imported.already }
            }),
          ),
        markAsDone: ({ params: { response }, payload }) =>
          asked(({ caller }) =>
            Effect.flatMap(decodedBody(doneBody, payload), ({ receipt }) =>
              desk.markAsDone({ caller, response, receipt }),
            ),
          ),
        close: ({ payload }) =>
          asked(({ session }) =>
            Effect.map(decodedBody(closeBody, payload), ({ receipts }) => {
              visits.closed(session.id, receipts)
              return {}
            }),
          ),
        undo: ({ params: { reverts }, payload }) =>
          asked(({ caller, session }) =>
            Effect.flatMap(decodedBody(undoBody, payload), (body) =>
              desk.revertReceipt({
                caller,
                reverts,
                from: visits.isOpen(session.id, reverts) ? "review" : "history",
                ...body,
              }),
            ),
          ),
        disagreements: ({ query: { after } }) => asked(({ caller }) => disagreementsPage(caller, here.practice, after)),
        history: ({ query: { after } }) => asked(({ caller }) => historyPage(caller, here.practice, after)),
        revertReviews: ({ query }) => asked(({ caller }) => waitingReviews(caller, here.practice, query)),
        revertReview: ({ params: { receipt } }) =>
          asked(({ caller }) => revertReviewPage(caller, here.practice, receipt)),
        revertInReview: ({ params: { receipt: of }, payload }) =>
          asked(({ caller }) =>
            Effect.flatMap(decodedBody(inReviewBody, payload), (body) => desk.revertInReview({ caller, of, ...body })),
          ),
        acceptReview: ({ params: { receipt: of }, payload }) =>
          asked(({ caller }) =>
            Effect.flatMap(decodedBody(inReviewBody, payload), (body) => desk.acceptReview({ caller, of, ...body })),
          ),
        location: () =>
          asked(({ caller }) => Effect.map(desk.locationSettings({ caller }), (settings) => ({ settings }))),
        switchAutomaticImport: ({ payload }) =>
          asked(({ caller }) =>
            Effect.flatMap(decodedBody(switchBody, payload), ({ on }) =>
              Effect.map(desk.switchAutomaticImport({ caller, on }), (settings) => ({ settings })),
            ),
          ),
        members: ({ params: { plan }, query: { after } }) =>
          asked(({ caller }) =>
            desk.membersOfPlan({
              caller,
              plan,
              page: { size: pageSize, ...(after === undefined ? {} : { after }) },
            }),
          ),
      })
    }),
  )

/** All routes over a book. */
export const routes = (here: Desk) => Layer.mergeAll(doorRoutes(here), deskRoutes(here))
