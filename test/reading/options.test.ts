import { describe, expect, it } from "vitest"
import { readX12 } from "../../adapters/x12/index.ts"
import { withRows } from "../x12/message.ts"

const optionsIn = (...rows: ReadonlyArray<string>) =>
  readX12(withRows(...rows)).responses[0]?.networkPlans[0]?.options?.map(({ says, evidence }) => [says, evidence.rule])

describe("an option of the plan", () => {
  it("is what a payer says of missing teeth on the whole plan, with the place of the words", () => {
    expect([
      optionsIn("EB*F**35", "MSG*MISSING TOOTH CLAUSE APPLIES"),
      optionsIn("EB*F**35", "MSG*NO MISSING TOOTH CLAUSE EXISTS"),
    ]).toEqual([
      [[{ option: "MissingToothClause", value: "applies" }, "missingToothClause"]],
      [[{ option: "MissingToothClause", value: "none" }, "noMissingToothClause"]],
    ])
  })

  it("is not what he says of one procedure, nor what he says with an exception", () => {
    expect([
      optionsIn("EB*F************AD:D2740", "MSG*MISSING TOOTH CLAUSE APPLIES"),
      optionsIn(
        "EB*F**35",
        "MSG*TEETH MISSING PRIOR TO THE EFFECTIVE DATE ARE NOT COVERED UNLESS EXTRACTED WHILE INSURED",
      ),
    ]).toEqual([undefined, undefined])
  })
})
