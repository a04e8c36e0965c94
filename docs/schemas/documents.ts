import type * as t from "io-ts"
import {
  appointmentCodec,
  changesCodec,
  choiceCodec,
  eligibilityResponseCodec,
  enrolmentCodec,
  networkPlanCodec,
  patientCodec,
  planCodec,
  policyCodec,
  practiceRecordCodec,
  receiptCodec,
  receivedResponseCodec,
  subscriptionCodec,
} from "../../src/index.ts"
import { schemaOf } from "./schemaOf.ts"

/** The shapes that others write or read as JSON. */
export const published: ReadonlyArray<t.Mixed> = [
  appointmentCodec,
  changesCodec,
  choiceCodec,
  eligibilityResponseCodec,
  enrolmentCodec,
  networkPlanCodec,
  patientCodec,
  planCodec,
  policyCodec,
  practiceRecordCodec,
  receiptCodec,
  receivedResponseCodec,
  subscriptionCodec,
]

/** The schema files of this folder, by name. */
export const documents: ReadonlyMap<string, string> = new Map(
  published.map((codec) => [`${codec.name}.json`, `${JSON.stringify(schemaOf(codec), null, 2)}\n`]),
)
