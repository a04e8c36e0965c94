import { expect, it } from "vitest"
import type { Section } from "../../docs/.vitepress/specification.ts"
import { filesByNumber, sections } from "../../docs/.vitepress/specification.ts"

// Holds what docs/specification.md says of itself: the line under each heading, and the mark of bad cases.

const all = sections()

const files = filesByNumber()

/** What is wrong with the line under a heading, a line each. */
const faultsOf = ({ heading, steps, files: named, sentences }: Section, beyond: boolean): ReadonlyArray<string> => {
  const held = [...new Set(sentences.flatMap(({ number }) => files.get(number) ?? []))].sort()
  return [
    ...(steps.length === 0 && !beyond ? [`${heading}: no step`] : []),
    ...(steps.some((step) => step > 11) ? [`${heading}: there are eleven steps`] : []),
    ...(named.join() === held.join()
      ? []
      : [`${heading}: names ${named.join(", ")}, and is held by ${held.join(", ")}`]),
  ]
}

it("every heading says which step it is about, and the files that hold its sentences", () => {
  expect(all.length).toBeGreaterThan(40)
  expect(all.flatMap((section) => faultsOf(section, section.beyond))).toEqual([])
})

it("a heading that names another file, or no step, is found", () => {
  const [planted] = sections(
    "## Step 3: planted\n\n_Tests: [step02-icon](../test/specification/step02-icon.test.ts)._\n\n- **3.1** The list is there.\n",
  )
  expect(planted && faultsOf(planted, planted.beyond)).toEqual([
    "Step 3: planted: no step",
    "Step 3: planted: names specification/step02-icon, and is held by specification/step03-network",
  ])
})

it("every step of the workflow is told under a heading of its own", () => {
  const told = all.filter(({ heading }) => /^(Before|Steps? )/.test(heading)).flatMap(({ steps }) => steps)
  expect(told).toEqual(Array.from({ length: 12 }, (_, step) => step))
})

const sentences = all.flatMap((section) => section.sentences)

// A word without which no sentence says that something is refused, kept out, doubtful or not there.
const denies =
  /refuse|withheld|alone|shut|warn|wait|stay|stop|block|missing|unable|unknown|expired|conflict|cleared|differ|otherwise|orange|\b(not|no|nor|never|none|nothing|nobody|neither|cannot|without)\b/i

it("at least two sentences in five are about bad cases", () => {
  const bad = sentences.filter((sentence) => sentence.denies)
  expect(bad.length / sentences.length).toBeGreaterThanOrEqual(0.4)
})

it("a sentence that is marked as a bad case says what does not happen", () => {
  expect(
    sentences.filter((one) => one.denies && !denies.test(one.text)).map(({ number, text }) => `${number} ${text}`),
  ).toEqual([])
})
