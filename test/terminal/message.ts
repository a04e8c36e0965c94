import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"

/** A 271 of our own around some segments of the subscriber's part. */
export const message = (...segments: ReadonlyArray<string>): string => {
  const body = [
    "BHT*0022*11*0001*20261124*0800",
    "HL*1**20*1",
    "NM1*PR*2*FICTIVE DENTAL*****PI*00001",
    "HL*2*1*21*1",
    "NM1*1P*2*EXAMPLE PRACTICE*****XX*1234567893",
    "HL*3*2*22*0",
    ...segments,
  ]
  return [
    "ISA*00*          *00*          *ZZ*FICTIVE        *ZZ*EXAMPLE        *261124*0800*^*00501*000000001*0*T*:",
    "GS*HB*FICTIVE*EXAMPLE*20261124*0800*1*X*005010X279A1",
    "ST*271*0001*005010X279A1",
    ...body,
    `SE*${body.length + 2}*0001`,
    "GE*1*1",
    "IEA*1*000000001",
    "",
  ].join("~\n")
}

/** A folder that is gone when the test is. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "coverport-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The path of a file with a text, in a folder that is gone when the test is. */
export const fileWith = (text: string | Uint8Array, name = "answer.271"): string => {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, text)
  return path
}

/** An EB segment by the numbers of its elements. */
export const EB = (elements: Readonly<Record<number, string>>): string => {
  const last = Math.max(...Object.keys(elements).map(Number))
  return ["EB", ...Array.from({ length: last }, (_, i) => elements[i + 1] ?? "")].join("*")
}
