import type { EligibilityResponse } from "../../src/index.ts"
import { readX12 } from "../../adapters/x12/index.ts"

/** What the reader makes of a payer's message about Ann, active in dental care, with these rows. */
export const read = (...rows: ReadonlyArray<string>): EligibilityResponse => {
  const transaction = [
    "ST*271*0001*005010X279A1",
    "BHT*0022*11*T0001*20261120*0915",
    "HL*1**20*1",
    "NM1*PR*2*DELTA*****PI*77001",
    "HL*2*1*21*1",
    "NM1*1P*2*MAPLE STREET DENTAL*****XX*1999999984",
    "HL*3*2*22*0",
    "NM1*IL*1*ADAMS*ANN****MI*W100",
    "DMG*D8*19850203*F",
    "EB*1**35",
    ...rows,
  ]
  const text = [
    "ISA*00*          *00*          *ZZ*DELTA          *ZZ*MAPLESTREET    *261120*0915*^*00501*000000001*0*P*:",
    "GS*HB*DELTA*MAPLESTREET*20261120*0915*1*X*005010X279A1",
    ...transaction,
    `SE*${transaction.length + 1}*0001`,
    "GE*1*1",
    "IEA*1*000000001",
  ]
    .map((segment) => `${segment}~`)
    .join("")
  const [response] = readX12(text).responses
  if (response === undefined) throw new Error("the message holds no answer")
  return response
}
