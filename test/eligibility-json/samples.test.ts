import { existsSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { parseEligibilityJson } from "../../adapters/eligibility-json/index.ts"
import { shares } from "../x12/told.ts"

// Real messages may not be copied into this repository. Where they lie beside it they are read, and compared with what
// was worked out by hand.
const folder = new URL("../../../shared/samples/json/", import.meta.url)
const absent = !existsSync(folder)

const read = (name: string, askedOn?: string) =>
  parseEligibilityJson(readFileSync(new URL(name, folder), "utf8"), askedOn === undefined ? {} : { askedOn })

describe.skipIf(absent)(
  absent ? "real messages (skipped: there is no folder ../shared/samples beside the repository)" : "real messages",
  () => {
    it("a dental plan as Stedi renders it, shortened: it names its networks and no day", () => {
      expect(read("stedi-guardian-dental.json").problems.map(({ kind }) => kind)).toEqual(["NoDate"])
      const { responses, problems } = read("stedi-guardian-dental.json", "2026-01-05")
      const [response] = responses
      expect([problems, response?.outcome, response?.answersFor, response?.renewalMonth, response?.payer]).toEqual([
        [],
        { _tag: "eligible" },
        "2026-01-05",
        1,
        { id: "EOFHN" },
      ])
      expect(response?.networkPlans.map((plan) => [plan.name, ...shares(plan)])).toEqual([
        ["DG GOLD, DG SILVER", "Fluoride: 100%", "Prophylaxis: 100%", "Space Maintenance: 90%"],
      ])
    })

    it("an inactive plan as Change Healthcare renders it, with the day of service among its dates", () => {
      const { responses, problems } = read("000041.example.response.json")
      expect(problems).toEqual([])
      expect(responses.map(({ outcome, answersFor }) => [outcome, answersFor])).toEqual([
        [{ _tag: "ineligible" }, "2016-08-19"],
      ])
    })

    it("a medical plan with two sides of the network and no single day", () => {
      expect(read("000050.example.response.json").problems.map(({ kind }) => kind)).toEqual(["NoDate"])
      const [response] = read("000050.example.response.json", "2026-01-05").responses
      expect([response?.outcome, response?.groupNumber, response?.networkPlans.map(({ name }) => name)]).toEqual([
        { _tag: "eligible" },
        "111",
        ["In network", "Out of network"],
      ])
    })
  },
)
