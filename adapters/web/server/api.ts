import * as HttpApi from "effect/http-api/HttpApi"
import * as HttpApiEndpoint from "effect/http-api/HttpApiEndpoint"
import * as HttpApiGroup from "effect/http-api/HttpApiGroup"
import * as HttpApiSchema from "effect/http-api/HttpApiSchema"
import * as OpenApi from "effect/http-api/OpenApi"
import * as Schema from "effect/Schema"
import { sections } from "../../../src/index.ts"
import { SignedIn } from "./SignedIn.ts"

// effect's Schema says where things stand in a request; what they are, the library's codecs decide.

const refusals = Schema.Struct({ refusals: Schema.Array(Schema.Unknown) })
const problem = Schema.Struct({ problem: Schema.Struct({ message: Schema.String, written: Schema.String }) })

const refused = [
  refusals.pipe(HttpApiSchema.status(400)),
  refusals.pipe(HttpApiSchema.status(403)),
  refusals.pipe(HttpApiSchema.status(404)),
  refusals.pipe(HttpApiSchema.status(409)),
  problem.pipe(HttpApiSchema.status(503)),
] as const

const text = { type: "string" } as const
const anything = {} as const

const body = (
  required: Readonly<Record<string, object>>,
  optional: Readonly<Record<string, object>> = {},
): Readonly<Record<string, unknown>> => ({
  requestBody: {
    required: true,
    content: {
      "application/json": {
        schema: { type: "object", properties: { ...required, ...optional }, required: Object.keys(required) },
      },
    },
  },
})

const told = (summary: string, override: Readonly<Record<string, unknown>> = {}) =>
  OpenApi.annotations({ summary, override })

const choice = {
  type: "object",
  properties: {
    networkPlan: text,
    sections: { type: "array", items: { enum: sections } },
    answers: anything,
  },
  required: ["sections"],
}

const inReview = body(
  { imports: { type: "array", items: text }, receipt: text },
  { addresses: { type: "array", items: anything } },
)

const outcome = { payload: Schema.Unknown, success: Schema.Unknown, error: refused } as const
const read = { success: Schema.Unknown, error: refused } as const
const after = { after: Schema.optional(Schema.String) }

/** Who may ask at all: everyone. */
const doorway = HttpApiGroup.make("door").add(
  HttpApiEndpoint.get("whoMaySignIn", "/api/door", read).annotateMerge(told("Who may sign in, and where")),
  HttpApiEndpoint.post("signIn", "/api/session", outcome).annotateMerge(
    told("Sign in as one of the users; answers with the session's cookie", body({ user: text }, { location: text })),
  ),
)

const desk = HttpApiGroup.make("desk")
  .add(
    HttpApiEndpoint.get("session", "/api/session", read).annotateMerge(
      told("Who is signed in, where, and what he may"),
    ),
    HttpApiEndpoint.post("moveTo", "/api/session/location", outcome).annotateMerge(
      told("Go to another location of the practice", body({ location: text })),
    ),
    HttpApiEndpoint.post("signOut", "/api/session/end", outcome).annotateMerge(told("Sign out", body({}))),
    HttpApiEndpoint.get("calendar", "/api/calendar/:date", { ...read, params: { date: Schema.String } }).annotateMerge(
      told("A day's appointments with the icon that each has for who asks"),
    ),
    HttpApiEndpoint.get("eligibility", "/api/eligibility/:date", {
      ...read,
      params: { date: Schema.String },
    }).annotateMerge(
      told("Who comes from the day on through the business days ahead, and how their eligibility stands"),
    ),
    HttpApiEndpoint.post("markEligibility", "/api/patients/:patient/eligibility", {
      ...outcome,
      params: { patient: Schema.String },
    }).annotateMerge(
      told("Say whether a patient is eligible, in a person's own words", body({ mark: text, marking: anything })),
    ),
    HttpApiEndpoint.get("openReview", "/api/reviews/:response", {
      ...read,
      params: { response: Schema.String },
    }).annotateMerge(told("What the import page opens with")),
    HttpApiEndpoint.post("preview", "/api/reviews/:response/preview", {
      ...outcome,
      params: { response: Schema.String },
    }).annotateMerge(told("What an import would change, and for whom", body({ choice }))),
    HttpApiEndpoint.post("import", "/api/reviews/:response/import", {
      ...outcome,
      params: { response: Schema.String },
    }).annotateMerge(told("Import what was previewed", body({ choice, digest: text, receipt: text }))),
    HttpApiEndpoint.post("markAsDone", "/api/reviews/:response/done", {
      ...outcome,
      params: { response: Schema.String },
    }).annotateMerge(told("Mark as done without an import", body({ receipt: text }))),
    HttpApiEndpoint.post("close", "/api/reviews/:response/close", {
      ...outcome,
      params: { response: Schema.String },
    }).annotateMerge(
      told(
        "The review is closed: what it imported can no longer be undone as one's own",
        body({ receipts: { type: "array", items: text } }),
      ),
    ),
    HttpApiEndpoint.post("undo", "/api/receipts/:reverts/undo", {
      ...outcome,
      params: { reverts: Schema.String },
    }).annotateMerge(
      told("Put values of a receipt back", body({ receipt: text }, { addresses: { type: "array", items: anything } })),
    ),
    HttpApiEndpoint.get("history", "/api/history", { ...read, query: after }).annotateMerge(
      told("What was done to coverage, newest first"),
    ),
    HttpApiEndpoint.get("revertReviews", "/api/revert-reviews", {
      ...read,
      query: { ...after, size: Schema.optional(Schema.String) },
    }).annotateMerge(told("What imports changed that nobody has looked at yet, a patient an entry, newest first")),
    HttpApiEndpoint.get("disagreements", "/api/disagreements", { ...read, query: after }).annotateMerge(
      told("What payers' answers about members of one plan say differently of the plan, a page of plans at a time"),
    ),
    HttpApiEndpoint.get("revertReview", "/api/revert-reviews/:receipt", {
      ...read,
      params: { receipt: Schema.String },
    }).annotateMerge(told("What imports changed for a receipt's patient and plan, value by value")),
    HttpApiEndpoint.post("revertInReview", "/api/revert-reviews/:receipt/revert", {
      ...outcome,
      params: { receipt: Schema.String },
    }).annotateMerge(told("Put values back to what was held before the first import that was shown", inReview)),
    HttpApiEndpoint.post("acceptReview", "/api/revert-reviews/:receipt/accept", {
      ...outcome,
      params: { receipt: Schema.String },
    }).annotateMerge(told("Let values stand, and take them out of review", inReview)),
    HttpApiEndpoint.get("location", "/api/location", read).annotateMerge(
      told("What is set for the location where who asks is signed in"),
    ),
    HttpApiEndpoint.post("switchAutomaticImport", "/api/location/automatic-import", outcome).annotateMerge(
      told("Switch automatic import on or off at that location", body({ on: { type: "boolean" } })),
    ),
    HttpApiEndpoint.get("members", "/api/plans/:plan/members", {
      ...read,
      params: { plan: Schema.String },
      query: after,
    }).annotateMerge(told("Who is on a plan")),
  )
  .middleware(SignedIn)

/** Everything the pages ask of the server; what is served is what is described at `/openapi.json`. */
export const api = HttpApi.make("coverport")
  .add(doorway, desk)
  .annotateMerge(
    OpenApi.annotations({
      title: "Coverport, the demonstration",
      version: "1",
      description: "The use cases of Coverport over HTTP. Who asks is known by a cookie that the server signs.",
    }),
  )
