import { readFileSync } from "node:fs"
import type { EligibilityResponse } from "../../src/index.ts"
import { readX12 } from "../../adapters/x12/index.ts"

/** One of our own messages, written by hand on a payer's pattern. */
export const fixture = (name: string): string =>
  readFileSync(new URL(`./fixtures/${name}.x12`, import.meta.url), "utf8")

/** The parts of a message above the benefits: payer, provider, subscriber. */
export const upToSubscriber = [
  "HL*1**20*1",
  "NM1*PR*2*GRANITE MUTUAL*****PI*77001",
  "HL*2*1*21*1",
  "NM1*1P*2*CEDAR STREET DENTAL*****XX*1999999984",
  "HL*3*2*22*0",
  "NM1*IL*1*MARLOWE*INES****MI*W900100200",
  "DMG*D8*19850214*F",
]

/** The index of the first row in a message made by `withRows`. */
export const firstRow = 12

/** A whole message with these segments between BHT and SE, and right counts. */
export const message = (
  segments: ReadonlyArray<string>,
  options: { readonly bht?: string; readonly terminator?: string } = {},
): string => {
  const st = ["ST*271*0001*005010X279A1", options.bht ?? "BHT*0022*11*T0001*20260302*0915", ...segments]
  return [
    "ISA*00*          *00*          *ZZ*RIVERPAYER     *ZZ*PRACTICE       *260302*0915*^*00501*000000001*0*P*:",
    "GS*HB*RIVERPAYER*PRACTICE*20260303*0915*1*X*005010X279A1",
    ...st,
    `SE*${st.length + 1}*0001`,
    "GE*1*1",
    "IEA*1*000000001",
  ]
    .map((segment) => segment + (options.terminator ?? "~\n"))
    .join("")
}

/** A message about one subscriber, active in dental care, with these rows. */
export const withRows = (...rows: ReadonlyArray<string>): string => message([...upToSubscriber, "EB*1**35", ...rows])

/** The only response in a text that has nothing wrong with it. */
export const responseIn = (text: string): EligibilityResponse => {
  const { responses, problems } = readX12(text)
  const [response] = responses
  if (response === undefined || responses.length !== 1 || problems.length !== 0)
    throw new Error(`${responses.length} responses and ${JSON.stringify(problems)}`)
  return response
}
