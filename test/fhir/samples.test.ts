import { existsSync, readFileSync } from "node:fs"
import { expect, it } from "vitest"
import { readFhir } from "../../adapters/fhir/index.ts"
import { amounts, shares } from "../x12/told.ts"

// Others' messages may not be copied into this repository. Where they lie beside it they are read.
const file = new URL("../../../shared/samples/json/coverageeligibilityresponse-E2502-abridged.json", import.meta.url)
const absent = !existsSync(file)

it.skipIf(absent)(
  absent
    ? "FHIR's own example (skipped: there is no folder ../shared/samples beside the repository)"
    : "FHIR's own example: a medical plan's amounts are not the dental ones",
  () => {
    const { responses, problems } = readFhir(JSON.parse(readFileSync(file, "utf8")))
    const [response, ...others] = responses
    expect([response?.outcome, response?.answersFor, others]).toEqual([{ _tag: "eligible" }, "2014-09-16", []])
    expect(response?.networkPlans.map((plan) => [plan.name, amounts(plan), shares(plan)])).toEqual([
      ["In network", { deductibles: [], maximums: ["individual annual Standard: $2,000.00, used unknown"] }, []],
    ])
    expect(response?.unmapped.filter(({ at }) => String(at[0]).includes("/item/")).map(({ reason }) => reason)).toEqual(
      [
        "the most a patient pays for one service, which has no place in the practice's records",
        "not dental care",
        "said of health care as a whole, where dental care is answered by itself",
        "said of health care as a whole, where dental care is answered by itself",
      ],
    )
    expect(problems.map(({ kind, pointer }) => [kind, pointer])).toEqual([
      ["ReferenceNotFound", "/insurer"],
      ["ReferenceNotFound", "/insurance/0/coverage"],
      ["ReferenceNotFound", "/patient"],
    ])
  },
)
