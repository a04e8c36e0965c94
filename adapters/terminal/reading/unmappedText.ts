import type { Unmapped } from "../../../src/index.ts"
import type { Paint } from "../screen/paint.ts"
import { hanging } from "../screen/wrap.ts"

const shownOfEach = 5

const times = ({ at }: Unmapped): number => at.length

const total = (unmapped: ReadonlyArray<Unmapped>): number => unmapped.reduce((sum, one) => sum + times(one), 0)

const reasonText = (paint: Paint, reason: string, texts: ReadonlyArray<Unmapped>, all: boolean): string => {
  const shown = all ? texts : texts.slice(0, shownOfEach)
  const hidden = texts.length - shown.length
  return [
    hanging("  ", `${reason}: ${total(texts)}`),
    ...shown.map((one) => hanging(`    ${String(times(one)).padStart(3)} × `, one.text, paint.dim)),
    ...(hidden === 0 ? [] : [paint.dim(`          and ${hidden} more; --explain shows all`)]),
  ].join("\n")
}

/** What was not understood, by the reason, each text with how often it stands in the message. */
export const unmappedText = (paint: Paint, unmapped: ReadonlyArray<Unmapped>, all: boolean): ReadonlyArray<string> => {
  const byReason = new Map<string, ReadonlyArray<Unmapped>>()
  unmapped.forEach((one) => byReason.set(one.reason, [...(byReason.get(one.reason) ?? []), one]))
  return unmapped.length === 0
    ? []
    : [
        [
          paint.bold(`Not understood, and left out: ${total(unmapped)}`),
          ...[...byReason].map(([reason, texts]) => reasonText(paint, reason, texts, all)),
        ].join("\n"),
      ]
}
