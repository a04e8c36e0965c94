import { acmeBenefits } from "../../../adapters/terminal/sample/acmeBenefits.ts"
import type { MessagePerson } from "../../../adapters/terminal/sample/message271.ts"
import { message271, segment } from "../../../adapters/terminal/sample/message271.ts"
import { day } from "../../../src/testing/world/ids.ts"

/** The day on which all of this happens. */
export const today = day("2026-11-24")

export interface Answered {
  readonly control: number
  readonly group: string
  readonly memberId: string
  readonly subscriber: MessagePerson
  readonly child?: MessagePerson
  /** What was used so far, in whole dollars. */
  readonly used: number
  /** Counts the changes of the plan itself. */
  readonly edition: number
}

const limited = ([code, months]: readonly [string, number], i: number): ReadonlyArray<string> => [
  segment("EB", { 1: "A", 8: i % 2 === 0 ? "0.20" : "0.50", 12: "W", 13: `AD:${code}` }),
  `HSD*VS*1***34*${months}`,
]

// Procedures with a limit that holds in both networks.
const further: ReadonlyArray<readonly [string, number]> = [
  ["D0180", 12],
  ["D0220", 6],
  ["D0272", 12],
  ["D1208", 6],
  ["D2330", 24],
  ["D2750", 60],
  ["D2950", 60],
  ["D3330", 36],
  ["D4342", 24],
  ["D5120", 60],
  ["D6058", 60],
  ["D7210", 36],
]

// What a person would have to look at, and nobody looks: a category that the plan does not keep apart, an amount left empty.
const isClear = (row: string): boolean => !/^EB\*F\*(IND\*24|FAM\*38)/.test(row)

/** A payer's answer of the usual size: two networks, amounts in each, some forty procedures with their limits. */
export const dentalAnswer = ({ control, group, memberId, subscriber, child, used, edition }: Answered): string =>
  message271({
    today,
    control,
    payer: { name: "Fictive Dental", id: "00001" },
    memberId,
    groupNumber: group,
    subscriber,
    ...(child === undefined ? {} : { dependent: { ...child, relationship: "child" } }),
    says: [
      ...acmeBenefits({
        deductibleLeft: `${(used * 7) % 76}.00`,
        familyDeductibleLeft: `${(used * 11) % 151}.00`,
        maximumLeft: `${1999 - (used % 1500)}.50`,
      }).filter(isClear),
      ...further.flatMap(limited),
      ...limited(["D9944", 12 + edition], 0),
    ],
  })
