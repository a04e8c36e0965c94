import { readdirSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readX12 } from "../../adapters/x12/index.ts"
import type { EligibilityResponse } from "../../src/index.ts"
import { defaultProfile, readingRules } from "../../src/reading.ts"
import { fixture, message, upToSubscriber } from "../x12/message.ts"
import { amounts, exceptions, history, notes, shares } from "../x12/told.ts"

const lines = (response: EligibilityResponse): ReadonlyArray<string> => [
  ...response.networkPlans.flatMap((plan) => {
    const { deductibles, maximums } = amounts(plan)
    return [
      ...deductibles.map((line) => `deductible ${line}`),
      ...maximums.map((line) => `maximum ${line}`),
      ...exceptions(plan),
      ...shares(plan),
      ...notes(plan),
    ]
  }),
  ...history(response),
  ...(response.related ?? []).map(({ role, name }) => `${role}: ${name ?? ""}`),
]

const rulesIn = (value: unknown): ReadonlyArray<string> =>
  typeof value !== "object" || value === null
    ? []
    : "rule" in value && typeof value.rule === "string"
      ? [value.rule]
      : Object.values(value).flatMap(rulesIn)

// Rules whose reading only goes into another rule's answer.
const goesInto: Readonly<Record<string, string>> = {
  remainingRow: "totalLessRemaining",
  remainingInWords: "totalLessRemaining",
}

const documented = readFileSync(new URL("../../docs/reading.md", import.meta.url), "utf8")

const cells = (line: string): ReadonlyArray<string> =>
  line
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== "")

const table = (heading: string): ReadonlyMap<string, ReadonlyArray<string>> => {
  const section = documented.split(/^## /m).find((part) => part.startsWith(`${heading}\n`)) ?? ""
  return new Map(
    section
      .split("\n")
      .filter((line) => line.startsWith("| `"))
      .map((line) => [(cells(line)[0] ?? "").replaceAll("`", ""), cells(line).slice(1)] as const),
  )
}

describe("the rules", () => {
  it("have names of their own", () => {
    const names = readingRules.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
    expect(names.length).toBeGreaterThan(15)
  })

  it.each(readingRules.map((rule) => [rule.name, rule] as const))("%s reads its example", (name, { example }) => {
    const text = message([...upToSubscriber, "DTP*472*D8*20260101", ...example.segments])
    const profiles = [{ ...defaultProfile, ...example.profile, payerIds: ["77001"] }]
    const { responses } = readX12(text, example.profile === undefined ? {} : { profiles })
    expect(responses.flatMap(lines)).toContain(example.says)
    expect(rulesIn(responses)).toContain(goesInto[name] ?? name)
    if (example.profile !== undefined) expect(readX12(text).responses.flatMap(lines)).not.toContain(example.says)
  })

  it.each(readingRules.map((rule) => [rule.name, rule] as const))("%s is explained as it is", (name, rule) => {
    const row = table(rule.page).get(name)
    expect(row).toEqual([
      rule.matches,
      rule.answers,
      `\`${rule.example.segments.join("`, `")}\` → ${rule.example.says}`,
    ])
  })

  it("are all that evidence names", () => {
    const known = new Set(readingRules.map(({ name }) => name))
    const named = readdirSync(new URL("../x12/fixtures", import.meta.url)).flatMap((file) =>
      readX12(fixture(file.replace(/\.x12$/, ""))).responses.flatMap(({ networkPlans, history: had, related }) =>
        rulesIn([networkPlans, had, related]),
      ),
    )
    expect(named.length).toBeGreaterThan(100)
    expect([...new Set(named)].filter((rule) => !known.has(rule))).toEqual([])
  })
})
