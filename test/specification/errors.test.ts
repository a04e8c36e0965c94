import { readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { RevisionConflict, StoreCorrupt, StoreUnavailable } from "../../src/effect.ts"
import type { Failure } from "../../src/effect.ts"
import type { NotRevertible, Refusal } from "../../src/index.ts"
import {
  literal,
  MarkId,
  PatientId,
  PlanId,
  ProcedureCode,
  ReceiptId,
  ResponseId,
  standard,
  SubscriptionId,
} from "../../src/index.ts"
import { sayNotRevertible, sayRefusal } from "../../src/review.ts"
import { exceptionsOf, maximumAt, usedAt } from "./amounts.ts"
import { day } from "./practice.ts"

const receipt = literal(ReceiptId)("R-17")
const response = literal(ResponseId)("E-204")
const candidate = {
  plan: literal(PlanId)("P-1"),
  subscription: literal(SubscriptionId)("S-1"),
  patient: literal(PatientId)("N-1"),
}

const code = literal(ProcedureCode)

const notRevertible: { readonly [Tag in NotRevertible["_tag"]]: Extract<NotRevertible, { readonly _tag: Tag }> } = {
  NotInReceipt: { _tag: "NotInReceipt", address: maximumAt("individual") },
  ChangedSince: { _tag: "ChangedSince", address: maximumAt("family"), by: receipt },
  ConfirmedSince: { _tag: "ConfirmedSince", address: exceptionsOf("D1110"), by: receipt },
  HeldDiffers: { _tag: "HeldDiffers", address: maximumAt("individual") },
  PastBenefitYear: { _tag: "PastBenefitYear", address: usedAt("individual") },
  NotInReview: { _tag: "NotInReview", address: maximumAt("individual") },
  AcceptedSince: { _tag: "AcceptedSince", address: maximumAt("family"), by: receipt },
  AsBefore: { _tag: "AsBefore", address: exceptionsOf("D1110") },
}

// One list for each tag, so that a new refusal fails to compile until it stands here, and fails the test until it is explained.
const samples: {
  readonly [Tag in Refusal["_tag"]]: readonly [
    Extract<Refusal, { readonly _tag: Tag }>,
    ...ReadonlyArray<Extract<Refusal, { readonly _tag: Tag }>>,
  ]
} = {
  Malformed: [
    { _tag: "Malformed", problems: [{ path: "/caller/user", expected: "a text of one line", got: "a number" }] },
  ],
  RightMissing: [{ _tag: "RightMissing", needs: "Import Insurance Benefit Details" }],
  CapabilityMissing: [{ _tag: "CapabilityMissing", capability: "AutomaticImport" }],
  SwitchedOff: [{ _tag: "SwitchedOff" }],
  ResponseNotFound: [{ _tag: "ResponseNotFound", response }],
  ResponseIdTaken: [{ _tag: "ResponseIdTaken", response }],
  PatientNotFound: [{ _tag: "PatientNotFound" }],
  PatientNotMatched: [
    { _tag: "PatientNotMatched", candidates: [] },
    { _tag: "PatientNotMatched", candidates: [candidate, candidate] },
  ],
  NotEligible: [
    { _tag: "NotEligible", outcome: "ineligible" },
    { _tag: "NotEligible", outcome: "rejected" },
    { _tag: "NotEligible", outcome: "unknown" },
  ],
  NothingStated: [{ _tag: "NothingStated" }],
  Superseded: [{ _tag: "Superseded", newest: response }],
  MarkOutOfReach: [
    {
      _tag: "MarkOutOfReach",
      through: day("2126-12-24"),
      earliest: day("2026-11-24"),
      latest: day("2027-11-25"),
    },
  ],
  MarkIdTaken: [{ _tag: "MarkIdTaken", mark: literal(MarkId)("M-1") }],
  NothingMarked: [{ _tag: "NothingMarked" }],
  NotPrimary: [{ _tag: "NotPrimary", ordinal: 2 }],
  EnrolmentNotInForce: [
    { _tag: "EnrolmentNotInForce", today: day("2026-11-24"), enrolled: { through: day("2026-10-31") } },
    { _tag: "EnrolmentNotInForce", today: day("2026-11-24"), enrolled: { from: day("2027-01-01") } },
  ],
  PlanNotInForce: [{ _tag: "PlanNotInForce", today: day("2026-11-24"), plan: { through: day("2026-10-31") } }],
  ResponseExpired: [{ _tag: "ResponseExpired", validThrough: day("2026-10-31") }],
  NetworkPlanNotChosen: [{ _tag: "NetworkPlanNotChosen", offered: ["Delta PPO", "Delta Premier"] }],
  NetworkPlanNotOffered: [{ _tag: "NetworkPlanNotOffered", chosen: "Delta", offered: ["Delta PPO"] }],
  NoSectionSelected: [{ _tag: "NoSectionSelected" }],
  CoverageNotEditable: [
    {
      _tag: "CoverageNotEditable",
      codes: { from: code("D2740"), through: code("D2799") },
      because: "nothingProposed",
    },
    {
      _tag: "CoverageNotEditable",
      codes: { from: code("D2740"), through: code("D2740") },
      because: "patientPaysFixedAmount",
    },
    {
      _tag: "CoverageNotEditable",
      codes: { from: code("D2750"), through: code("D2750") },
      because: "statementsDisagree",
    },
  ],
  SectionStatesNothing: [{ _tag: "SectionStatesNothing", section: "ExceptionsAndLimitations" }],
  EverythingWithheld: [{ _tag: "EverythingWithheld" }],
  ChangedSincePreview: [
    { _tag: "ChangedSincePreview", moved: [] },
    { _tag: "ChangedSincePreview", moved: ["plan", "subscription", "enrolment"] },
  ],
  AlreadyDone: [{ _tag: "AlreadyDone", response }],
  ReceiptNotFound: [{ _tag: "ReceiptNotFound", receipt }],
  ReceiptIdTaken: [{ _tag: "ReceiptIdTaken", receipt }],
  RevertWindowClosed: [{ _tag: "RevertWindowClosed", lastDay: day("2026-12-24") }],
  NothingToAccept: [{ _tag: "NothingToAccept" }],
  NothingToRevert: [
    { _tag: "NothingToRevert", because: [] },
    { _tag: "NothingToRevert", because: Object.values(notRevertible) },
  ],
  NothingEdited: [{ _tag: "NothingEdited" }],
  AddressEditedTwice: [{ _tag: "AddressEditedTwice", address: maximumAt("individual") }],
  NotABenefitYear: [
    {
      _tag: "NotABenefitYear",
      address: {
        _tag: "BenefitUsed",
        slot: { level: "individual", period: "annual", benefitYear: day("2026-03-15"), category: standard },
      },
      begins: day("2026-01-01"),
    },
  ],
  AgesReversed: [{ _tag: "AgesReversed", address: exceptionsOf("D1351"), ages: { from: 15, through: 14 } }],
}

const failures: {
  readonly [Tag in Failure["_tag"] | "RevisionConflict"]: readonly [Error, ...ReadonlyArray<Error>]
} = {
  StoreUnavailable: [
    new StoreUnavailable({ operation: "commit", written: "nothing", cause: "no disk" }),
    new StoreUnavailable({ operation: "commit", written: "unknown", cause: "no answer" }),
  ],
  StoreCorrupt: [new StoreCorrupt({ operation: "held", paths: ["/limits/0/value"] })],
  RevisionConflict: [new RevisionConflict({ scope: "plan" })],
}

const text = readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8")

/** Each heading and what stands under it. */
const explained = text
  .split(/^### /m)
  .slice(1)
  .map((part) => {
    const [heading = "", ...body] = part.split("\n")
    return { heading, body: (body.join("\n").split(/^## /m)[0] ?? "").trim() }
  })

const said = Object.entries(samples).flatMap(([tag, some]) =>
  some.map((refusal): readonly [string, string] => [tag, sayRefusal(refusal)]),
)

/** A sentence without what the caller or the practice put into it. */
const ownWords = (sentence: string): string => sentence.replace(/`[^`]*`/g, "").replace(/at \/\S+/g, "at")

it("every refusal and every failure has a heading, and no heading has lost its refusal", () => {
  expect(explained.map(({ heading }) => heading).sort()).toEqual(
    [...Object.keys(samples), ...Object.keys(notRevertible), ...Object.keys(failures)].sort(),
  )
})

it.each(explained)("what to do about $heading is told", ({ body }) => {
  expect(body).toMatch(/\S/)
  expect(body).toContain("**What to do:**")
})

it.each(said)("the refusal %s starts small and ends without a stop, on one line: %s", (_tag, sentence) => {
  expect(sentence).toMatch(/^\p{Ll}[^\n]*[^\n.!]$/u)
})

it.each(said)(
  "the refusal %s says what to do next, as a sentence of its own or after a semicolon: %s",
  (_tag, sentence) => {
    expect(sentence).toMatch(/(?:\. \p{Lu}|; )/u)
  },
)

it.each(said)("the refusal %s names none of our types: %s", (_tag, sentence) => {
  expect(ownWords(sentence)).not.toMatch(/\p{Ll}\p{Lu}|_tag|undefined|\[object/u)
})

it.each(Object.entries(notRevertible))("why a value stays is said on one line without a stop: %s", (_tag, reason) => {
  expect(sayNotRevertible(reason)).toMatch(/^[^\n]+[^\n.]$/)
  expect(ownWords(sayNotRevertible(reason))).not.toMatch(/\p{Ll}\p{Lu}/u)
})

it.each(Object.entries(failures))("the failure %s says whether anything was written, or what to do", (_tag, some) => {
  for (const { message } of some) expect(message).toMatch(/^[^\n]*\. \p{Lu}[^\n]*[^\n.]$/u)
})
