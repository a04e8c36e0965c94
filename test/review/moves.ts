import * as fc from "fast-check"
import type { PersonEvent } from "../../src/review.ts"
import { sections } from "../../src/index.ts"
import { codeRange, percent } from "../codec/arbitraries.ts"

/** What happens next on a page. Numbers stand for whatever there is to choose from by then. */
export type Move =
  /** A person does something that the view offers. */
  | { readonly _tag: "Offered"; readonly which: number }
  /** A person presses Import, answers a question, or closes, where it can be done. */
  | { readonly _tag: "Onwards"; readonly which: number }
  /** Something that a person may do, offered or not. */
  | { readonly _tag: "Anything"; readonly event: PersonEvent }
  /** The world answers what waits, truly. */
  | { readonly _tag: "Answer"; readonly which: number }
  /** What was asked is done, and the answer is lost; or it is not done. */
  | { readonly _tag: "Fail"; readonly which: number; readonly written: "nothing" | "unknown" }
  | {
      readonly _tag: "Refuse"
      readonly which: number
      readonly why: "ChangedSincePreview" | "RightMissing" | "Superseded"
    }
  /** Something that was answered before is answered again. */
  | { readonly _tag: "AnswerAgain"; readonly which: number }
  /** An answer under a number that nobody asked under, or that somebody asks under later. */
  | { readonly _tag: "WrongNumber"; readonly by: number; readonly which: number }
  | { readonly _tag: "NewAnswer"; readonly same: boolean }
  /** Somebody else changes what is held. */
  | { readonly _tag: "Meanwhile"; readonly cents: number }

const section = fc.constantFrom(...sections)

const anything: fc.Arbitrary<PersonEvent> = fc.oneof(
  fc
    .constantFrom(
      "HideWhere",
      "ShowMembers",
      "MoreMembers",
      "HideMembers",
      "PreviewAgain",
      "Import",
      "Yes",
      "No",
      "Undo",
      "TryAgain",
      "DismissNotice",
      "Close",
      "MarkAsDone",
      "ExitWithoutImporting",
      "Leave",
      "Cancel",
    )
    .map((_tag): PersonEvent => ({ _tag })),
  section.map((one): PersonEvent => ({ _tag: "ToggleSection", section: one })),
  fc.boolean().map((hold): PersonEvent => ({ _tag: "HoldNotice", hold })),
  fc.constantFrom("PPO", "no such plan").map((name): PersonEvent => ({ _tag: "ChooseNetworkPlan", name })),
  fc.constantFrom("replace", "keep").map((categories): PersonEvent => ({ _tag: "ChooseCategories", categories })),
  fc.boolean().map((confirmed): PersonEvent => ({ _tag: "ConfirmPatient", confirmed })),
  fc
    .record({ codes: codeRange, planPays: percent }, { requiredKeys: ["codes"] })
    .map((edit): PersonEvent => ({ _tag: "EditCoverage", ...edit })),
)

const which = fc.nat()

export const move: fc.Arbitrary<Move> = fc.oneof(
  { arbitrary: fc.record({ _tag: fc.constant("Offered" as const), which }), weight: 5 },
  { arbitrary: fc.record({ _tag: fc.constant("Onwards" as const), which }), weight: 7 },
  { arbitrary: fc.record({ _tag: fc.constant("Anything" as const), event: anything }), weight: 3 },
  // Whoever is in a hurry presses Import once more.
  {
    arbitrary: fc.constant({ _tag: "Anything" as const, event: { _tag: "Import" } as const }),
    weight: 1,
  },
  { arbitrary: fc.record({ _tag: fc.constant("Answer" as const), which }), weight: 14 },
  {
    arbitrary: fc.record({
      _tag: fc.constant("Fail" as const),
      which,
      written: fc.constantFrom("nothing" as const, "unknown" as const),
    }),
    weight: 4,
  },
  {
    arbitrary: fc.record({
      _tag: fc.constant("Refuse" as const),
      which,
      why: fc.constantFrom("ChangedSincePreview" as const, "RightMissing" as const, "Superseded" as const),
    }),
    weight: 1,
  },
  { arbitrary: fc.record({ _tag: fc.constant("AnswerAgain" as const), which }), weight: 2 },
  {
    arbitrary: fc.record({ _tag: fc.constant("WrongNumber" as const), by: fc.integer({ min: 1, max: 40 }), which }),
    weight: 1,
  },
  { arbitrary: fc.record({ _tag: fc.constant("Meanwhile" as const), cents: fc.nat({ max: 99_999 }) }), weight: 1 },
  // It ends what can be done with the page, and so is rare.
  {
    arbitrary: fc.record({ _tag: fc.constant("NewAnswer" as const), same: fc.constantFrom(true, true, false) }),
    weight: 1,
  },
)

export const moves: fc.Arbitrary<ReadonlyArray<Move>> = fc.array(move, { minLength: 10, maxLength: 60, size: "max" })
