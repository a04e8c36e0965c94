import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { readX12 } from "../../adapters/x12/index.ts"
import { about, amounts } from "./told.ts"

// Real messages may not be copied into this repository. Where they lie beside it they are read, and compared with what
// was worked out by hand.
const folder = new URL("../../../shared/samples/", import.meta.url)
const absent = !existsSync(new URL("x12-dental/", folder))

const responseOf = (path: string) => {
  const { responses, problems } = readX12(readFileSync(new URL(path, folder), "utf8"))
  return { response: responses[0], count: responses.length, kinds: problems.map(({ kind }) => kind) }
}

describe.skipIf(absent)(
  absent ? "real messages (skipped: there is no folder ../shared/samples beside the repository)" : "real messages",
  () => {
    it("a dental plan with two networks, one without a stated deductible", () => {
      const { response, count, kinds } = responseOf("x12-dental/guardian-readable.x12")
      expect([count, kinds, response?.outcome, response?.answersFor]).toEqual([
        1,
        [],
        { _tag: "eligible" },
        "2019-03-13",
      ])
      const [alliance, plus] = response?.networkPlans ?? []
      expect([alliance?.status, plus?.status]).toEqual(["unstated", "out-of-network"])
      expect(amounts(alliance)).toEqual({
        deductibles: [
          "individual annual Standard: unknown, met unknown",
          "family annual Standard: unknown, met unknown",
        ],
        maximums: [
          "individual annual Standard: $2,000.00, used $0.00 derived",
          "individual lifetime Orthodontics: $1,000.00, used unknown",
        ],
      })
      expect(amounts(plus)).toEqual({
        deductibles: [
          "individual annual Standard: $50.00, met $0.00 derived",
          "family annual Standard: $150.00, met $0.00 derived",
        ],
        maximums: [
          "individual annual Standard: $2,000.00, used $0.00 derived",
          "individual lifetime Orthodontics: $1,000.00, used unknown",
        ],
      })
      expect(about(plus, "PROPHYLAXIS")).toBe("100%, 1 per 6 months")
      expect(about(plus, "SEALANTS")).toBe("100%, 1 per 36 months, through 15")
      expect(about(plus, "Crowns")).toBe("50%")
      expect(about(alliance, "Crowns")).toBe("60%")
      expect(about(alliance, "D4381")).toBe("not covered")
      expect(about(alliance, "D0431")).toBe("100%, 1 per 24 months, from 40")
      expect(about(alliance, "Orthodontics")).toBe("50%, through 18")
    })

    it("a dental plan with two networks and amounts partly met", () => {
      const { response, count, kinds } = responseOf("x12-dental/guardian-2020.x12")
      expect([count, kinds, response?.renewalMonth]).toEqual([1, [], 1])
      const [alliance, plus] = response?.networkPlans ?? []
      const maximums = [
        "individual annual Standard: $2,000.00, used $841.06 derived",
        "individual lifetime Orthodontics: $1,500.00, used unknown",
      ]
      expect(amounts(alliance)).toEqual({
        deductibles: [
          "individual annual Standard: $50.00, met $50.00 derived",
          "family annual Standard: $150.00, met $50.00 derived",
        ],
        maximums,
      })
      expect(amounts(plus)).toEqual({
        deductibles: [
          "individual annual Standard: $100.00, met $50.00 derived",
          "family annual Standard: $300.00, met $50.00 derived",
        ],
        maximums,
      })
      expect(about(alliance, "FLUORIDE")).toBe("100%, 2 per 12 months, through 18")
      expect(about(plus, "FLUORIDE")).toBe("80%, 2 per 12 months, through 18")
      expect(about(plus, "D9944")).toBe("1 per lifetime")
      expect(about(alliance, "Standard")).toBe("100%")
    })

    it("a dental plan in and out of network, with rows marked MET", () => {
      const { response, count, kinds } = responseOf("x12-dental/metlife-2019.x12")
      expect([count, kinds]).toEqual([1, []])
      expect(response?.networkPlans.map(({ name }) => name)).toEqual(["In network", "Out of network"])
      for (const plan of response?.networkPlans ?? []) {
        const { deductibles, maximums } = amounts(plan)
        expect(maximums).toEqual([
          "individual annual Standard: $1,000.00 derived, used $274.20 derived",
          "individual lifetime Orthodontics: $1,000.00, used $0.00 derived",
        ])
        expect(deductibles).toEqual(
          expect.arrayContaining([
            "individual annual Standard: $50.00, met $50.00",
            "family annual Standard: $150.00, met $50.00",
          ]),
        )
        expect(about(plan, "D1208")).toBe("100%, 1 per 1 calendar years, through 19")
        expect(about(plan, "D1510")).toBe("100%, 1 per lifetime, through 19")
        expect(about(plan, "D4381")).toBe("not covered")
        expect(about(plan, "D6210")).toBe("50%, 1 per 84 months")
        expect(about(plan, "D8070")).toBe("50%, through 19")
      }
    })

    it.each([
      ["demo", "eligible", "JOHN", []],
      ["subscriber-health-benefit-check", "eligible", "JOHN", []],
      ["dependent-health-benefit-check", "eligible", "MARY", []],
      ["subscriber-health-benefit-check-error", "rejected", undefined, ["ControlNumberMismatch"]],
    ])("a medical answer: %s", (name, outcome, firstName, problems) => {
      const { response, kinds } = responseOf(`x12-other/${name}.271`)
      expect([response?.outcome._tag, response?.patient.firstName, kinds]).toEqual([outcome, firstName, problems])
    })
  },
)
