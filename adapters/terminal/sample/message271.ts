import type { CalendarDate } from "../../../src/index.ts"

/** The segments of an X12 message by the numbers of their elements, so that nobody counts asterisks. */
export const segment = (id: string, elements: Readonly<Record<number, string>>): string => {
  const last = Math.max(0, ...Object.keys(elements).map(Number))
  return [id, ...Array.from({ length: last }, (_, i) => elements[i + 1] ?? "")].join("*")
}

export interface MessagePerson {
  readonly firstName: string
  readonly lastName: string
  readonly birthDate: CalendarDate
}

export interface Answer271 {
  readonly today: CalendarDate
  /** Tells the messages of a sample apart. */
  readonly control: number
  readonly payer: { readonly name: string; readonly id: string }
  readonly memberId: string
  readonly groupNumber?: string
  readonly subscriber: MessagePerson
  /** The patient, where the subscriber is somebody else. */
  readonly dependent?: MessagePerson & { readonly relationship: "spouse" | "child" }
  /** What is said about the patient: EB segments and what belongs to them, or a rejection. */
  readonly says: ReadonlyArray<string>
}

const compact = (date: CalendarDate): string => date.replaceAll("-", "")

const name = (code: "IL" | "03", { firstName, lastName }: MessagePerson, memberId?: string): string =>
  segment("NM1", {
    1: code,
    2: "1",
    3: lastName.toUpperCase(),
    4: firstName.toUpperCase(),
    ...(memberId === undefined ? {} : { 8: "MI", 9: memberId }),
  })

const born = ({ birthDate }: MessagePerson): string => `DMG*D8*${compact(birthDate)}`

const patientPart = ({
  today,
  memberId,
  groupNumber,
  subscriber,
  dependent,
  says,
}: Answer271): ReadonlyArray<string> => {
  const day = `DTP*472*D8*${compact(today)}`
  const group = groupNumber === undefined ? [] : [`REF*6P*${groupNumber}`]
  return dependent === undefined
    ? ["HL*3*2*22*0", name("IL", subscriber, memberId), ...group, born(subscriber), day, ...says]
    : [
        "HL*3*2*22*1",
        name("IL", subscriber, memberId),
        ...group,
        born(subscriber),
        "HL*4*3*23*0",
        name("03", dependent),
        born(dependent),
        `INS*N*${dependent.relationship === "spouse" ? "01" : "19"}`,
        day,
        ...says,
      ]
}

const fixed = (text: string, width: number): string => text.padEnd(width).slice(0, width)

/** A payer's answer as an X12 271 of version 5010, as clearinghouses deliver it, with a segment on each line. */
export const message271 = (answer: Answer271): string => {
  const { today, control, payer } = answer
  const day = compact(today)
  const number = String(control).padStart(9, "0")
  const body = [
    "ST*271*0001*005010X279A1",
    `BHT*0022*11*${number}*${day}*0700`,
    "HL*1**20*1",
    `NM1*PR*2*${payer.name.toUpperCase()}*****PI*${payer.id}`,
    "HL*2*1*21*1",
    "NM1*1P*2*EXAMPLE DENTAL PRACTICE*****XX*1234567893",
    ...patientPart(answer),
  ]
  const sender = fixed(`PAYER${payer.id}`, 15)
  return [
    `ISA*00*${" ".repeat(10)}*00*${" ".repeat(10)}*ZZ*${sender}*ZZ*${fixed("EXAMPLE", 15)}*${day.slice(2)}*0700*^*00501*${number}*0*T*:`,
    `GS*HB*PAYER${payer.id}*EXAMPLE*${day}*0700*${control}*X*005010X279A1`,
    ...body,
    `SE*${body.length + 1}*0001`,
    `GE*1*${control}`,
    `IEA*1*${number}`,
    "",
  ].join("~\n")
}
