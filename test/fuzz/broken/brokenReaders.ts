import type { X12Reading } from "../../../adapters/x12/index.ts"
import { cutIsTold } from "../laws/cutIsTold.ts"
import { nothingDropped, nothingLostInSilence } from "../laws/nothingDropped.ts"
import { placesInOrder } from "../laws/placesInOrder.ts"
import { problemsInside } from "../laws/problemsInside.ts"
import { problemsKeepSecrets } from "../laws/problemsKeepSecrets.ts"
import { responsesDecode } from "../laws/responsesDecode.ts"
import { answersAnyText, inTime, readsAlike, withinMemory } from "../laws/seenBeside.ts"
import { streamedAlike } from "../laws/streamedAlike.ts"
import { writtenIsRead } from "../laws/writtenIsRead.ts"
import type { Tested } from "../Tested.ts"
import { ours } from "../Tested.ts"

/** A reader with a fault planted in it, and the law that the fault breaks. */
export interface BrokenReader {
  readonly name: string
  readonly law: string
  readonly tested: Tested
}

const changed = (change: (reading: X12Reading, text: string) => X12Reading): Tested => ({
  ...ours,
  read: (text) => change(ours.read(text), text),
})

const throwsAtOneCharacter: BrokenReader = {
  name: "throws at one character",
  law: answersAnyText,
  tested: changed((reading, text) => {
    if (text.includes("\u0000")) throw new Error("a text without nothing was expected")
    return reading
  }),
}

const neverEnds: BrokenReader = {
  name: "never ends where a segment is empty",
  law: inTime,
  tested: changed((reading, text) => {
    while (text.includes("~~"));
    return reading
  }),
}

const takesTooMuch: BrokenReader = {
  name: "takes memory that grows with the square of the text",
  law: withinMemory,
  tested: changed((reading, text) => {
    const side = Math.min(2_500, text.length)
    const square = Array.from({ length: side }, () => Array.from({ length: side }, (_, i) => i))
    return square.length < 0 ? { ...reading, segments: [] } : reading
  }),
}

const diesOfMemory: BrokenReader = {
  name: "asks for more memory than there is",
  law: withinMemory,
  tested: changed((reading, text) => {
    const all: Array<ReadonlyArray<number>> = []
    while (text.length > 2_000) all.push(new Array<number>(2_000_000).fill(all.length))
    return reading
  }),
}

const dropsASegment: BrokenReader = {
  name: "drops what it did not understand of the last response",
  law: nothingDropped.name,
  tested: changed(({ responses, ...others }) => ({
    ...others,
    responses: responses.map((response, i) =>
      i === responses.length - 1 ? { ...response, unmapped: response.unmapped.slice(0, -1) } : response,
    ),
  })),
}

const citesNothing: BrokenReader = {
  name: "cites a place that is not there",
  law: nothingDropped.name,
  tested: changed(({ responses, ...others }) => ({
    ...others,
    responses: responses.map((response) => ({
      ...response,
      unmapped: response.unmapped.map((one) => ({ ...one, at: [...one.at, others.segments.length] })),
    })),
  })),
}

const losesInSilence: BrokenReader = {
  name: "says nothing of what belongs to no answer",
  law: nothingLostInSilence.name,
  tested: changed(({ problems, ...others }) => ({
    ...others,
    problems: problems.filter(({ severity }) => severity === "error"),
  })),
}

const acceptsACut: BrokenReader = {
  name: "says nothing of an end that is missing",
  law: cutIsTold.name,
  tested: changed(({ problems, ...others }) => ({
    ...others,
    problems: problems.filter(({ kind }) => kind !== "Truncated"),
  })),
}

const completesACut: BrokenReader = {
  name: "answers what has no end",
  law: cutIsTold.name,
  tested: {
    ...ours,
    read: (text) => {
      const mark = text.trimStart().charAt(3)
      const cut = text.slice(0, text.lastIndexOf("~") + 1)
      return /[~]\s*SE\W[^~]*$|GE\W[^~]*~?\s*$|IEA\W[^~]*~?\s*$/.test(text)
        ? ours.read(text)
        : ours.read(`${cut}SE${mark}1${mark}0001~`)
    },
  },
}

const shiftsPlaces: BrokenReader = {
  name: "is one character off",
  law: writtenIsRead.name,
  tested: changed(({ segments, ...others }) => ({
    ...others,
    segments: segments.map(({ start, end }) => ({ start: Math.min(start + 1, end), end })),
  })),
}

const overlaps: BrokenReader = {
  name: "lets segments overlap",
  law: placesInOrder.name,
  tested: changed(({ segments, ...others }) => ({
    ...others,
    segments: segments.map(({ start, end }, i) => ({ start: i % 7 === 6 ? Math.max(0, start - 3) : start, end })),
  })),
}

const mixesElements: BrokenReader = {
  name: "takes a share for money",
  law: writtenIsRead.name,
  tested: {
    ...ours,
    rows: (text) =>
      ours.rows(text).map(({ patient, ...answer }) => ({
        ...answer,
        ...(patient === undefined
          ? {}
          : { patient: { ...patient, rows: patient.rows.map((row) => ({ ...row, money: row.money || row.share })) } }),
      })),
  },
}

const lends: BrokenReader = {
  name: "uses again what it gave out",
  law: readsAlike,
  tested: (() => {
    const segments: Array<X12Reading["segments"][number]> = []
    return changed((reading) => {
      segments.splice(0, segments.length, ...reading.segments.slice(0, 1_000))
      return reading.segments.length > 1_000 ? reading : { ...reading, segments }
    })
  })(),
}

const remembers: BrokenReader = {
  name: "lets what was read before decide",
  law: readsAlike,
  tested: (() => {
    const firsts = new Set<string>()
    return changed((reading, text) => {
      const known = firsts.has(text)
      firsts.clear()
      firsts.add(text)
      return known ? { ...reading, problems: [] } : reading
    })
  })(),
}

const tellsNames: BrokenReader = {
  name: "tells in a problem what stands there",
  law: problemsKeepSecrets.name,
  tested: changed(({ problems, ...others }, text) => ({
    ...others,
    problems: problems.map((problem) => ({ ...problem, message: `${text.slice(0, 600)}.` })),
  })),
}

const pointsOutside: BrokenReader = {
  name: "points behind the end",
  law: problemsInside.name,
  tested: changed(({ problems, ...others }, text) => ({
    ...others,
    problems: problems.map((problem) => ({ ...problem, offset: text.length + 1 })),
  })),
}

const cannotBeSent: BrokenReader = {
  name: "gives two network plans one name",
  law: responsesDecode.name,
  tested: changed(({ responses, ...others }) => ({
    ...others,
    responses: responses.map((response) => ({
      ...response,
      networkPlans: [...response.networkPlans, ...response.networkPlans.slice(0, 1)],
    })),
  })),
}

const losesAtABorder: BrokenReader = {
  name: "loses the blanks where one piece ends and the next begins",
  law: streamedAlike,
  tested: { ...ours, stream: (pieces) => ours.stream(pieces.map((piece) => piece.trimEnd())) },
}

const keepsTooMuch: BrokenReader = {
  name: "keeps what it needed while it read",
  law: withinMemory,
  tested: changed((reading, text) =>
    Object.assign({ ...reading }, { rest: new Array<string>(text.length * 60).fill("") }),
  ),
}

/** Readers whose faults show only from outside the thread that reads, or in what they leave behind. */
export const readersSeenFromOutside: ReadonlyArray<BrokenReader> = [neverEnds, diesOfMemory, keepsTooMuch]

/** All others. */
export const brokenReaders: ReadonlyArray<BrokenReader> = [
  throwsAtOneCharacter,
  takesTooMuch,
  dropsASegment,
  citesNothing,
  losesInSilence,
  acceptsACut,
  completesACut,
  shiftsPlaces,
  overlaps,
  mixesElements,
  lends,
  remembers,
  tellsNames,
  pointsOutside,
  cannotBeSent,
  losesAtABorder,
]
